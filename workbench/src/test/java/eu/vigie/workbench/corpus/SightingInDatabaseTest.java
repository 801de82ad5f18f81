package eu.vigie.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SightingInDatabaseTest {
    private static final String FETCHED_AGAIN =
            "select count(*) from crawl.frontier where kind = 'THREAD' and visited_at > now() - interval '30 minutes'";
    private final WatchedForum watched = new WatchedForum();

    @AfterEach
    void close() {
        watched.close();
    }

    /** As if the list had shown the thread as it was before its last two posts, which the visit of the thread brought already. */
    private URI threadReadBeyondItsRow() throws InterruptedException {
        var opener = watched.forum.postNow(watched.forum.boards().getFirst(), "Un titre", "lune", "Le début du fil.");
        watched.forum.replyNow(opener.thread(), "soleil", "Une réponse.");
        watched.forum.replyNow(opener.thread(), "vent", "Une autre.");
        watched.crawlWhatIsDue();
        watched.execute(
                "update crawl.frontier set visited_at = now() - interval '1 hour', etag = null, last_modified = null");
        watched.execute(
                "update crawl.frontier set seen_replies = 0, seen_last_post_at = now() - interval '2 hours' where url = ?",
                opener.thread().toString());
        return opener.thread();
    }

    @Test
    void postsThatCameWhileTheThreadWasReadAreNoReasonToReadItAgain() throws InterruptedException {
        URI thread = threadReadBeyondItsRow();
        watched.lookAtListsAgain();
        assertEquals(0, watched.one(Integer.class, FETCHED_AGAIN));
        assertEquals(
                2,
                watched.one(Integer.class, "select seen_replies from crawl.frontier where url = ?", thread.toString()));
    }

    @Test
    void oneMoreThanIsHeldIsAReason() throws InterruptedException {
        URI thread = threadReadBeyondItsRow();
        watched.forum.replyNow(thread, "pluie", "Et encore une.");
        watched.lookAtListsAgain();
        assertEquals(1, watched.one(Integer.class, FETCHED_AGAIN));
    }

    @Test
    void listsLearnTheirRateAndThreadsHaveNone() throws InterruptedException {
        watched.crawlWhatIsDue();
        watched.lookAtListsAgain();
        assertEquals(
                0,
                watched.one(
                        Integer.class,
                        "select count(*) from crawl.frontier where kind = 'THREAD' and rate is not null"));
        assertTrue(watched.one(
                        Integer.class,
                        "select count(*) from crawl.frontier where kind = 'LIST' and cardinality(rate) = 50")
                > 0);
    }
}
