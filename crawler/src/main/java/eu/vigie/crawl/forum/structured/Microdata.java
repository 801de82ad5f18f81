package eu.vigie.crawl.forum.structured;

import eu.vigie.crawl.forum.marked.Pick;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Postings marked by {@code itemscope} and {@code itemprop}: {@code DiscussionForumPosting}, {@code Comment}, {@code Answer} (schema.org). */
final class Microdata {
    private static final String POSTS =
            "[itemtype~=schema.org/(?:DiscussionForumPosting|Comment|UserComments|Answer|Question|SocialMediaPosting)$]";
    private static final Pick VALUE = Pick.of("@datetime", "@content", "@title", "");

    private Microdata() {}

    static Optional<Conversation> in(Document html) {
        var posts =
                html.select(POSTS).stream().flatMap(post -> told(post).stream()).toList();
        var title = Stream.of("headline", "name")
                .flatMap(name -> html.select("[itemprop=" + name + "]").stream())
                .filter(e -> e.closest("[itemscope]") instanceof Element scope && scope.is(POSTS))
                .map(Microdata::text)
                .findFirst();
        return posts.isEmpty() ? Optional.empty() : Optional.of(new Conversation(title, Optional.empty(), posts));
    }

    private static Optional<Told> told(Element post) {
        return property(post, "text", "articleBody", "commentText", "description")
                .map(body -> new Told(
                        id(post),
                        property(post, "url", "mainEntityOfPage").map(Microdata::address),
                        author(post),
                        value(post, "datePublished", "dateCreated", "commentTime"),
                        value(post, "dateModified"),
                        body.hasAttr("content") ? body.attr("content") : body.html()));
    }

    private static Optional<String> id(Element post) {
        return Stream.of(post.attr("data-post-id"), post.attr("data-id"), post.id(), post.attr("itemid"))
                .filter(id -> id.matches(".*\\d+"))
                .map(id -> id.replaceFirst("^.*?(\\d+)$", "$1"))
                .findFirst();
    }

    private static Optional<String> author(Element post) {
        return property(post, "author", "creator").map(who -> {
            var name = who.selectFirst("[itemprop=name]");
            return text(name == null ? who : name);
        });
    }

    private static String address(Element link) {
        return Pick.of("@href", "@content").from(link).orElse("");
    }

    private static Optional<String> value(Element post, String... names) {
        return property(post, names).flatMap(VALUE::from);
    }

    private static String text(Element element) {
        return element.hasAttr("content") ? element.attr("content") : element.text();
    }

    /** The first property of the post itself: those of what stands in it belong to that. */
    private static Optional<Element> property(Element post, String... names) {
        return List.of(names).stream()
                .flatMap(name -> post.select("[itemprop~=(?:^|\\s)" + name + "(?:\\s|$)]").stream())
                .filter(e -> e.parent() != null && e.parent().closest("[itemscope]") == post)
                .findFirst();
    }
}
