package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;

/** Addresses of FluxBB, relative to the site. */
final class FluxbbLinks {
    /** Posts on a page of a thread. */
    static final int POSTS = 20;

    /** Threads on a page of a list. */
    static final int THREADS = 15;

    private FluxbbLinks() {}

    static String list(Head board, int page) {
        return "viewforum.php?id=" + board.number() + page(page);
    }

    static String thread(WrittenThread thread, int page) {
        return "viewtopic.php?id=" + thread.id() + page(page);
    }

    static String post(int postId) {
        return "viewtopic.php?pid=" + postId + "#p" + postId;
    }

    static String member(String author) {
        return "profile.php?id=" + SiteState.memberNumber(author);
    }

    private static String page(int page) {
        return page == 1 ? "" : "&p=" + page;
    }
}
