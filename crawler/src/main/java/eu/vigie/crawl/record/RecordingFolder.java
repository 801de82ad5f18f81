package eu.vigie.crawl.record;

import eu.vigie.crawl.forum.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where recordings lie: a folder for each source, in it files named by the moment they were begun. Several processes may use it.
 *
 * @param path need not exist yet
 */
public record RecordingFolder(Path path) {
    /** Recordings older than this are never kept, whatever an operator wants. */
    public static final Duration LONGEST_KEPT = Duration.ofDays(7);

    private static final String ENDING = ".warc.gz.locked";
    private static final DateTimeFormatter BEGUN =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Whether a file is locked, by its name. */
    public static boolean isLocked(Path file) {
        return String.valueOf(file.getFileName()).endsWith(ENDING);
    }

    static String nameOf(Instant begun, String mark) {
        return BEGUN.format(begun) + "-" + mark + ENDING;
    }

    Path of(SourceId source) {
        return path.resolve(source.value());
    }

    /** The files of a source, in the order in which they were begun. */
    public List<Path> files(SourceId source) {
        return recordings(of(source));
    }

    /** All files, by source. */
    public List<Path> files() {
        return listed(path).stream()
                .flatMap(folder -> recordings(folder).stream())
                .toList();
    }

    /**
     * Deletes the files begun longer ago than {@code kept}, and while all of them together are larger than {@code mostBytes} the
     * oldest ones.
     *
     * @return how many are gone
     */
    public int purge(Instant now, Duration kept, long mostBytes) {
        List<Path> oldestFirst = files().stream()
                .sorted(Comparator.comparing((Path file) -> String.valueOf(file.getFileName())))
                .toList();
        long bytes = oldestFirst.stream().mapToLong(RecordingFolder::size).sum();
        int gone = 0;
        for (Path file : oldestFirst) {
            if (begun(file).plus(kept).isAfter(now) && bytes <= mostBytes) {
                break;
            }
            bytes -= size(file);
            delete(file);
            gone++;
        }
        return gone;
    }

    /** Deletes all that was recorded of a source; a crawler that is writing begins anew with its next page. */
    public int forget(SourceId source) {
        List<Path> files = files(source);
        files.forEach(RecordingFolder::delete);
        return files.size();
    }

    private static List<Path> recordings(Path folder) {
        return listed(folder).stream()
                .filter(RecordingFolder::isLocked)
                .filter(file -> named(file).isPresent())
                .toList();
    }

    private static Instant begun(Path file) {
        return named(file).orElseThrow();
    }

    private static Optional<Instant> named(Path file) {
        String start = String.valueOf(file.getFileName()).replaceFirst("-.*", "");
        try {
            return Optional.of(BEGUN.parse(start, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder, e);
        }
    }

    /** Another process may have deleted it meanwhile. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
