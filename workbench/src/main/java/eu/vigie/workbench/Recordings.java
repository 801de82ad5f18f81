package eu.vigie.workbench;

import eu.vigie.crawl.fetch.Archive;
import eu.vigie.crawl.fetch.Capture;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.FetchOutcome;
import eu.vigie.crawl.record.Recording;
import eu.vigie.crawl.record.RecordingFolder;
import eu.vigie.crawl.record.RecordingKey;
import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.sources.WatchedSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The recordings in a data folder, locked by a key of their own that lies beside them. */
final class Recordings {
    private static final long MOST_BYTES = 4L << 30;

    private final RecordingFolder folder;
    private final RecordingKey key;

    private Recordings(DataFolder data) {
        folder = new RecordingFolder(data.recordings());
        key = RecordingKey.of(data.recordingKey());
    }

    /** Empty unless the operator wants recordings. */
    static Optional<Recording> begin(DataFolder data, Settings settings) {
        if (kept(settings).isZero()) {
            return Optional.empty();
        }
        var recordings = new Recordings(data);
        return Optional.of(
                new Recording(recordings.folder, recordings.key, Recording.Rotation.standard(), Clock.systemUTC()));
    }

    /** Every process looks after its own folder: what it deletes is there, and nowhere else. */
    static int purge(DataFolder data, Settings settings) {
        return new RecordingFolder(data.recordings()).purge(Clock.systemUTC().instant(), kept(settings), MOST_BYTES);
    }

    private static Duration kept(Settings settings) {
        return Duration.ofDays(settings.count(Setting.CRAWL_RECORD_DAYS));
    }

    /** How the reading of all recordings of a source went. */
    record Read(int files, List<String> damaged) {}

    private record Place(Path file, int number) {}

    /** Hands on the newest answer for each address, in the order in which they came. */
    static Read newest(DataFolder data, WatchedSource source, Consumer<Capture> taker) {
        var recordings = new Recordings(data);
        List<Path> files = recordings.folder.files(source.source().id());
        var archive = new Archive(FetchLimits.standard(), source.source().zone());
        Map<URI, Place> last = new HashMap<>();
        recordings.each(files, archive, place -> capture -> last.put(capture.url(), place));
        List<String> damaged = recordings.each(files, archive, place -> capture -> {
            if (place.equals(last.get(capture.url()))) {
                taker.accept(capture);
            }
        });
        return new Read(files.size(), damaged);
    }

    private List<String> each(List<Path> files, Archive archive, Function<Place, Consumer<Capture>> taker) {
        return files.stream()
                .flatMap(file -> read(file, archive, taker).stream())
                .toList();
    }

    private Optional<String> read(Path file, Archive archive, Function<Place, Consumer<Capture>> taker) {
        int[] count = {0};
        try {
            var reading = Recording.read(file, key, archive, capture -> {
                var place = new Place(file, count[0]++);
                if (tells(capture)) {
                    taker.apply(place).accept(capture);
                }
            });
            return reading.damage().map(damage -> file + ": " + damage);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Answers that tell nothing about the page, such as an overload, do not take the place of one that does. */
    private static boolean tells(Capture capture) {
        boolean page = !String.valueOf(capture.url().getPath()).equals("/robots.txt");
        return page
                && (capture.outcome() instanceof FetchOutcome.Fetched
                        || capture.outcome() instanceof FetchOutcome.Gone);
    }
}
