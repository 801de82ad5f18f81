package eu.vigie.crawl.forum.invision;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** Headings of quotations: {@code p.citation} before one in version 3, {@code .ipsQuote_citation} in one since version 4. */
final class IpsQuotes {
    private IpsQuotes() {}

    static Optional<Element> heading(Element quote) {
        var within = quote.selectFirst("> .ipsQuote_citation");
        var before = Optional.ofNullable(quote.previousElementSibling()).filter(e -> e.hasClass("citation"));
        return within == null ? before : Optional.of(within);
    }
}
