package eu.vigie.crawl.forum.phpbb3;

import eu.vigie.crawl.forum.Numbers;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in phpBB's addresses, plain ({@code viewtopic.php?t=190&start=25}) and rewritten ({@code title-t190-25.html}). */
final class PhpbbAddress {
    private static final Pattern THREAD =
            Pattern.compile("[?&;]t=(\\d+)|[-/](?:topic|t)-?(\\d+)(?:-s?\\d+)?(?:\\.html|/|$|[?#])");
    private static final Pattern BOARD =
            Pattern.compile("viewforum[^#]*[?&;]f=(\\d+)|[-/](?:forum|f)-?(\\d+)(?:-s?\\d+)?(?:\\.html|/|$|[?#])");
    private static final Pattern POST = Pattern.compile("[?&;]p=(\\d+)|/post-?(\\d+)(?:\\.html|#)|#p(\\d+)$");
    private static final Pattern START =
            Pattern.compile("[?&;]start=(\\d+)|[-/](?:t|f|topic|forum)-?\\d+-s?(\\d+)(?:\\.html|/|$|[?#])");

    private PhpbbAddress() {}

    static Optional<String> threadId(String address) {
        return Numbers.first(THREAD, address);
    }

    static Optional<String> boardId(String address) {
        return Numbers.first(BOARD, address);
    }

    static Optional<String> postId(String address) {
        return Numbers.first(POST, address);
    }

    /** How many posts or threads come before the page; 0 on the first. */
    static int start(String address) {
        return Numbers.first(START, address)
                .filter(s -> s.length() < 9)
                .map(Integer::parseInt)
                .orElse(0);
    }
}
