package eu.vigie.crawl.forum.nodebb;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.JsonText;
import eu.vigie.crawl.forum.OwnText;
import eu.vigie.crawl.forum.OwnText.Part;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.Quote;
import eu.vigie.crawl.forum.QuotedAuthor;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The posts of a topic. */
final class ApiPosts {
    private final URI page;
    private final String root;
    private final List<JsonNode> posts;
    private final Map<String, String> names = new HashMap<>();

    ApiPosts(URI page, String root, List<JsonNode> posts) {
        this.page = page;
        this.root = root;
        this.posts = posts;
        for (var post : posts) {
            learnName(post.path("user"));
            learnName(post.path("parent").path("user"));
        }
    }

    /** Quotations name members as their addresses do; this page's posts tell how the same members are displayed. */
    private void learnName(JsonNode user) {
        JsonText.text(user, "userslug").ifPresent(slug -> names.put(slug, name(user)));
    }

    /** The API names guests and former members by the key of a translation. */
    private static String name(JsonNode user) {
        var name = JsonText.text(user, "username")
                .or(() -> JsonText.text(user, "displayname"))
                .orElse("");
        return switch (name) {
            case "[[global:former-user]]", "[[global:former_user]]" -> "A Former User";
            case "[[global:guest]]" -> "Guest";
            default -> name;
        };
    }

    List<ParsedPost> read() {
        return posts.stream().map(this::post).flatMap(Optional::stream).toList();
    }

    /** A post; empty for a deleted one and for notices of what was done to the thread. */
    private Optional<ParsedPost> post(JsonNode post) {
        var id = post.path("pid").asText();
        boolean notice = JsonText.yes(post, "deleted")
                || post.has("eventname")
                || !post.path("content").isTextual();
        var address = Addresses.on(page, root + "/post/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
        return notice || id.isEmpty() ? Optional.empty() : address.map(a -> post(id, a, post));
    }

    private ParsedPost post(String id, URI address, JsonNode post) {
        var text = Jsoup.parseBodyFragment(post.path("content").asText(), page.toString())
                .body();
        var own = OwnText.read(text, ApiPosts::part);
        return new ParsedPost(
                id,
                address,
                JsonText.text(post, "handle").orElseGet(() -> name(post.path("user"))),
                ForumDates.ofUnixTime(post.path("timestamp").asLong()),
                ForumDates.ofUnixTime(post.path("edited").asLong()),
                own.text(),
                own.quotes(this::quote));
    }

    static OwnText.Read ownText(Element content) {
        return OwnText.read(content, ApiPosts::part);
    }

    private static Part part(Element element) {
        if (element.normalName().equals("blockquote")) {
            return Part.QUOTE;
        }
        return isHeading(element) ? Part.LEFT_OUT : Part.OWN;
    }

    /** Whether a paragraph is the line {@code @name said:} or {@code @name said in title:} that NodeBB puts before a quotation. */
    private static boolean isHeading(Element element) {
        var next = element.normalName().equals("p") ? element.nextElementSibling() : null;
        if (next == null || !next.normalName().equals("blockquote")) {
            return false;
        }
        var text = element.text().strip();
        boolean told = element.selectFirst("a[href*='/post/']") != null
                || QuotedAuthor.in(text).isPresent();
        return text.startsWith("@") && text.endsWith(":") && told;
    }

    private static String slug(Element member) {
        return Addresses.of(member, "href").map(URI::getPath).orElse("").replaceFirst(".*/user/", "");
    }

    /** A quotation follows the line {@code @name said:}, whose links tell whom and what it quotes. */
    private Quote quote(Element element) {
        var before = Optional.ofNullable(element.previousElementSibling())
                .filter(e -> e.normalName().equals("p"));
        var member = before.map(e -> e.selectFirst("a[href*='/user/'], a[href*='/uid/']"));
        var author = member.flatMap(a -> Optional.ofNullable(names.get(slug(a))))
                .or(() -> member.flatMap(a -> QuotedAuthor.named(a.text().replaceFirst("^@", ""))))
                .or(() -> before.flatMap(e -> QuotedAuthor.in(e.text())).map(n -> n.replaceFirst("^@", "")));
        var of = before.map(e -> e.selectFirst("a[href*='/post/']")).flatMap(a -> Addresses.of(a, "href"));
        return new Quote(author, OwnText.of(element, ApiPosts::part), of);
    }
}
