package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import java.text.Normalizer;
import java.util.Locale;

/** Addresses of jeuxvideo.com, relative to the site. */
final class JvcLinks {
    /** Messages on a page of a thread. */
    static final int POSTS = 20;

    /** Threads on a page of a list. */
    static final int THREADS = 25;

    private JvcLinks() {}

    /** A page of a list, counted from 1. */
    static String list(Head board, int page) {
        return "forums/0-%d-0-1-0-%d-0-%s.htm".formatted(board.number(), (page - 1) * THREADS + 1, slug(board.name()));
    }

    /** A page of a thread, counted from 1. */
    static String thread(WrittenThread thread, int page) {
        return "forums/42-%d-%d-%d-0-1-0-%s.htm"
                .formatted(thread.board().number(), thread.id(), page, slug(thread.title()));
    }

    static String post(int postId) {
        return "forums/message/" + postId;
    }

    private static String slug(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
