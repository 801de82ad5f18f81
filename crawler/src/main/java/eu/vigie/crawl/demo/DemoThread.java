package eu.vigie.crawl.demo;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * A thread of the demo forum and what its inventors know of it: the truth that tests compare with.
 *
 * @param board its board
 * @param id the forum's own identifier
 * @param title its title
 * @param url absolute address of its first page
 * @param traits what it is
 * @param posts number of posts at the moment of asking
 */
public record DemoThread(DemoBoard board, String id, String title, URI url, Set<Trait> traits, int posts) {

    /** What its inventors know of a thread. */
    public enum Trait {
        /** Kept on top of the list. */
        PINNED,
        /** Takes no more answers. */
        LOCKED,
        /** Somebody asks about a psychoactive drug in it. */
        ASKS,
        /** Somebody may be in danger now or tonight. */
        URGENT,
        /** Uses a drug's name for something harmless. */
        LOOKALIKE,
        /** Not there at the start: it is written while the forum runs. */
        LATER;

        static Trait of(String word) {
            return valueOf(word.strip().toUpperCase(Locale.ROOT));
        }
    }
}
