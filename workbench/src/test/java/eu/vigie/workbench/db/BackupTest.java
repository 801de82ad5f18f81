package eu.vigie.workbench.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void flippedByteInATableIsNamed() throws Exception {
        Path whole = backup();
        Path flipped = rewritten(whole, (name, bytes) -> {
            if (name.equals("tables/work.organisation.copy")) {
                bytes[0] ^= 1;
            }
            return bytes;
        });
        assertEquals(
                flipped
                        + " is damaged: the table work.organisation does not have its checksum. Take another copy of it.",
                refusal(flipped));
        byte[] raw = Files.readAllBytes(whole);
        for (int i = 60; i < 90; i++) {
            raw[i] ^= 0x55;
        }
        String unpacked = refusal(Files.write(folder.resolve("raw"), raw));
        assertTrue(unpacked.contains(" is damaged: the table "), unpacked);
    }

    @Test
    void tableThatIsMissingIsNamed() throws Exception {
        Path lacking =
                rewritten(backup(), (name, bytes) -> name.endsWith("work.organisation.copy") ? new byte[0] : bytes);
        assertTrue(refusal(lacking).contains("lacks the table work.organisation"), refusal(lacking));
    }

    @Test
    void newerFormatIsSaidToBeSoWhateverElseItHolds() throws Exception {
        Path newer = manifest("{\"format\": 2, \"sections\": []}");
        assertEquals(newer + " has format 2, this vigie reads 1: use the vigie that wrote it", refusal(newer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|its manifest.json tells no format",
                "{\"format\": \"1\"}|its manifest.json tells no format",
                "[1, 2|its manifest.json cannot be read",
                "{\"format\": 1, \"chapters\": 3}|its manifest.json cannot be read"
            })
    void foreignArchivesAreRefused(String manifest, String why) throws Exception {
        String refusal = refusal(manifest(manifest));
        assertTrue(refusal.contains("is no backup of vigie: " + why), refusal);
    }

    @Test
    void archiveWithoutManifestIsNoBackup() throws Exception {
        Path other = rewritten(backup(), (name, bytes) -> name.equals(BackupStore.MANIFEST) ? new byte[0] : bytes);
        assertEquals(other + " is no backup of vigie: it holds no manifest.json", refusal(other));
    }

    @Test
    void fileThatIsNotThereIsSaidToBeSo() {
        assertEquals("there is no file " + folder.resolve("nowhere"), refusal(folder.resolve("nowhere")));
    }

    @Test
    void backupOfNewerTablesIsRefusedAndNothingIsChanged() throws Exception {
        Path newer = rewritten(
                backup(),
                (name, bytes) -> name.equals(BackupStore.MANIFEST)
                        ? new String(bytes, StandardCharsets.UTF_8)
                                .replaceFirst("\"migration\" : \"\\d+\"", "\"migration\" : \"999\"")
                                .getBytes(StandardCharsets.UTF_8)
                        : bytes);
        try (var empty = TestDatabase.create()) {
            var refusal =
                    assertThrows(RestoreStore.CannotRestore.class, () -> RestoreStore.restore(empty.address(), newer));
            assertTrue(refusal.toString().contains("was written by a newer vigie"), refusal.toString());
            assertEquals("0", one(empty, "select count(*)::text from work.organisation"));
        }
    }

    @Test
    void everyTableIsTheSameAfterARestore() throws Exception {
        String each = """
                select string_agg(name || ' ' || (xpath('/row/d/text()', query_to_xml(
                    'select md5(coalesce(string_agg(t::text, '','' order by t::text), '''')) d from ' || name || ' t', false, true, '')))[1]::text,
                    ', ' order by name)
                from (select table_schema || '.' || table_name as name from information_schema.tables
                      where table_schema in ('crawl', 'corpus', 'work') and table_type = 'BASE TABLE'
                        and table_name not in ('installation', 'change', 'follower')) tables
                """;
        Path file = folder.resolve("vigie.backup");
        String before;
        try (var desk = new eu.vigie.workbench.tickets.TestDesk()) {
            var author = desk.member(eu.vigie.workbench.ids.Role.VOLUNTEER);
            desk.claimed(eu.vigie.workbench.tickets.Band.RED, author);
            desk.run(tx -> tx.handle().execute("update work.round set draft = 'Bonjour,\n\ttout \\ va bien ✓'"));
            before = one(desk.database, each);
            BackupStore.write(desk.database.database(), file, Instant.EPOCH);
        }
        try (var empty = TestDatabase.create()) {
            assertNotEquals(before, one(empty, each));
            RestoreStore.restore(empty.address(), file);
            assertEquals(before, one(empty, each));
        }
    }

    @Test
    void ownerWithoutASuperuserRestoresAndErasesOnceGrantedThat() throws Exception {
        Path file = backup();
        try (var empty = TestDatabase.create()) {
            var lesser = lesserOwner(empty);
            var refusal = assertThrows(RestoreStore.CannotRestore.class, () -> RestoreStore.restore(lesser, file));
            assertTrue(
                    refusal.toString().contains("grant set on parameter session_replication_role"), refusal.toString());
            assertEquals("0", one(empty, "select count(*)::text from work.organisation"));
            empty.database()
                    .asOwner(jdbi -> jdbi.withHandle(handle ->
                            handle.execute("grant set on parameter session_replication_role to " + lesser.user())));
            RestoreStore.restore(lesser, file);
            assertEquals("1", one(empty, "select count(*)::text from work.organisation"));
            try (var database = Database.open(lesser, 2)) {
                assertEquals(Set.of(CompactionStore.Left.LOG_NOT_DROPPED), CompactionStore.compact(database));
                empty.database()
                        .asOwner(jdbi -> jdbi.withHandle(handle -> handle.execute(
                                "grant pg_checkpoint to %1$s; grant execute on function pg_switch_wal() to %1$s"
                                        .formatted(lesser.user()))));
                assertEquals(
                        Set.of(CompactionStore.Left.LOG_FILES_REUSED),
                        CompactionStore.compact(database),
                        "the test server reuses files, as servers do by default");
            }
        }
    }

    /** The owner that docs/operations.md has people make: neither superuser nor allowed to make roles. */
    private static DatabaseAddress lesserOwner(TestDatabase database) {
        String name = "lesser" + database.address().jdbcUrl().replaceAll(".*/(\\w+).*", "$1");
        database.database()
                .asOwner(jdbi -> jdbi.withHandle(handle -> {
                    handle.execute("create role " + name + " login password 'secret'");
                    handle.execute("grant vigie_app to " + name);
                    String mine = handle.createQuery("select current_database()")
                            .mapTo(String.class)
                            .one();
                    handle.execute("alter database " + mine + " owner to " + name);
                    handle.createQuery("""
                            select format('alter table %I.%I owner to NAME', schemaname, tablename) from pg_tables
                            where schemaname in ('crawl', 'corpus', 'work', 'public')
                            union all select format('alter view %I.%I owner to NAME', schemaname, viewname) from pg_views
                            where schemaname in ('crawl', 'corpus', 'work')
                            union all select 'alter schema ' || s || ' owner to NAME'
                            from unnest(array['crawl', 'corpus', 'work', 'public']) s
                            """)
                            .mapTo(String.class)
                            .list()
                            .forEach(one -> handle.execute(one.replace("NAME", name)));
                    return true;
                }));
        var address = database.address();
        return new DatabaseAddress(
                address.jdbcUrl().replaceAll("[?&]user=[^&]*", "").replaceAll("[?&]password=[^&]*", ""),
                name,
                "secret");
    }

    private Path backup() {
        Path file = folder.resolve("whole.backup");
        try (var original = TestDatabase.create()) {
            addOrganisation(original, "Nordlicht");
            BackupStore.write(original.database(), file, Instant.EPOCH);
        }
        return file;
    }

    private static String refusal(Path file) {
        return String.valueOf(assertThrows(RestoreStore.CannotRestore.class, () -> RestoreStore.check(file))
                .getMessage());
    }

    private Path manifest(String json) throws IOException {
        return rewritten(
                backup(),
                (name, bytes) -> name.equals(BackupStore.MANIFEST) ? json.getBytes(StandardCharsets.UTF_8) : bytes);
    }

    /** A copy with other content; an entry without any is left out. */
    private Path rewritten(Path file, BinaryOperation change) throws IOException {
        Path copy = folder.resolve("rewritten.backup");
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : Collections.list(in.entries())) {
                byte[] before = in.getInputStream(entry).readAllBytes();
                byte[] after = change.apply(entry.getName(), before.clone());
                if (after.length > 0 || before.length == 0) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(after);
                }
            }
        }
        return copy;
    }

    @FunctionalInterface
    private interface BinaryOperation {
        byte[] apply(String name, byte[] bytes);
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
