package eu.vigie.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.ids.Actor;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedStoreTest {
    private static final Actor MACHINE = new Actor.Machine("test");

    private final TestDatabase database = TestDatabase.create();
    private final FeedStore feed = new FeedStore();
    private final List<Long> followed = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    /** As a follower does: each step in a transaction of its own, which also moves its place. */
    private List<Long> follow(int limit) {
        return database.transactions().call(MACHINE, tx -> {
            var changes = feed.after(tx, feed.locked(tx, "test"), limit);
            if (!changes.isEmpty()) {
                feed.moveTo(tx, "test", changes.getLast().position());
            }
            var subjects = changes.stream().map(change -> change.subject().id()).toList();
            followed.addAll(subjects);
            return subjects;
        });
    }

    private Connection writer() throws SQLException {
        var address = database.address();
        var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void tell(Connection writer, long subject) throws SQLException {
        try (var insert = writer.prepareStatement(
                "insert into corpus.change (subject_kind, subject_id, kind) values ('POST', ?, 'STORED')")) {
            insert.setLong(1, subject);
            insert.execute();
        }
    }

    @Test
    void lowerNumberCommittedLaterIsStillFollowed() throws SQLException {
        try (var slow = writer();
                var quick = writer()) {
            tell(slow, 1);
            tell(quick, 2);
            quick.commit();
            assertEquals(List.of(), follow(10), "2 waits while 1 could still come before it");
            slow.commit();
            assertEquals(List.of(1L, 2L), follow(10));
            assertEquals(List.of(), follow(10));
        }
    }

    @Test
    void youngerTransactionWithTheLowerNumberIsFollowedToo() throws SQLException {
        try (var older = writer();
                var younger = writer()) {
            older.createStatement().execute("select pg_current_xact_id()");
            tell(younger, 1);
            tell(older, 2);
            younger.commit();
            assertEquals(List.of(), follow(10));
            older.commit();
            assertEquals(List.of(2L, 1L), follow(10), "the older transaction first, whatever the numbers");
        }
    }

    @Test
    void changeThatIsRolledBackHoldsNobodyUp() throws SQLException {
        try (var failing = writer();
                var quick = writer()) {
            tell(failing, 1);
            tell(quick, 2);
            quick.commit();
            failing.rollback();
            assertEquals(List.of(2L), follow(10));
        }
    }

    @Test
    void smallStepsMeetEveryChangeOnce() throws SQLException {
        try (var first = writer();
                var second = writer()) {
            for (long i = 0; i < 20; i++) {
                tell(i % 3 == 0 ? first : second, i);
                if (i % 5 == 4) {
                    second.commit();
                }
                follow(3);
            }
            first.commit();
            second.commit();
        }
        while (!follow(3).isEmpty()) {}
        assertEquals(20, followed.size());
        assertEquals(20, followed.stream().distinct().count());
    }

    @Test
    void readerThatFailsStandsWhereItStood() throws SQLException {
        try (var writer = writer()) {
            tell(writer, 1);
            writer.commit();
        }
        assertThrows(
                IllegalStateException.class,
                () -> database.transactions().run(MACHINE, tx -> {
                    var place = feed.after(tx, feed.locked(tx, "test"), 10)
                            .getLast()
                            .position();
                    feed.moveTo(tx, "test", place);
                    throw new IllegalStateException("killed");
                }));
        assertEquals(List.of(1L), follow(10));
    }
}
