package eu.vigie.crawl.forum.xenforo2;

import eu.vigie.crawl.forum.Numbers;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in XenForo's addresses: {@code /threads/words.123/page-2}, {@code index.php?forums/words.4/}. */
final class XfAddress {
    private static final Pattern THREAD =
            Pattern.compile("(?:threads|topics|discussions)/(?:[^/?#]*\\.)?(\\d+)(?:[/?#&]|$)");
    private static final Pattern BOARD =
            Pattern.compile("forums/(?:[^/?#]*\\.)?(\\d+)(?:[/?#&]|$)|forums/([^/?#.]+)/?$");

    private XfAddress() {}

    static Optional<String> threadId(String address) {
        return Numbers.first(THREAD, address);
    }

    static Optional<String> boardId(String address) {
        return Numbers.first(BOARD, address);
    }
}
