package eu.vigie.workbench.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.Actor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Actor MACHINE = new Actor.Machine("test");

    @TempDir
    Path folder;

    @Test
    void aRestoredDatabaseHoldsTheSameRowsAndGoesOnCounting() throws Exception {
        Path file = folder.resolve("vigie.backup");
        try (var original = TestDatabase.create()) {
            addOrganisation(original, "Nordlicht");
            original.transactions().run(MACHINE, tx -> tx.handle().execute("""
                    insert into corpus.change (subject_kind, subject_id, kind) values ('POST', 1, 'STORED'), ('POST', 2, 'STORED');
                    insert into corpus.follower select 'intake', xact, seq from corpus.change where subject_id = 1
                    """));
            var written = BackupStore.write(original.database(), file, Instant.EPOCH);
            assertTrue(written.rows() > 3);
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var empty = TestDatabase.create()) {
            RestoreStore.restore(empty.address(), file);
            addOrganisation(empty, "Sterrenlicht");
            assertEquals(
                    "Nordlicht,Sterrenlicht",
                    one(empty, "select string_agg(name, ',' order by id) from work.organisation"));
            String waiting = """
                    select string_agg(subject_id::text, ',') from corpus.change c, corpus.follower f where (c.xact, c.seq) > (f.xact, f.seq)
                    """;
            assertEquals("2", one(empty, waiting));
        }
    }

    @Test
    void aFullDatabaseIsNotOverwritten() {
        Path file = folder.resolve("vigie.backup");
        try (var original = TestDatabase.create()) {
            addOrganisation(original, "Nordlicht");
            original.transactions().run(MACHINE, tx -> tx.handle().execute("""
                    insert into work.member (organisation_id, email, name) select id, 'a@example.org', 'A' from work.organisation
                    """));
            BackupStore.write(original.database(), file, Instant.EPOCH);
            var refusal = assertThrows(
                    RestoreStore.CannotRestore.class, () -> RestoreStore.restore(original.address(), file));
            assertTrue(refusal.toString().contains("give an empty folder"));
        }
    }

    @Test
    void aCutOrDamagedBackupIsSaidToBeSo() throws Exception {
        Path file = folder.resolve("vigie.backup");
        try (var original = TestDatabase.create()) {
            BackupStore.write(original.database(), file, Instant.EPOCH);
        }
        byte[] whole = Files.readAllBytes(file);
        var cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
        assertThrows(RestoreStore.CannotRestore.class, () -> RestoreStore.check(cut));
        var other = Files.writeString(folder.resolve("other"), "no zip at all");
        var refusal = assertThrows(RestoreStore.CannotRestore.class, () -> RestoreStore.check(other));
        assertTrue(refusal.toString().contains("is no backup of vigie"), refusal.toString());
    }

    private static void addOrganisation(TestDatabase database, String name) {
        database.transactions()
                .run(
                        MACHINE,
                        tx -> tx.handle()
                                .execute("insert into work.organisation (name, country) values (?, 'BE')", name));
    }

    private static String one(TestDatabase database, String sql) {
        return database.transactions()
                .call(
                        MACHINE,
                        tx -> tx.handle().createQuery(sql).mapTo(String.class).one());
    }
}
