package eu.vigie.crawl.forum.marked;

import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.EditNote;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.ForumEngine;
import eu.vigie.crawl.forum.Outline;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * An engine whose pages are read by marks. What extends it says its name, how its pages are recognised and where things stand; this
 * class reads posts, else rows and boards, else tells that there are none.
 */
public abstract class MarkedForum implements ForumEngine {
    private final String name;
    private final PageMarks page;
    private final PostMarks post;
    private final ListMarks list;

    /**
     * An engine of that name.
     *
     * @param page where a page tells what it is
     * @param post where the parts of a post stand
     * @param list where the parts of a row stand
     */
    protected MarkedForum(String name, PageMarks page, PostMarks post, ListMarks list) {
        this.name = name;
        this.page = page;
        this.post = post;
        this.list = list;
    }

    @Override
    public final String name() {
        return name;
    }

    /** Dates of a page, in the zone that the page names where the engine's pages do. */
    protected ForumDates dates(PageBody body, Document html) {
        return ForumDates.of(body, html);
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        var address = Addresses.withoutSession(body.url());
        var elements = post.in(html);
        var dates = dates(body, html).learning(elements.stream().flatMap(e -> post.date.from(e).stream()));
        var posts = posts(elements, address, dates);
        if (!posts.isEmpty()) {
            var id = page.threadId(address, html);
            return new ParsedPage.ThreadPage(
                    id.orElse(posts.getFirst().id()),
                    page.title(html),
                    page.board(html),
                    page.next(address, html, id),
                    posts);
        }
        var threads = threads(html, dates);
        var boards = page.boards(html);
        if (!threads.isEmpty() || page.isList(html)) {
            return new ParsedPage.ListPage(
                    page.boardTitle(html), boards, page.next(address, html, Optional.empty()), threads);
        }
        if (page.shouldHoldPosts(html)) {
            return new ParsedPage.Unreadable(name, post.selector, Outline.of(html.body()));
        }
        return boards.isEmpty()
                ? Pages.other(html)
                : new ParsedPage.ListPage(Optional.empty(), boards, Optional.empty(), List.of());
    }

    private List<ParsedPost> posts(List<Element> elements, URI address, ForumDates dates) {
        var bare = Addresses.withoutFragment(address);
        var posts = elements.stream()
                .flatMap(element -> post.id(element).stream()
                        .flatMap(
                                id -> post.content(element).stream().map(body -> post(element, id, body, bare, dates))))
                .toList();
        return Pages.eachOnce(posts, ParsedPost::id);
    }

    private ParsedPost post(Element element, String id, Element body, URI address, ForumDates dates) {
        var own = post.ownText(body);
        return new ParsedPost(
                id,
                post.permalink(element, id, address),
                post.author.from(element).map(MarkedForum::name).orElse(""),
                post.date
                        .values(element)
                        .flatMap(shown -> dates.read(shown).stream())
                        .findFirst(),
                editedAt(element, dates),
                own.text(),
                own.quotes(post::quote));
    }

    /** A name without the invisible signs at which long ones may be broken. */
    private static String name(String shown) {
        return shown.replace("\u200B", "").replace("\u00AD", "").strip();
    }

    /** The date of a note that may name who changed the post, or a date by itself. */
    private Optional<PostedAt> editedAt(Element element, ForumDates dates) {
        var note = post.edited.element(element).filter(e -> !e.text().isBlank());
        return post.edited
                .from(element)
                .flatMap(shown -> note.filter(e -> e.text().strip().equals(shown))
                        .flatMap(e -> EditNote.date(e, dates))
                        .or(() -> dates.read(shown)));
    }

    private List<ThreadRow> threads(Document html, ForumDates undecided) {
        var elements = list.in(html);
        var dates = undecided.learning(elements.stream().flatMap(e -> list.last.from(e).stream()));
        var rows = elements.stream().flatMap(e -> row(e, dates).stream()).toList();
        return Pages.eachOnce(rows, ThreadRow::id);
    }

    private Optional<ThreadRow> row(Element row, ForumDates dates) {
        return list.links(row).stream()
                .filter(a -> !a.text().isBlank())
                .flatMap(a -> Addresses.of(a, "href").stream()
                        .flatMap(
                                address -> page
                                        .threadId(address.toString())
                                        .map(id -> list.row(row, id, address, a.text(), dates))
                                        .stream()))
                .findFirst();
    }
}
