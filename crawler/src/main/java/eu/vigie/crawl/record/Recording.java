package eu.vigie.crawl.record;

import eu.vigie.crawl.fetch.Archive;
import eu.vigie.crawl.fetch.Capture;
import eu.vigie.crawl.fetch.Exchanged;
import eu.vigie.crawl.fetch.Recorder;
import eu.vigie.crawl.forum.SourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every answer into the files of its source. A disk that is full or gone costs the recording, never the crawl. Safe for use by
 * several threads; several processes may record into one folder, since each has files of its own.
 */
public final class Recording implements Recorder, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RecordingFolder folder;
    private final RecordingKey key;
    private final Rotation rotation;
    private final Clock clock;
    private final Map<SourceId, Open> open = new HashMap<>();

    /**
     * When a file is closed and the next one begun.
     *
     * @param bytes once it holds this many
     * @param time or is this old: a file goes as a whole, so its first page must not wait long for its last one
     */
    public record Rotation(long bytes, Duration time) {
        /** 64 MiB or 6 hours. */
        public static Rotation standard() {
            return new Rotation(64L << 20, Duration.ofHours(6));
        }
    }

    private record Open(LockedFile file, Path path, WarcRecords records, Instant begun) {}

    /** @param clock dates the files */
    public Recording(RecordingFolder folder, RecordingKey key, Rotation rotation, Clock clock) {
        this.folder = folder;
        this.key = key;
        this.rotation = rotation;
        this.clock = clock;
    }

    /** Hands on what a file holds, in its order, like any archive. */
    public static Archive.Reading read(Path file, RecordingKey key, Archive archive, Consumer<Capture> taker)
            throws IOException {
        return archive.read(UnlockedFile.open(file, key), taker);
    }

    @Override
    public synchronized void keep(SourceId source, Exchanged came) {
        try {
            Open to = current(source);
            to.file().append(to.records().of(came));
        } catch (IOException e) {
            LOG.atWarn()
                    .addKeyValue("source", source)
                    .addKeyValue("failure", e.toString())
                    .log("a page could not be recorded; the crawl goes on");
            drop(source);
        }
    }

    private Open current(SourceId source) throws IOException {
        Open now = open.get(source);
        if (now != null && isDone(now)) {
            drop(source);
            now = null;
        }
        if (now == null) {
            now = begin(source);
            open.put(source, now);
        }
        return now;
    }

    /** A file that was deleted under the writer, since its source was to be forgotten, takes nothing more. */
    private boolean isDone(Open now) {
        return now.file().bytes() >= rotation.bytes()
                || !now.begun().plus(rotation.time()).isAfter(clock.instant())
                || Files.notExists(now.path());
    }

    private Open begin(SourceId source) throws IOException {
        Instant begun = clock.instant();
        byte[] mark = new byte[Integer.BYTES];
        RANDOM.nextBytes(mark);
        String name = RecordingFolder.nameOf(begun, HexFormat.of().formatHex(mark));
        Path path = Files.createDirectories(folder.of(source)).resolve(name);
        var file = LockedFile.create(path, key);
        var records = new WarcRecords();
        file.append(records.info(name));
        return new Open(file, path, records, begun);
    }

    private void drop(SourceId source) {
        Open done = open.remove(source);
        if (done != null) {
            close(done);
        }
    }

    private static void close(Open done) {
        try {
            done.file().close();
        } catch (IOException e) {
            LOG.atWarn().addKeyValue("failure", e.toString()).log("a recording could not be closed");
        }
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Recording::close);
        open.clear();
    }
}
