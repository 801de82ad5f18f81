package eu.vigie.crawl.forum.smf;

import eu.vigie.crawl.forum.marked.PageMarks;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What both versions have in common: addresses {@code index.php?topic=77.15} and {@code topic,77.15.html}, and headings of quotations. */
final class SmfPages {
    private static final String THREAD = "[?&;/]topic[=,](\\d+)";
    private static final String BOARD = "[?&;/]board[=,](\\d+)";
    private static final String NUMBER = "(?:topic|board)[=,]\\d+\\.(\\d+)";

    private SmfPages() {}

    static PageMarks marks() {
        return PageMarks.of(THREAD, BOARD)
                .ownLinks("link[rel=canonical], .linktree .last a[href], .nav a[href*=topic]")
                .title("^(?:Topic|Sujet|Thema|Onderwerp) ?: ", ".linktree .last a", ".navigate_section li.last a")
                .crumbs(".linktree a[href], .navigate_section a[href], .nav a[href]")
                .boards(
                        "a[name^=b][href*=board], a.subject[href*=board], td > b > a[href*='board=']",
                        ".linktree .last a",
                        ".navigate_section li.last a")
                .next("a.nav_page:has(.next_page)")
                .pager("a.navPages[href], a.nav_page[href]", NUMBER)
                .list("#messageindex, a[href*='action=post;board='], #topic_container")
                .thread("#forumposts, form#quickModForm", "#fatal_error, form#frmLogin");
    }

    /** A heading stands before the quotation, since 2.1 in it. */
    static Optional<Element> heading(Element quote) {
        var within = quote.selectFirst("> cite");
        var before = Optional.ofNullable(quote.previousElementSibling()).filter(e -> e.hasClass("quoteheader"));
        return within == null ? before : Optional.of(within);
    }
}
