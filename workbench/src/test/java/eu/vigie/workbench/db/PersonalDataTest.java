package eu.vigie.workbench.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema says of its columns that can concern people, and that docs/privacy.md says the same. */
class PersonalDataTest {
    private static final Pattern PERSONAL =
            Pattern.compile("personal: purpose (.{3,}?); retention (.{3,}); seen by ([^;]{3,})");
    private static final TestDatabase DATABASE = TestDatabase.create();

    private record Column(String name, Optional<String> said, boolean mustSay) {
        boolean says() {
            return said.filter(text -> text.startsWith("not personal")
                            || PERSONAL.matcher(text).matches())
                    .isPresent();
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyColumnThatCanConcernAPersonSaysWhyAndHowLong() {
        var silent = columns().stream()
                .filter(Column::mustSay)
                .filter(column -> !column.says())
                .map(Column::name)
                .toList();
        assertEquals(
                List.of(), silent, "say 'personal: purpose …; retention …; seen by …' or 'not personal' in a comment");
    }

    @Test
    void whatSaysPersonalSaysAllOfIt() {
        var half = columns().stream()
                .filter(column -> column.said().orElse("").startsWith("personal"))
                .filter(column -> !column.says())
                .map(Column::name)
                .toList();
        assertEquals(List.of(), half);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note text",
                "words text[]",
                "details jsonb",
                "seen_by bigint references work.member",
                "key bytea"
            })
    void aNewColumnThatSaysNothingIsFound(String column) {
        try (var other = TestDatabase.create()) {
            other.database()
                    .asOwner(jdbi -> jdbi.withHandle(
                            handle -> handle.execute("alter table corpus.thread add column " + column)));
            String name = "corpus.thread." + column.substring(0, column.indexOf(' '));
            assertTrue(columns(other).stream()
                    .anyMatch(found -> found.name().equals(name) && found.mustSay() && !found.says()));
        }
    }

    @Test
    void thePageOnPrivacySaysWhatTheSchemaSays() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "privacy.md"));
        for (String table : List.of(table("corpus.", "crawl.", "work.ticket.band"), table("work."))) {
            assertFalse(table.isEmpty());
            assertTrue(page.contains(table), () -> "docs/privacy.md should contain:\n" + table);
        }
    }

    private static String table(String... prefixes) {
        return columns().stream()
                .filter(column -> List.of(prefixes).stream().anyMatch(column.name()::startsWith))
                .filter(column -> prefixes.length > 1 || !column.name().startsWith("work.ticket.band"))
                .flatMap(column -> column.said().map(PERSONAL::matcher).stream()
                        .filter(java.util.regex.Matcher::matches)
                        .map(said -> "| `" + column.name() + "` | " + said.group(1) + " | " + said.group(2) + " | "
                                + said.group(3) + " |\n"))
                .collect(Collectors.joining());
    }

    private static List<Column> columns() {
        return columns(DATABASE);
    }

    private static List<Column> columns(TestDatabase database) {
        return database.transactions()
                .call(
                        new Actor.Machine("test"),
                        tx -> tx.handle()
                                .createQuery("""
                                        select n.nspname || '.' || c.relname || '.' || a.attname as name,
                                               col_description(c.oid, a.attnum) as said,
                                               a.atttypid in ('text'::regtype, 'text[]'::regtype, 'varchar'::regtype, 'jsonb'::regtype,
                                                              'json'::regtype, 'bytea'::regtype, 'inet'::regtype)
                                               or exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
                                                          and f.confrelid = 'work.member'::regclass and a.attnum = any(f.conkey)) as must_say
                                        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                                        where n.nspname in ('crawl', 'corpus', 'work') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                                        order by n.nspname, c.relname, a.attnum
                                        """)
                                .map((row, _) -> new Column(
                                        row.getString("name"),
                                        Optional.ofNullable(row.getString("said")),
                                        row.getBoolean("must_say")))
                                .list());
    }
}
