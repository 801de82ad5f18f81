package eu.vigie.crawl.forum.discourse;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.JsonText;
import eu.vigie.crawl.forum.OwnText;
import eu.vigie.crawl.forum.OwnText.Part;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.Quote;
import eu.vigie.crawl.forum.QuotedAuthor;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Posts whose text Discourse has "cooked" to HTML. */
final class CookedPosts {
    private static final Set<String> LEFT_OUT = Set.of(
            "lightbox-wrapper",
            "source",
            "onebox-metadata",
            "poll-info",
            "poll-buttons",
            "poll-title",
            "meta",
            "quote-controls",
            "attachment");

    private final URI page;

    CookedPosts(URI page) {
        this.page = page;
    }

    /** A post; empty for notices of what was done to the thread, and for deleted posts. */
    Optional<ParsedPost> read(JsonNode post) {
        int type = post.path("post_type").asInt(1);
        boolean gone = JsonText.yes(post, "user_deleted") || post.hasNonNull("deleted_at");
        var cooked = post.path("cooked").asText("");
        return type > 2 || gone || cooked.isEmpty()
                ? Optional.empty()
                : permalink(post).map(address -> read(post, address, cooked));
    }

    private ParsedPost read(JsonNode post, URI address, String cooked) {
        var text = Jsoup.parseBodyFragment(cooked, page.toString()).body();
        var own = OwnText.read(text, CookedPosts::part);
        boolean edited = post.path("version").asInt(1) > 1;
        return new ParsedPost(
                post.path("id").asText(),
                address,
                JsonText.text(post, "username").orElse(""),
                moment(post, "created_at"),
                edited ? moment(post, "updated_at") : Optional.empty(),
                own.text(),
                own.quotes(CookedPosts::quote));
    }

    private Optional<URI> permalink(JsonNode post) {
        var own = JsonText.text(post, "post_url");
        return Addresses.on(
                page,
                own.orElseGet(() -> "/t/" + post.path("topic_slug").asText("-") + "/"
                        + post.path("topic_id").asText() + "/"
                        + post.path("post_number").asText()));
    }

    private static Optional<PostedAt> moment(JsonNode post, String field) {
        return JsonText.text(post, field).flatMap(DiscourseJson::instant).map(at -> new PostedAt(at, false));
    }

    static Part part(Element element) {
        var parent = element.parent();
        boolean inQuote = parent != null && isQuote(parent);
        boolean quoteTitle = inQuote && element.hasClass("title");
        boolean previewed = parent != null
                && parent.hasClass("onebox-body")
                && !element.normalName().matches("h[1-6]");
        if (quoteTitle || previewed || OwnText.hasAny(element, LEFT_OUT)) {
            return Part.LEFT_OUT;
        }
        return isQuote(element) || element.normalName().equals("blockquote") && !inQuote ? Part.QUOTE : Part.OWN;
    }

    private static boolean isQuote(Element element) {
        return element.normalName().equals("aside") && element.hasClass("quote");
    }

    static Quote quote(Element element) {
        var topic = element.attr("data-topic");
        var of = topic.isEmpty()
                ? Optional.<URI>empty()
                : Addresses.of(element.baseUri())
                        .flatMap(base -> Addresses.on(base, "/t/" + topic + "/" + element.attr("data-post")));
        return new Quote(QuotedAuthor.named(element.attr("data-username")), OwnText.of(element, CookedPosts::part), of);
    }
}
