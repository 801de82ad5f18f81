package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;

/** Addresses of phpBB, relative to the site. */
final class PhpbbLinks {
    /** Posts on a page of a thread. */
    static final int POSTS = 10;

    /** Threads on a page of a list. */
    static final int THREADS = 15;

    private PhpbbLinks() {}

    static String list(Head board, int start) {
        return "viewforum.php?f=" + board.number() + start(start);
    }

    static String thread(WrittenThread thread, int start) {
        return "viewtopic.php?f=" + thread.board().number() + "&t=" + thread.id() + start(start);
    }

    /** Permalink of a post; one on a closed board names the board, so that robots.txt can forbid it. */
    static String post(WrittenThread thread, int postId) {
        var board = thread.board().closed() ? "f=" + thread.board().number() + "&" : "";
        return "viewtopic.php?" + board + "p=" + postId + "#p" + postId;
    }

    static String member(String author) {
        return "memberlist.php?mode=viewprofile&u=" + SiteState.memberNumber(author);
    }

    private static String start(int start) {
        return start == 0 ? "" : "&start=" + start;
    }
}
