package eu.vigie.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vigie.crawl.demo.DemoForum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceCommandTest {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    @TempDir
    Path folder;

    private final DemoForum forum = DemoForum.start(0, Clock.systemUTC(), 7);
    private CommandRun command;

    @BeforeEach
    void open() {
        command = new CommandRun(folder);
    }

    @AfterEach
    void close() {
        command.close();
        forum.close();
    }

    private String address() {
        return forum.address().toString();
    }

    private int add(String... more) throws IOException {
        var all = new java.util.ArrayList<>(java.util.List.of("source", "add", address(), "--name", "demo"));
        all.addAll(java.util.List.of("--allow-private-host", "--pace", "0"));
        all.addAll(java.util.List.of(more));
        return command.run(all.toArray(String[]::new));
    }

    @Test
    void trialTellsInWordsWhatWouldBeStored() throws IOException {
        assertEquals(
                DONE, command.run("source", "test", address(), "--allow-private-host", "--pace", "0"), command.err);
        assertTrue(command.out.contains("Program     phpbb3"), command.out);
        assertTrue(command.out.contains("Boards"), command.out);
        assertTrue(command.out.contains("Threads"), command.out);
        assertTrue(command.out.contains("Posts"), command.out);
        assertTrue(command.out.contains("Author names become pseudonyms"), command.out);
    }

    @Test
    void trialAsJsonIsOneObject() throws IOException {
        assertEquals(DONE, command.run("source", "test", address(), "--allow-private-host", "--pace", "0", "--json"));
        JsonNode json = new ObjectMapper().readTree(command.out);
        assertEquals("phpbb3", json.get("engine").asText());
        assertFalse(json.get("posts").isEmpty());
    }

    @Test
    void trialOfAPrivateHostIsRefusedUnlessAllowed() throws IOException {
        assertEquals(FAILED, command.run("source", "test", address()));
        assertTrue(command.out.contains("could not be had"), command.out);
    }

    @Test
    void trialNeedsAContactAddress() {
        assertEquals(FAILED, command.runAsGiven("source", "test", address(), "--data", folder.toString()));
        assertTrue(command.err.contains("crawl.contact-url is not set"), command.err);
    }

    @ParameterizedTest
    @CsvSource({
        "--quiet=late,--quiet is two times of day",
        "--quiet=23:00,x",
        "--daily-budget=0,--daily-budget is at least 1",
        "--pace=-1,--pace is at least 1 second",
        "--name=Big Forum,--name is small letters"
    })
    void optionThatDoesNotFitIsExplained(String option, String complaint) throws IOException {
        int status = command.run("source", "add", "https://forum.example/", option);
        if (!complaint.equals("x")) {
            assertEquals(FAILED, status);
            assertTrue(command.err.contains(complaint), command.err);
        }
    }

    @Test
    void addressThatIsNoWebAddressIsRefused() throws IOException {
        assertEquals(FAILED, command.run("source", "add", "ftp://forum.example/"));
        assertTrue(command.err.contains("is no http or https address"), command.err);
    }

    @Test
    void allowanceOfANewSourceIsKept() throws IOException {
        assertEquals(
                DONE, add("--daily-budget", "77", "--quiet", "22:30-06:00", "--zone", "Europe/Paris"), command.err);
        String kept = command.database
                .transactions()
                .call(
                        new eu.vigie.workbench.ids.Actor.Machine("test"),
                        tx -> tx.handle()
                                .createQuery(
                                        "select daily_budget || ' ' || quiet_from || ' ' || quiet_to || ' ' || zone from crawl.source")
                                .mapTo(String.class)
                                .one());
        assertEquals("77 22:30:00 06:00:00 Europe/Paris", kept);
    }

    @Test
    void sourceIsAddedOnceAndListedPausedAndResumed() throws IOException {
        assertEquals(DONE, add(), command.err);
        assertEquals(FAILED, add());
        assertTrue(command.err.contains("already watched as demo"), command.err);
        command.run("source", "pause", "demo");
        command.run("source", "list");
        assertTrue(command.out.contains("paused: paused from the command line"), command.out);
        command.run("source", "resume", "demo");
        command.run("source", "list");
        assertTrue(command.out.endsWith("\twatched\n"), command.out);
    }

    @Test
    void unknownNameIsNamed() throws IOException {
        assertEquals(FAILED, command.run("source", "pause", "nobody"));
        assertTrue(command.err.contains("no source is called 'nobody'"), command.err);
    }

    @Test
    void onceVisitsAllThatIsDueAndReports() throws IOException {
        add();
        assertEquals(DONE, command.run("crawl", "--once", "--source", "demo", "--json"), command.err);
        JsonNode report = new ObjectMapper().readTree(command.out);
        assertTrue(report.get("posts_new").asInt() > 10, command.out);
        assertEquals(report.get("posts_new"), report.get("posts_read"));
        assertTrue(report.get("left_until").isNull());
        assertTrue(command.err.contains("demo  " + address()), command.err);
    }

    @Test
    void onceAgainReadsNothingNew() throws IOException {
        add();
        command.run("crawl", "--once");
        assertTrue(command.out.contains("pages visited"), command.out);
        command.run("crawl", "--once", "--json");
        assertEquals(
                0, new ObjectMapper().readTree(command.out).get("posts_new").asInt());
    }

    @Test
    void onceStopsAtTheBudgetAndSaysWhenItGoesOn() throws IOException {
        add("--daily-budget", "3");
        command.run("crawl", "--once", "--json");
        JsonNode report = new ObjectMapper().readTree(command.out);
        assertEquals(3, report.get("visits").asInt());
        assertFalse(report.get("left_until").isNull());
    }

    @Test
    void onceOfAnUnknownSourceIsRefused() throws IOException {
        assertEquals(FAILED, command.run("crawl", "--once", "--source", "nobody"));
        assertTrue(command.err.contains("no source is called 'nobody'"), command.err);
    }

    @Test
    void crawlNeedsEitherArchivesOrOnce() throws IOException {
        assertEquals(USAGE, command.run("crawl"));
        assertEquals(USAGE, command.run("crawl", "--once", "--warc", "x", "--out", "y"));
        assertEquals(USAGE, command.run("crawl", "--warc", "x"));
    }

    @Test
    void selectorsAreGivenFromAFileTakenAwayAndChangedWithoutABuild() throws IOException {
        Path file = folder.resolve("salon.selectors");
        try (var salon = new HomemadeForum()) {
            Files.writeString(file, HomemadeForum.SELECTORS);
            String home = salon.address().toString();
            assertEquals(
                    DONE,
                    command.run(
                            "source",
                            "test",
                            home,
                            "--allow-private-host",
                            "--pace",
                            "0",
                            "--selectors",
                            file.toString()),
                    command.err);
            assertTrue(command.out.contains("Quelqu'un connaît ?"), command.out);
            assertEquals(
                    DONE,
                    command.run(
                            "source",
                            "add",
                            home,
                            "--name",
                            "salon",
                            "--allow-private-host",
                            "--selectors",
                            file.toString()),
                    command.err);
            assertEquals(DONE, command.run("source", "selectors", "salon"));
            assertEquals(HomemadeForum.SELECTORS, command.out.strip());
            Files.writeString(file, "psots = a");
            assertEquals(FAILED, command.run("source", "selectors", "salon", file.toString()));
            assertTrue(command.err.contains("unknown: psots"), command.err);
            assertEquals(
                    FAILED,
                    command.run(
                            "source",
                            "selectors",
                            "salon",
                            folder.resolve("none").toString()));
            assertTrue(command.err.contains("no such file"), command.err);
            Files.writeString(file, "");
            assertEquals(DONE, command.run("source", "selectors", "salon", file.toString()));
            assertEquals(DONE, command.run("source", "selectors", "salon"));
            assertEquals("", command.out.strip());
        }
    }
}
