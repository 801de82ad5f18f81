package eu.vigie.crawl.forum.jvc;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.DisguisedLinks;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.JsonText;
import eu.vigie.crawl.forum.OwnText;
import eu.vigie.crawl.forum.OwnText.Part;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.Quote;
import eu.vigie.crawl.forum.QuotedAuthor;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Posts of a thread: {@code listMessage[]}, whose {@code renderedText} is HTML. */
final class Messages {
    private static final Set<String> LEFT_OUT = Set.of(
            "message__spoilLabel",
            "message__urlImgWrapper",
            "nav-spoil",
            "txt-spoil",
            "aff-spoil",
            "masq-spoil",
            "signature-msg",
            "info-edition-msg");
    private static final Pattern HEADING = Pattern.compile(
            "^(?:Le )?\\d{1,2} \\p{L}+ \\d{4} à \\d{2}:\\d{2}:\\d{2}(?: (\\S{1,40}) a écrit)? ?: ?\\n?");

    private final URI page;
    private final ForumDates dates;

    Messages(URI page, ForumDates dates) {
        this.page = page;
        this.dates = dates;
    }

    /** A post; empty for one that moderators removed, of which only a notice remains. */
    Optional<ParsedPost> read(JsonNode message) {
        var id = message.path("id").asText();
        boolean gone = message.path("stateMessage").asText().startsWith("msg-delet");
        return gone
                ? Optional.empty()
                : Addresses.on(page, "/forums/message/" + id).map(address -> post(id, address, message));
    }

    private ParsedPost post(String id, URI address, JsonNode message) {
        var text = Jsoup.parseBodyFragment(message.path("renderedText").asText(), page.toString())
                .body();
        var own = ownText(text);
        return new ParsedPost(
                id,
                address,
                message.path("publishedAuthorName").asText(""),
                JsonText.text(message, "publishedDate").flatMap(dates::read),
                JsonText.text(message, "updatedDate").flatMap(dates::read),
                own.text(),
                own.quotes(Messages::quote));
    }

    /** The own words of a message, its disguised links revealed. */
    static OwnText.Read ownText(Element text) {
        DisguisedLinks.reveal(text);
        return OwnText.read(text, Messages::part);
    }

    private static Part part(Element element) {
        if (element.normalName().equals("blockquote")) {
            return Part.QUOTE;
        }
        return OwnText.hasAny(element, LEFT_OUT) ? Part.LEFT_OUT : Part.OWN;
    }

    /** A quotation begins with a line that tells when and, mostly, who: {@code Le 02 juin 2026 à 22:26:37 Ada a écrit :}. */
    static Quote quote(Element element) {
        var text = OwnText.of(element, Messages::part);
        var heading = HEADING.matcher(text);
        var author = heading.find()
                ? Optional.ofNullable(heading.group(1)).flatMap(QuotedAuthor::named)
                : Optional.<String>empty();
        return new Quote(author, heading.replaceFirst("").strip(), Optional.empty());
    }
}
