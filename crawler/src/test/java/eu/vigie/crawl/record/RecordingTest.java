package eu.vigie.crawl.record;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.SlateForum;
import eu.vigie.crawl.TestClock;
import eu.vigie.crawl.fetch.Archive;
import eu.vigie.crawl.fetch.Capture;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.FetchOutcome;
import eu.vigie.crawl.fetch.FetchOutcome.Fetched;
import eu.vigie.crawl.fetch.FetchRequest;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.crawl.record.Recording.Rotation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

class RecordingTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final SourceId SLATE = new SourceId("slate");
    private static final RecordingKey KEY = RecordingKey.of("0123456789abcdef0123456789abcdef");

    @TempDir
    Path temporary;

    private final SlateForum forum = new SlateForum();
    private final TestClock clock = new TestClock(START);

    @AfterEach
    void stop() {
        forum.close();
    }

    private RecordingFolder folder() {
        return new RecordingFolder(temporary.resolve("recordings"));
    }

    private Recording recording(Rotation rotation) {
        return new Recording(folder(), KEY, rotation, clock);
    }

    private Fetcher fetcher(Recording recording) {
        return new Fetcher(
                new UserAgent("1.0", URI.create("https://vigie.example/robot")),
                FetchLimits.standard(),
                clock,
                recording);
    }

    private FetchOutcome fetch(Fetcher fetcher, String path) {
        return fetcher.fetch(FetchRequest.first(forum.source(), forum.at(path)));
    }

    /** Fetches the pages one after the other, a second apart, with recording on. */
    private void fetchAll(String... paths) {
        try (var recording = recording(Rotation.standard());
                var fetcher = fetcher(recording)) {
            for (String path : paths) {
                fetch(fetcher, path);
                clock.advance(Duration.ofSeconds(1));
            }
        }
    }

    private List<Capture> captures(Path file) throws IOException {
        var captures = new ArrayList<Capture>();
        Recording.read(file, KEY, new Archive(FetchLimits.standard(), ZoneOffset.UTC), captures::add);
        return captures;
    }

    private Path onlyFile() {
        List<Path> files = folder().files(SLATE);
        assertEquals(1, files.size(), () -> "files: " + files);
        return files.getFirst();
    }

    private List<String> kinds(Path file) throws IOException {
        var kinds = new ArrayList<String>();
        try (var reader = new WarcReader(UnlockedFile.open(file, KEY))) {
            for (WarcRecord record : reader) {
                assertEquals(MessageVersion.WARC_1_1, record.version());
                kinds.add(record.type());
            }
        }
        return kinds;
    }

    @Test
    void whatWasFetchedIsReadAgainAsItWas() throws IOException {
        forum.on(
                "/t/1",
                SlateForum.html("Été", SlateForum.post(1, "lune", "Ça va ?")).withHeader("ETag", "\"7\""));
        Fetched live;
        try (var recording = recording(Rotation.standard());
                var fetcher = fetcher(recording)) {
            live = assertInstanceOf(Fetched.class, fetch(fetcher, "/t/1"));
        }
        var capture = captures(onlyFile()).getFirst();
        var replayed = assertInstanceOf(Fetched.class, capture.outcome());
        assertEquals(START, capture.recordedAt());
        assertEquals(forum.at("/t/1"), capture.url());
        assertArrayEquals(live.body().bytes(), replayed.body().bytes());
        assertEquals(live.body().contentType(), replayed.body().contentType());
        assertEquals(live.body().charset(), replayed.body().charset());
        assertEquals(live.etag(), replayed.etag());
    }

    @Test
    void bodyThatCameCompressedIsKeptOpened() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(SlateForum.markup("Packed", "words").getBytes(StandardCharsets.UTF_8));
        }
        forum.on(
                "/packed",
                ok().withHeader("Content-Type", "text/html")
                        .withHeader("Content-Encoding", "gzip")
                        .withBody(packed.toByteArray()));
        fetchAll("/packed");
        var page =
                assertInstanceOf(Fetched.class, captures(onlyFile()).getFirst().outcome());
        assertEquals(
                SlateForum.markup("Packed", "words"), new String(page.body().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void nothingOfThePageCanBeReadInTheFile() throws IOException {
        forum.page("/t/1", "Secretword", SlateForum.post(1, "lune", "Secretword ".repeat(50)));
        fetchAll("/t/1");
        String bytes = new String(Files.readAllBytes(onlyFile()), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("Secretword") || bytes.contains("WARC") || bytes.contains("HTTP"));
        assertFalse(bytes.contains("\u001f\u008b\u0008"), "a gzip member lies open");
    }

    @Test
    void fileIsClosedToOtherUsers() throws IOException {
        forum.page("/t/1", "A", "b");
        fetchAll("/t/1");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(onlyFile())));
    }

    @Test
    void anotherKeyOpensNothingAndSaysSo() {
        forum.page("/t/1", "A", "b");
        fetchAll("/t/1");
        var other = RecordingKey.of("another key, as long as it has to be");
        var refused = assertThrows(IOException.class, () -> UnlockedFile.open(onlyFile(), other));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("this key does not open"), refused.getMessage());
    }

    @Test
    void unchangedPageBecomesARevisitThatPointsToTheFirst() throws IOException {
        forum.page("/t/1", "A", "same");
        forum.on("/t/2", aResponse().withStatus(304));
        fetchAll("/t/1", "/t/1", "/t/2");
        assertEquals(List.of("warcinfo", "response", "revisit", "revisit"), kinds(onlyFile()));
        try (var reader = new WarcReader(UnlockedFile.open(onlyFile(), KEY))) {
            assertInstanceOf(Warcinfo.class, reader.next().orElseThrow());
            var first = assertInstanceOf(WarcResponse.class, reader.next().orElseThrow());
            var again = assertInstanceOf(WarcRevisit.class, reader.next().orElseThrow());
            assertEquals(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1, again.profile());
            assertEquals(Optional.of(forum.at("/t/1")), again.refersToTargetURI());
            assertEquals(Optional.of(first.date()), again.refersToDate());
            assertEquals(first.payloadDigest(), again.payloadDigest());
            var unmodified = assertInstanceOf(WarcRevisit.class, reader.next().orElseThrow());
            assertEquals(WarcRevisit.SERVER_NOT_MODIFIED_1_1, unmodified.profile());
        }
    }

    @Test
    void pageThatChangedIsKeptAgain() throws IOException {
        forum.page("/t/1", "A", "one");
        try (var recording = recording(Rotation.standard());
                var fetcher = fetcher(recording)) {
            fetch(fetcher, "/t/1");
            forum.page("/t/1", "A", "two");
            fetch(fetcher, "/t/1");
        }
        assertEquals(List.of("warcinfo", "response", "response"), kinds(onlyFile()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"noarchive", "noindex", "none"})
    void pageThatAsksNotToBeKeptIsNotRecorded(String wish) {
        forum.on("/t/1", SlateForum.html("A", "b").withHeader("X-Robots-Tag", wish));
        fetchAll("/t/1");
        assertEquals(List.of(), folder().files());
    }

    @Test
    void robotsRedirectsAndRefusalsAreRecordedToo() throws IOException {
        forum.on("/old", aResponse().withStatus(302).withHeader("Location", "/new"));
        forum.page("/new", "A", "b");
        forum.on("/closed", aResponse().withStatus(403));
        try (var recording = recording(Rotation.standard());
                var fetcher = fetcher(recording)) {
            fetcher.robots(forum.source(), "http://127.0.0.1:" + forum.server.port());
            fetch(fetcher, "/old");
            fetch(fetcher, "/closed");
        }
        assertEquals(
                List.of("/robots.txt", "/old", "/new", "/closed"),
                captures(onlyFile()).stream().map(one -> one.url().getPath()).toList());
    }

    @Test
    void fullFileIsClosedAndTheNextReadsAlone() throws IOException {
        forum.page("/t/1", "A", "same");
        try (var recording = recording(new Rotation(600, Duration.ofHours(6)));
                var fetcher = fetcher(recording)) {
            for (int i = 0; i < 3; i++) {
                fetch(fetcher, "/t/1");
                clock.advance(Duration.ofSeconds(1));
            }
        }
        List<Path> files = folder().files(SLATE);
        assertTrue(files.size() > 1, "files: " + files);
        for (Path file : files) {
            assertEquals("response", kinds(file).get(1), "a revisit would point into another file");
        }
    }

    @Test
    void oldFileIsClosedEvenIfItIsSmall() {
        forum.page("/t/1", "A", "b");
        try (var recording = recording(Rotation.standard());
                var fetcher = fetcher(recording)) {
            fetch(fetcher, "/t/1");
            clock.advance(Rotation.standard().time());
            fetch(fetcher, "/t/1");
        }
        assertEquals(2, folder().files(SLATE).size());
    }

    @Test
    void whoeverIsKilledWhileWritingLeavesAllEarlierPagesWhole() throws IOException {
        for (int i = 1; i <= 4; i++) {
            forum.page("/t/" + i, "Thread " + i, SlateForum.post(i, "lune", "words"));
        }
        fetchAll("/t/1", "/t/2", "/t/3", "/t/4");
        byte[] whole = Files.readAllBytes(onlyFile());
        int before = 0;
        for (int length = 1; length < whole.length; length += 37) {
            Path cut = Files.write(temporary.resolve("cut.warc.gz.locked"), Arrays.copyOf(whole, length));
            int read = readable(cut);
            assertTrue(read >= before, "a longer file holds fewer pages");
            before = read;
        }
        assertEquals(3, before, "pages before the cut of the last one");
        assertEquals(4, captures(onlyFile()).size());
    }

    /** A file may be cut before its first part ends: then it is empty, or no recording at all. */
    private int readable(Path cut) throws IOException {
        var captures = new ArrayList<Capture>();
        try {
            Recording.read(cut, KEY, new Archive(FetchLimits.standard(), ZoneOffset.UTC), captures::add);
        } catch (IOException e) {
            assertTrue(Files.size(cut) < LockedFile.MAGIC.length + RecordingKey.SALT_BYTES, "refused: " + e);
        }
        return captures.size();
    }

    @Test
    void cutFileIsSaidToBeCut() throws IOException {
        forum.page("/t/1", "A", "b");
        forum.page("/t/2", "A", "c");
        fetchAll("/t/1", "/t/2");
        byte[] whole = Files.readAllBytes(onlyFile());
        Path cut = Files.write(temporary.resolve("cut.warc.gz.locked"), Arrays.copyOf(whole, whole.length - 5));
        var reading = Recording.read(cut, KEY, new Archive(FetchLimits.standard(), ZoneOffset.UTC), _ -> {});
        assertEquals(1, reading.captures());
        assertTrue(reading.damage().orElseThrow().contains("ends in the middle"), reading.toString());
    }

    @Test
    void changedByteIsFoundAndWhatStandsBeforeItIsKept() throws IOException {
        forum.page("/t/1", "A", "b");
        forum.page("/t/2", "A", "c");
        fetchAll("/t/1", "/t/2");
        byte[] bytes = Files.readAllBytes(onlyFile());
        bytes[bytes.length - 30] ^= 1;
        Files.write(onlyFile(), bytes);
        var reading = Recording.read(onlyFile(), KEY, new Archive(FetchLimits.standard(), ZoneOffset.UTC), _ -> {});
        assertEquals(1, reading.captures());
        assertTrue(reading.damage().isPresent());
    }

    @Test
    void diskThatTakesNothingCostsTheRecordingOnly() throws IOException {
        Files.writeString(temporary.resolve("recordings"), "a file where the folder should be");
        forum.page("/t/1", "A", "b");
        try (var recording = recording(Rotation.standard());
                var fetcher = fetcher(recording)) {
            assertInstanceOf(Fetched.class, fetch(fetcher, "/t/1"));
        }
    }

    @Test
    void forgottenSourceIsRecordedAnewAndTheOthersStay() throws IOException {
        forum.page("/t/1", "A", "b");
        var other = SlateForum.source("other", forum.at("/"), Duration.ZERO);
        try (var recording = recording(Rotation.standard());
                var fetcher = fetcher(recording)) {
            fetch(fetcher, "/t/1");
            fetcher.fetch(FetchRequest.first(other, forum.at("/t/1")));
            assertEquals(1, folder().forget(SLATE));
            assertEquals(List.of(), folder().files(SLATE));
            clock.advance(Duration.ofSeconds(1));
            fetch(fetcher, "/t/1");
        }
        assertEquals(1, captures(onlyFile()).size());
        assertEquals(1, folder().files(new SourceId("other")).size());
    }

    @Test
    void openedRecordingIsAnOrdinaryWarc() throws IOException {
        forum.page("/t/1", "A", "b");
        fetchAll("/t/1");
        Path open = temporary.resolve("open.warc.gz");
        try (var in = Channels.newInputStream(UnlockedFile.open(onlyFile(), KEY))) {
            Files.copy(in, open);
        }
        var captures = new ArrayList<Capture>();
        new Archive(FetchLimits.standard(), ZoneOffset.UTC).read(open, captures::add);
        assertEquals(1, captures.size());
    }
}
