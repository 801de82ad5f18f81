package eu.vigie.crawl.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vigie.crawl.Findings;
import eu.vigie.crawl.fetch.Robots;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.ParsedPage.Unreadable;
import eu.vigie.crawl.forum.ReadPage;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie parse FILE --url URL}: one saved page as JSON. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Read one saved page of a forum and print what is on it as JSON.")
public final class ParseCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    private final OutputStream out;
    private final PrintStream complaints;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The page as it was fetched or saved.")
    private Path file = Path.of("");

    @Option(names = "--url", required = true, paramLabel = "URL", description = "Where the page was fetched.")
    private URI url = URI.create("");

    @Option(
            names = "--fetched-at",
            paramLabel = "INSTANT",
            description =
                    "When, such as 2026-11-22T10:00:00Z: relative dates count from it (default: the file's own time).")
    private @Nullable Instant fetchedAt;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Zone of dates that name none, such as Europe/Paris (default: UTC).")
    private ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--show-authors",
            description = "Print names and texts as found, for checking a parser, instead of pseudonyms and masks.")
    private boolean showAuthors;

    /** The command on standard output. */
    public ParseCommand() {
        this(new FileOutputStream(FileDescriptor.out), new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    ParseCommand(OutputStream out, PrintStream complaints) {
        this.out = out;
        this.complaints = complaints;
    }

    /**
     * Parses the page.
     *
     * @return 0; 1 when the file cannot be read or no engine reads it
     */
    @Override
    public Integer call() {
        if (!url.isAbsolute() || url.getHost() == null) {
            throw new ParameterException(
                    spec.commandLine(), "--url needs a whole address, such as https://forum.example/t/1");
        }
        try {
            ReadPage read = new PageReader().read(body(), Optional.empty());
            if (read.page() instanceof Unreadable why) {
                complaints.println("parse: " + unreadable(why));
                return FAILED;
            }
            out.write((json(read).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return 0;
        } catch (NoSuchFileException e) {
            complaints.println("parse: no such file: " + file);
            return FAILED;
        } catch (IOException e) {
            complaints.println("parse: " + file + ": " + e.getMessage());
            return FAILED;
        }
    }

    private PageBody body() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Instant at = fetchedAt == null ? Files.getLastModifiedTime(file).toInstant() : fetchedAt;
        return new PageBody(url, type(bytes), Optional.empty(), bytes, at, zone);
    }

    /** A saved page has no header: JSON is known by its first sign, everything else is taken for HTML. */
    private static String type(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        return start.startsWith("{") || start.startsWith("[") ? "application/json" : "text/html";
    }

    private ObjectNode json(ReadPage read) throws IOException {
        if (showAuthors) {
            return PageJson.asFound(read);
        }
        return PageJson.masked(
                read, Findings.comparable(RunKey.of(Optional.empty()).forOrigin(Robots.origin(url))));
    }

    private String unreadable(Unreadable why) {
        return why.engine().equals(ReadPage.UNKNOWN)
                ? "no forum engine recognises " + file + ": " + why.selector()
                : "the engine " + why.engine() + " cannot read " + file + ": found no " + why.selector();
    }
}
