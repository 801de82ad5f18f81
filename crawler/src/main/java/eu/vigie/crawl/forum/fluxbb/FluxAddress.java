package eu.vigie.crawl.forum.fluxbb;

import eu.vigie.crawl.forum.Numbers;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in FluxBB's addresses, plain ({@code viewtopic.php?id=7&p=2}) and rewritten ({@code /t7-p2-title.html}, {@code /topic/7/}). */
final class FluxAddress {
    private static final Pattern THREAD = Pattern.compile(
            "viewtopic\\.php\\?(?:[^#]*[&;])?id=(\\d+)|[?&;]tid=(\\d+)|/t(?:opic/?)?-?(\\d+)(?:[-/.]|$)");
    private static final Pattern BOARD =
            Pattern.compile("viewforum\\.php\\?(?:[^#]*[&;])?id=(\\d+)|/f(?:orum/?)?-?(\\d+)(?:[-/.]|$)");
    private static final Pattern PAGE = Pattern.compile("[?&;]p=(\\d{1,6})|/[tf]\\d+-p(\\d{1,6})|/page/(\\d{1,6})");

    private FluxAddress() {}

    static Optional<String> threadId(String address) {
        return Numbers.first(THREAD, address);
    }

    static Optional<String> boardId(String address) {
        return Numbers.first(BOARD, address);
    }

    /** Number of the page, from 1. */
    static int page(String address) {
        return Numbers.first(PAGE, address).map(Integer::parseInt).orElse(1);
    }
}
