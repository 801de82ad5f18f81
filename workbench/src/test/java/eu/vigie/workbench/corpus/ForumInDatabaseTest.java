package eu.vigie.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForumInDatabaseTest {
    private final WatchedForum watched = new WatchedForum();

    @AfterEach
    void close() {
        watched.close();
    }

    private int posts(String url) {
        return watched.one(
                Integer.class,
                "select count(*) from corpus.post p join corpus.thread t on t.id = p.thread_id where t.url = ? and p.gone_at is null",
                url);
    }

    @Test
    void everyPostOfAnOpenBoardIsStoredOnceInItsPlace() throws InterruptedException {
        watched.crawlWhatIsDue();
        assertTrue(watched.open().size() > 10, "threads: " + watched.open().size());
        for (var thread : watched.open()) {
            assertEquals(thread.posts(), posts(thread.url().toString()), thread.title());
        }
        assertEquals(
                watched.open().size(), watched.one(Integer.class, "select count(*) from corpus.thread"), "threads");
        assertEquals(0, watched.one(Integer.class, """
                        select count(*) from (select position, row_number() over (partition by thread_id order by position) n
                                              from corpus.post) p where position <> n
                        """), "posts out of place");
        assertEquals(
                watched.one(Integer.class, "select count(*) from corpus.post"),
                watched.one(Integer.class, "select count(*) from corpus.change where kind = 'STORED'"),
                "a change for each post");
        assertEquals("phpbb3", watched.one(String.class, "select engine from crawl.source"));
    }

    @Test
    void onlyTheThreadThatChangedIsFetchedAgain() throws InterruptedException {
        watched.crawlWhatIsDue();
        var thread = watched.open().getLast();
        int before = posts(thread.url().toString());
        watched.execute("update crawl.frontier set visited_at = now() - interval '1 hour'");
        watched.forum.replyNow(thread.url(), "lune", "Une réponse de plus, tout simplement.");
        watched.lookAtListsAgain();
        assertEquals(before + 1, posts(thread.url().toString()));
        assertEquals(
                1,
                watched.one(
                        Integer.class,
                        "select count(*) from crawl.frontier where kind = 'THREAD' and visited_at > now() - interval '30 minutes'"));
    }

    @Test
    void rewordedPostGetsASecondRevision() throws InterruptedException {
        var post =
                watched.forum.postNow(watched.forum.boards().getFirst(), "Un titre", "lune", "Premier jet du texte.");
        watched.crawlWhatIsDue();
        watched.forum.reword(post, "Le texte revu et corrigé.");
        watched.forum.replyNow(post.thread(), "soleil", "Voilà qui est plus clair.");
        watched.lookAtListsAgain();
        assertEquals("Premier jet du texte.|Le texte revu et corrigé.", watched.one(String.class, """
                        select string_agg(r.text, '|' order by r.number) from corpus.revision r
                        join corpus.post p on p.id = r.post_id where p.forum_post_id = ?
                        """, post.id()));
        assertEquals(1, watched.one(Integer.class, "select count(*) from corpus.change where kind = 'REVISED'"));
    }

    @Test
    void postThatWasTakenAwayIsMarkedGone() throws InterruptedException {
        var opener = watched.forum.postNow(watched.forum.boards().getFirst(), "Un titre", "lune", "Le début du fil.");
        var second = watched.forum.replyNow(opener.thread(), "soleil", "Une réponse qui disparaîtra.");
        watched.forum.replyNow(opener.thread(), "vent", "Une réponse qui reste.");
        watched.crawlWhatIsDue();
        watched.forum.remove(second);
        watched.forum.replyNow(opener.thread(), "pluie", "Et encore une.");
        watched.forum.replyNow(opener.thread(), "pluie", "Et une dernière.");
        watched.lookAtListsAgain();
        assertEquals(
                second.id(),
                watched.one(
                        String.class,
                        "select string_agg(forum_post_id, ',') from corpus.post where gone_at is not null"));
        assertEquals(4, posts(opener.thread().toString()));
    }

    @Test
    void namesAreStoredOnlyAsPseudonyms() throws InterruptedException {
        watched.forum.postNow(watched.forum.boards().getFirst(), "Un titre", "nomtrescurieux", "Rien de spécial.");
        watched.crawlWhatIsDue();
        assertEquals(
                0, watched.one(Integer.class, "select count(*) from corpus.post where author !~ '^a[0-9a-f]{16}$'"));
        assertEquals(
                0,
                watched.one(
                        Integer.class,
                        "select count(*) from corpus.revision where quotes::text ilike '%nomtrescurieux%'"));
    }
}
