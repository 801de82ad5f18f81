package eu.vigie.crawl.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.vigie.crawl.Findings;
import eu.vigie.crawl.Replay;
import eu.vigie.crawl.ReplayedSite;
import eu.vigie.crawl.StoredThread;
import eu.vigie.crawl.fetch.Archive;
import eu.vigie.crawl.fetch.Capture;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.record.Recording;
import eu.vigie.crawl.record.RecordingFolder;
import eu.vigie.crawl.record.RecordingKey;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie crawl --warc FILE… --out posts.jsonl}: posts of forums recorded as WARC, one JSON object a line. */
@Command(
        name = "crawl",
        mixinStandardHelpOptions = true,
        description = "Read recorded forums (WARC) and write their posts as JSON lines, without any network.")
public final class CrawlWarcCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int SOME_BAD = 3;

    private final PrintStream complaints;

    @Option(names = "--warc", arity = "1..*", paramLabel = "FILE", description = "WARC files.")
    private List<Path> archives = List.of();

    @Option(
            names = "--source-zone",
            paramLabel = "ZONE",
            description = "Zone of dates that name none, such as Europe/Paris (default: UTC).")
    private ZoneId zone = ZoneOffset.UTC;

    @Option(names = "--out", paramLabel = "FILE", description = "File to write.")
    private @Nullable Path out;

    @Option(
            names = "--pseudonym-key",
            paramLabel = "FILE",
            description = "Secret bytes (16 or more) that make pseudonyms the same in every run (default: by chance).")
    private @Nullable Path keyFile;

    @Option(
            names = "--recording-key",
            paramLabel = "FILE",
            description = "Opens recordings of this program (*.warc.gz.locked): recording.key of their data folder.")
    private @Nullable Path recordingKey;

    /** The command with its report on standard error. */
    public CrawlWarcCommand() {
        this(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    CrawlWarcCommand(PrintStream complaints) {
        this.complaints = complaints;
    }

    /**
     * Reads the archives and writes the posts.
     *
     * @return 0; 2 when no archive or no output is named; 3 when an archive was damaged or a page could not be read: what could be read is written; 1 when nothing was read
     */
    @Override
    public Integer call() {
        if (archives.isEmpty() || out == null) {
            complaints.println("crawl: say what to read and where to write: --warc FILE... --out FILE");
            return WRONG_USAGE;
        }
        return call(out);
    }

    /** Whether archives were named to read. */
    public boolean isAsked() {
        return !archives.isEmpty() || out != null;
    }

    private int call(Path to) {
        try {
            RunKey key = RunKey.of(Optional.ofNullable(keyFile));
            var replay = new Replay(new PageReader(), origin -> Findings.comparable(key.forOrigin(origin)));
            boolean whole = readAll(replay);
            boolean readable = reportUnreadable(replay.sites());
            int posts = write(replay.sites(), to);
            complaints.println("crawl: " + posts + " posts written to " + to);
            if (posts == 0) {
                complaints.println("crawl: no page of a known forum engine in these archives");
                return FAILED;
            }
            return whole && readable ? 0 : SOME_BAD;
        } catch (NoSuchFileException e) {
            complaints.println("crawl: no such file: " + e.getFile());
            return FAILED;
        } catch (IOException e) {
            complaints.println("crawl: " + e.getMessage());
            return FAILED;
        }
    }

    private boolean readAll(Replay replay) throws IOException {
        boolean whole = true;
        for (Path file : archives) {
            Archive.Reading reading = read(file, new Archive(FetchLimits.standard(), zone), replay::take);
            complaints.println("crawl: " + file + ": " + reading.captures() + " responses");
            if (reading.damage().isPresent()) {
                complaints.println("crawl: " + file + ": " + reading.damage().get() + "; what was read is kept");
            }
            if (reading.skipped() > 0) {
                complaints.println("crawl: " + file + ": " + reading.skipped() + " responses made no sense");
            }
            whole &= reading.damage().isEmpty() && reading.skipped() == 0;
        }
        return whole;
    }

    private Archive.Reading read(Path file, Archive archive, Consumer<Capture> taker) throws IOException {
        if (!RecordingFolder.isLocked(file)) {
            return archive.read(file, taker);
        }
        if (recordingKey == null) {
            throw new IOException(
                    file + " is locked: name its key, --recording-key FILE (recording.key in the data folder)");
        }
        return Recording.read(file, RecordingKey.read(recordingKey), archive, taker);
    }

    private boolean reportUnreadable(List<ReplayedSite> sites) {
        List<URI> pages =
                sites.stream().flatMap(site -> site.unreadable().stream()).toList();
        pages.forEach(page -> complaints.println("crawl: could not read " + page));
        return pages.isEmpty();
    }

    private int write(List<ReplayedSite> sites, Path to) throws IOException {
        var json = JsonMapper.builder().build();
        int posts = 0;
        try (Writer lines = Files.newBufferedWriter(to)) {
            for (ReplayedSite site : sites) {
                String source = URI.create(site.origin()).getRawAuthority();
                for (StoredThread thread : site.threads()) {
                    for (Post post : thread.posts()) {
                        lines.write(json.writeValueAsString(PostJson.line(source, thread, post)));
                        lines.write('\n');
                        posts++;
                    }
                }
            }
        }
        return posts;
    }
}
