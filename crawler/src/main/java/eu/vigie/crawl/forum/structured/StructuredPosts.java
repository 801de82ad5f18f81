package eu.vigie.crawl.forum.structured;

import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * A thread as a page of any program may tell it to machines. Sites write JSON-LD, microdata or both, often only of the first post in one
 * of them: the form that tells most posts is taken, the earlier of two that tell as many.
 */
public final class StructuredPosts {
    private static final List<Function<Document, Optional<Conversation>>> SCHEMA_ORG =
            List.of(JsonLd::in, Microdata::in);

    private StructuredPosts() {}

    /**
     * The thread in JSON-LD or microdata; empty when the page tells none.
     *
     * @param threadId the thread's identifier in the page's address
     */
    public static Optional<ParsedPage> schemaOrg(Document html, URI page, String threadId, ForumDates dates) {
        return read(SCHEMA_ORG.stream(), html, page, threadId, dates);
    }

    /** The same, also in the state that a page drawn by script starts from. */
    public static Optional<ParsedPage> withState(Document html, URI page, String threadId, ForumDates dates) {
        return read(Stream.concat(SCHEMA_ORG.stream(), Stream.of(EmbeddedState::in)), html, page, threadId, dates);
    }

    /** The list of threads in JSON-LD; empty when the page tells none. */
    public static Optional<ParsedPage> list(Document html, URI page) {
        var rows = Pages.eachOnce(JsonLd.rows(html, page), ThreadRow::id);
        var title = Pages.text(html, "h1");
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new ParsedPage.ListPage(
                        title, List.of(), Pages.link(html, "link[rel=next], a[rel=next]"), rows));
    }

    private static Optional<ParsedPage> read(
            Stream<Function<Document, Optional<Conversation>>> forms,
            Document html,
            URI page,
            String threadId,
            ForumDates dates) {
        return forms.flatMap(form -> form.apply(html).stream())
                .map(told -> thread(told, html, page, threadId, dates))
                .filter(thread -> !thread.posts().isEmpty())
                .reduce((a, b) -> b.posts().size() > a.posts().size() ? b : a)
                .map(Function.identity());
    }

    private static ParsedPage.ThreadPage thread(
            Conversation told, Document html, URI page, String threadId, ForumDates dates) {
        var posts = told.posts().stream()
                .flatMap(post -> post.post(page, dates).stream())
                .toList();
        return new ParsedPage.ThreadPage(
                threadId,
                told.title().orElseGet(() -> Pages.text(html, "h1").orElseGet(html::title)),
                told.board(),
                Pages.link(html, "link[rel=next], a[rel=next]"),
                Pages.eachOnce(posts, ParsedPost::id));
    }
}
