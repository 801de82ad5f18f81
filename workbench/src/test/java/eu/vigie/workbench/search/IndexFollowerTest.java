package eu.vigie.workbench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.index.PostIndex;
import eu.vigie.index.PostQuery;
import eu.vigie.index.SearchResult;
import eu.vigie.workbench.corpus.EraserStore;
import eu.vigie.workbench.tickets.TestDesk;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFollowerTest {
    private final TestDesk desk = new TestDesk();

    @TempDir
    Path folder;

    private PostIndex index;

    @BeforeEach
    void open() {
        desk.run(tx -> tx.handle().execute("insert into work.installation default values on conflict do nothing"));
        index = PostIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
        desk.close();
    }

    @Test
    void indexEqualsTheDatabaseAfterStoresRevisionsAndErasure() {
        long kept = stored("the heron stands still");
        long revised = stored("the otter swims");
        long erased = stored("the badger digs at night");
        follow();
        assertEquals(database(), found(""));

        announce(revised, "REVISED", """
                with r as (insert into corpus.revision (post_id, number, text) values (?, 2, 'the beaver builds'))
                update corpus.post set revision = 2 where id = ?
                """);
        EraserStore.erase(desk.database.database(), permalink(erased));
        follow();
        assertEquals(database(), found(""));
        assertEquals(Set.of(kept, revised), found(""));
        assertEquals(Set.of(revised), found("beaver"));
        assertEquals(Set.of(), found("otter"));
        assertEquals(Set.of(), found("badger"));
    }

    @Test
    void reopenedIndexResumesWhereItsLastCommitEnded() {
        long first = stored("the heron stands still");
        follow();
        var position = index.position();
        index.close();
        index = PostIndex.open(folder);
        assertEquals(position, index.position());
        assertFalse(follower().step(), "nothing is read twice");
        long second = stored("the otter swims");
        follow();
        assertEquals(Set.of(first, second), found(""));
    }

    @Test
    void anotherEpochBuildsTheIndexAnew() {
        long first = stored("the heron stands still");
        follow();
        index.put(stranger());
        desk.run(tx -> tx.handle().execute("update work.installation set epoch = gen_random_uuid()"));
        follow();
        assertEquals(Set.of(first), found(""));
    }

    @Test
    void twoWritersCommittingOutOfOrderAreBothFollowed() throws SQLException {
        try (var slow = connection();
                var quick = connection()) {
            slow.setAutoCommit(false);
            quick.setAutoCommit(false);
            long early = stored(slow, "early", "the heron stands still");
            long late = stored(quick, "late", "the otter swims");
            quick.commit();
            follow();
            slow.commit();
            follow();
            assertEquals(Set.of(early, late), found(""));
        }
    }

    private IndexFollower follower() {
        return new IndexFollower(desk.database.transactions(), index);
    }

    private void follow() {
        var follower = follower();
        while (follower.step()) {
            assertTrue(index.position().isPresent());
        }
    }

    private long stored(String text) {
        long id = desk.post(desk.thread(), "author-a", text).value();
        announce(id, "STORED", "select ?, ?");
        return id;
    }

    private void announce(long post, String kind, String change) {
        desk.run(tx -> {
            tx.handle().execute(change, post, post);
            tx.handle()
                    .execute(
                            "insert into corpus.change (subject_kind, subject_id, kind) values ('POST', ?, ?)",
                            post,
                            kind);
        });
    }

    private static long stored(Connection connection, String name, String text) throws SQLException {
        try (var insert = connection.prepareStatement("""
                with t as (
                    insert into corpus.thread (source_id, forum_thread_id, url, title)
                    values ('agora', ?, 'http://127.0.0.1/' || ?, 'A question') returning id),
                p as (
                    insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author)
                    select id, 'agora', ?, 'http://127.0.0.1/#' || ?, 1, 'author-a' from t returning id),
                r as (insert into corpus.revision (post_id, number, text) select id, 1, ? from p)
                insert into corpus.change (subject_kind, subject_id, kind) select 'POST', id, 'STORED' from p
                returning subject_id
                """)) {
            for (int i = 1; i <= 4; i++) {
                insert.setString(i, name);
            }
            insert.setString(5, text);
            try (var row = insert.executeQuery()) {
                assertTrue(row.next());
                return row.getLong(1);
            }
        }
    }

    private Connection connection() throws SQLException {
        var address = desk.database.address();
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private String permalink(long post) {
        return desk.call(tx -> tx.handle()
                .createQuery("select permalink from corpus.post where id = :id")
                .bind("id", post)
                .mapTo(String.class)
                .one());
    }

    private Set<Long> database() {
        return desk.call(tx -> new TreeSet<>(tx.handle()
                .createQuery("select id from corpus.post where gone_at is null")
                .mapTo(Long.class)
                .list()));
    }

    private Set<Long> found(String words) {
        return index.search(PostQuery.of(words)).hits().stream()
                .map(SearchResult.Hit::postId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static eu.vigie.index.IndexedPost stranger() {
        return new eu.vigie.index.IndexedPost(
                9_999,
                "Elsewhere",
                "of another database",
                "en",
                "agora",
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                Set.of(),
                Set.of(),
                "unknown",
                "other",
                "low");
    }
}
