package eu.vigie.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vigie.workbench.ids.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members taught, from the database to a file, and names on the command line. */
class LearningCommandsTest {
    @TempDir
    Path folder;

    private CommandRun command;

    @BeforeEach
    void open() {
        command = new CommandRun(folder);
        sql("insert into work.organisation (name, country) values ('Test', 'BE')");
        sql(
                "insert into work.member (organisation_id, email, name) select id, 'sam@example.org', 'Sam' from work.organisation");
        sql("""
            insert into crawl.source (id, name, address, zone, language, pseudonym_key, permission)
            values ('papote', 'Papote', 'https://papote.example/', 'Europe/Paris', 'fr', decode(repeat('00', 16), 'hex'), 'DEMO')
            """);
        sql("""
            insert into corpus.thread (source_id, forum_thread_id, url, title) values ('papote', 't', 'https://papote.example/t', 'Ma question')
            """);
        sql("""
            insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author)
            select id, 'papote', 'p', 'https://papote.example/p', 1, 'anne' from corpus.thread
            """);
        sql(
                "insert into corpus.revision (post_id, number, text) select id, 1, 'Quelle dose de 3mmc ?' from corpus.post");
        sql("""
            insert into corpus.assessment (post_id, revision, version, language, verdict, question, intent, urgency, score, possible_minor, body)
            select id, 1, 'v1', 'fr', 'DRUG_QUESTION', true, 'EFFECTS', 'NORMAL', 0.9, false,
                   '{"mentions": [{"surface": "3mmc", "substance": "3-mmc", "confidence": 0.9}]}' from corpus.post
            """);
        sql("""
            insert into work.ticket (thread_id, organisation_id, question_post_id, state, band, highest_band, band_reason, language, due_at)
            select p.thread_id, o.id, p.id, 'OPEN', 'AMBER', 'AMBER', '', 'fr', now() from corpus.post p, work.organisation o
            """);
    }

    @AfterEach
    void close() {
        command.close();
    }

    private void sql(String statement) {
        command.database
                .transactions()
                .run(new Actor.Machine("test"), tx -> tx.handle().execute(statement));
    }

    private void correction(String field, String was, String now, String accepted) {
        sql("""
            insert into work.correction (organisation_id, ticket_id, ticket_version, post_id, revision, version, field, was, now,
                                         accepted, reviewed_at, reviewed_by)
            select t.organisation_id, t.id, 1, t.question_post_id, 1, 'v1', '%s', '%s', '%s', %s,
                   case when %4$s then now() when not %4$s then now() end, case when %4$s is not null then m.id end
            from work.ticket t, work.member m
            """.formatted(field, was, now, accepted));
    }

    @Test
    void acceptedCorrectionsBecomeAFileThatEvaluationAndTrainingRead() throws IOException {
        correction("INTENT", "EFFECTS", "DOSAGE", "true");
        correction("URGENCY", "NORMAL", "HIGH", "false");
        correction("LANGUAGE", "fr", "nl", "null::boolean");
        Path file = folder.resolve("corrections.jsonl");
        assertEquals(0, command.run("corrections", "export", file.toString()), command.err);
        assertTrue(command.err.contains("1 posts"), command.err);
        var json = new ObjectMapper().readTree(file.toFile());
        assertEquals("dosage", json.path("intent").asText());
        assertEquals("normal", json.path("urgency").asText(), "declined");
        assertEquals("fr", json.path("lang").asText(), "not looked at yet");
        assertEquals("3-MMC", json.path("substances").get(0).asText(), "by its English name");
        assertEquals("Ma question", json.path("title").asText());
        assertFalse(json.toString().contains("anne"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(0, command.runAsGiven("evaluate", file.toString()), command.err);
    }

    @Test
    void withoutCorrectionsTheFileIsEmpty() throws IOException {
        Path file = folder.resolve("corrections.jsonl");
        assertEquals(0, command.run("corrections", "export", file.toString()));
        assertEquals(0, Files.size(file));
    }

    @Test
    void emergingNamesAreListedProposedAndDeclined() throws IOException {
        for (String word : List.of("mokta", "zorbique")) {
            sql("""
                insert into work.emerging_name (word, surface, posts, threads, recent, rise, drug_share, context_share, family, score, last_at)
                values ('%1$s', '%1$s', 5, 4, 3, 2.5, 0.9, 0.8, 'cathinone', 1, '2026-10-01T00:00:00Z')
                """.formatted(word));
        }
        assertEquals(0, command.run("emerging", "list"), command.err);
        assertTrue(
                command.out.contains("mokta\t5\t4\t3\t2.5\t0.90\t0.80\tcathinone\t2026-10-01T00:00:00Z"), command.out);
        assertEquals(0, command.run("emerging", "propose", "mokta"));
        assertEquals(0, command.run("emerging", "decline", "zorbique"));
        assertEquals(1, command.run("emerging", "propose", "zorbique"), "decided already");
        assertTrue(command.err.contains("No undecided word"), command.err);
        command.run("emerging", "lines");
        assertEquals("mokta\tcathinone\tmokta\t\t\t\tfield\n", command.out);
        command.run("emerging", "list");
        assertEquals(1, command.out.lines().count(), "only the heading");
    }

    @Test
    void lookingThroughFewPostsFindsNothing() throws IOException {
        assertEquals(0, command.run("emerging", "list", "--look"), command.err);
        assertEquals(1, command.out.lines().count());
    }
}
