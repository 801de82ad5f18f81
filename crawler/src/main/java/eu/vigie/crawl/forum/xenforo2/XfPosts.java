package eu.vigie.crawl.forum.xenforo2;

import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.OwnText;
import eu.vigie.crawl.forum.OwnText.Part;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.Quote;
import eu.vigie.crawl.forum.QuotedAuthor;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Posts and their mark-up. */
final class XfPosts {
    private static final Pattern ID = Pattern.compile("(?:js-)?post-(\\d+)");
    private static final String[] HEADS = {
        ".message-attribution-main", ".message-attribution", ".MessageCard__date-created", ".message-header"
    };
    private static final String[] AUTHORS = {
        ".message-name .username, .message-userDetails .username, .MessageCard__user-info__name", ".username"
    };
    private static final Set<String> LEFT_OUT = Set.of(
            "bbCodeBlock-title",
            "bbCodeBlock-expandLink",
            "bbCodeBlock-shrinkLink",
            "bbCodeSpoiler-button",
            "contentRow-snippet",
            "contentRow-minor",
            "contentRow-figure",
            "message-signature",
            "message-lastEdit",
            "message-attachments",
            "js-selectToQuoteEnd");

    private final URI page;
    private final ForumDates dates;

    XfPosts(URI page, ForumDates dates) {
        this.page = page;
        this.dates = dates;
    }

    /** A post; empty for a deleted one, of which only a notice remains. */
    Optional<ParsedPost> read(Element post) {
        var id = ID.matcher(post.id().isEmpty() ? post.attr("data-content") : post.id());
        var content = post.selectFirst(".bbWrapper");
        if (!id.matches()
                || content == null
                || post.hasClass("message--deleted")
                || content.closest(".message-signature") != null) {
            return Optional.empty();
        }
        var own = OwnText.read(content, XfPosts::part);
        var head = Pages.first(post, HEADS);
        var edited = post.selectFirst(".message-lastEdit time[datetime]");
        return Optional.of(new ParsedPost(
                id.group(1),
                permalink(id.group(1), post),
                author(post),
                head.flatMap(this::postedAt),
                edited == null ? Optional.empty() : dates.read(edited.attr("datetime")),
                own.text(),
                own.quotes(XfPosts::quote)));
    }

    private URI permalink(String id, Element post) {
        var link = post.selectFirst(
                ".message-attribution a[href*='post-" + id + "'], .message-attribution a[href*='posts/" + id + "']");
        return Optional.ofNullable(link)
                .flatMap(a -> Addresses.of(a, "href"))
                .orElseGet(() -> Addresses.withoutSession(URI.create(Addresses.withoutFragment(page) + "#post-" + id)));
    }

    private static String author(Element post) {
        if (post.hasAttr("data-author")) {
            return post.attr("data-author");
        }
        return Pages.text(post, AUTHORS).orElse("");
    }

    private Optional<PostedAt> postedAt(Element head) {
        var time = head.selectFirst("time[datetime]");
        if (time != null) {
            return dates.read(time.attr("datetime")).or(() -> dates.read(time.text()));
        }
        return head.select("a, li, span").stream()
                .map(e -> dates.read(e.ownText()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> dates.read(head.text()));
    }

    private static Part part(Element element) {
        if (element.normalName().equals("blockquote")) {
            return Part.QUOTE;
        }
        return OwnText.hasAny(element, LEFT_OUT) ? Part.LEFT_OUT : Part.OWN;
    }

    private static Quote quote(Element element) {
        var heading = element.selectFirst("> .bbCodeBlock-title");
        var named = QuotedAuthor.named(element.attr("data-quote"));
        var author = named.or(() -> heading == null ? Optional.empty() : QuotedAuthor.in(heading.text()));
        var link = heading == null ? null : heading.selectFirst("a.bbCodeBlock-sourceJump[href]");
        return new Quote(
                author,
                OwnText.of(element, XfPosts::part),
                link == null ? Optional.empty() : Addresses.of(link, "href"));
    }
}
