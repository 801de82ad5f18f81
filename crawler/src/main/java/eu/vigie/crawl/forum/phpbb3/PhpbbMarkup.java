package eu.vigie.crawl.forum.phpbb3;

import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.OwnText;
import eu.vigie.crawl.forum.OwnText.Part;
import eu.vigie.crawl.forum.Quote;
import eu.vigie.crawl.forum.QuotedAuthor;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The mark-up that phpBB writes for BBCode, in both styles and with the usual extensions. */
final class PhpbbMarkup {
    private static final Set<String> LEFT_OUT = Set.of(
            "attachbox",
            "inline-attachment",
            "attachment",
            "attachtitle",
            "signature",
            "notice",
            "codetitle",
            "quotetitle",
            "spoilbtn",
            "spoiler-btn",
            "spoiltitle",
            "spoilertitle",
            "spoiler_title",
            "spoiler-header",
            "sr-only",
            "post-buttons");

    private PhpbbMarkup() {}

    /** What an element of a post's body is. */
    static Part part(Element element) {
        var tag = element.normalName();
        if (tag.equals("blockquote") || element.hasClass("quotecontent")) {
            return Part.QUOTE;
        }
        boolean label = tag.equals("cite") || ((tag.equals("p") || tag.equals("dt")) && isCodeBox(element.parent()));
        return label || OwnText.hasAny(element, LEFT_OUT) ? Part.LEFT_OUT : Part.OWN;
    }

    private static boolean isCodeBox(@org.jspecify.annotations.Nullable Element element) {
        return element != null
                && (element.hasClass("codebox") || element.hasClass("file") || element.hasClass("thumbnail"));
    }

    static Quote quote(Element element) {
        var heading = element.hasClass("quotecontent")
                ? element.previousElementSibling()
                : element.selectFirst("> div > cite, > cite");
        var author = heading == null ? Optional.<String>empty() : author(heading);
        return new Quote(author, OwnText.of(element, PhpbbMarkup::part), quoted(element, Optional.ofNullable(heading)));
    }

    private static Optional<String> author(Element heading) {
        var member = heading.selectFirst("a[href*=memberlist], a[href*=membre], .username, .username-coloured");
        return member != null && !member.text().isBlank()
                ? Optional.of(member.text())
                : QuotedAuthor.in(heading.text());
    }

    private static Optional<URI> quoted(Element element, Optional<Element> heading) {
        return Addresses.of(element, "cite")
                .or(() -> heading.flatMap(h -> Optional.ofNullable(h.selectFirst("a[data-post-id], a[href*='p=']")))
                        .flatMap(a -> Addresses.of(a, "href")));
    }
}
