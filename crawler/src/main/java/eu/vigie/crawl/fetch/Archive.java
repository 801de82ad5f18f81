package eu.vigie.crawl.fetch;

import eu.vigie.crawl.fetch.Exchange.Answer.Came;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads what was recorded in a WARC file (ISO 28500, versions 1.0 and 1.1), compressed by gzip or not. Only responses over HTTP count;
 * requests, metadata and revisits are passed over. A damaged file yields what stands before the damage. Holds no state between files.
 */
public final class Archive {
    private final FetchLimits limits;
    private final ZoneId zone;

    /**
     * @param limits bound of the bodies taken from the archive
     * @param zone zone of dates that name none
     */
    public Archive(FetchLimits limits, ZoneId zone) {
        this.limits = limits;
        this.zone = zone;
    }

    /**
     * How the reading of a file went.
     *
     * @param captures responses handed on
     * @param skipped responses that could not be understood
     * @param damage how the file ends before its end; empty when it is whole
     */
    public record Reading(int captures, int skipped, Optional<String> damage) {}

    /**
     * Hands on every response of a file in the order of the file.
     *
     * @throws IOException when the file is not there or cannot be opened; what is wrong inside is told by {@link Reading#damage}
     */
    public Reading read(Path file, Consumer<Capture> taker) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return read(channel, taker);
        }
    }

    /**
     * Hands on every response of a recording in its order, and closes the channel.
     *
     * @throws IOException when the channel cannot be read; what is wrong inside is told by {@link Reading#damage}
     */
    public Reading read(ReadableByteChannel file, Consumer<Capture> taker) throws IOException {
        int captures = 0;
        int skipped = 0;
        try (var records = new WarcReader(file)) {
            for (var next = records.next(); next.isPresent(); next = records.next()) {
                if (next.get() instanceof WarcResponse response) {
                    var capture = capture(response);
                    capture.ifPresent(taker);
                    captures += capture.isPresent() ? 1 : 0;
                    skipped += capture.isPresent() ? 0 : 1;
                }
            }
            return new Reading(captures, skipped, Optional.empty());
        } catch (EOFException e) {
            return new Reading(captures, skipped, Optional.of(damage("ends in the middle of a record", captures)));
        } catch (ZipException | ParsingException e) {
            return new Reading(captures, skipped, Optional.of(damage("is no sound WARC", captures)));
        }
    }

    private static String damage(String what, int captures) {
        return "the file " + what + ", after " + captures + " whole responses";
    }

    /** Empty when the record holds no HTTP that can be understood. */
    private Optional<Capture> capture(WarcResponse response) throws IOException {
        Optional<URI> url = address(response.target());
        Optional<Came> came = came(response);
        if (url.isEmpty() || came.isEmpty()) {
            return Optional.empty();
        }
        var outcome = Answers.outcome(url.get(), zone, came.get(), response.date());
        return Optional.of(new Capture(url.get(), response.date(), outcome));
    }

    private Optional<Came> came(WarcResponse response) throws IOException {
        HttpResponse http;
        try {
            http = response.http();
        } catch (ParsingException e) {
            return Optional.empty();
        }
        byte[] raw = body(response, http);
        HttpHeaders headers = HttpHeaders.of(http.headers().map(), (_, _) -> true);
        try {
            String encoding = headers.firstValue("Content-Encoding").orElse("identity");
            return Optional.of(new Came(http.status(), headers, ContentEncoding.decode(encoding, raw, limits)));
        } catch (IOException e) {
            return Optional.of(new Came(http.status(), headers, encodedInName(raw)));
        }
    }

    /** Some recorders decode a body and keep the header that says it is encoded. */
    private byte[] encodedInName(byte[] raw) {
        boolean markup = raw.length > 0 && (raw[0] == '<' || raw[0] == '{' || raw[0] == '[');
        return markup ? raw : new byte[0];
    }

    private byte[] body(WarcResponse response, HttpResponse http) throws IOException {
        InputStream in = http.body().stream();
        byte[] body = in.readNBytes(limits.bytes());
        boolean chunked = http.headers()
                .first("Transfer-Encoding")
                .map(value -> value.toLowerCase(Locale.ROOT).contains("chunked"))
                .orElse(false);
        boolean cut = !chunked && body.length < Math.min(http.body().size(), limits.bytes());
        if (cut && response.body().position() < response.body().size()) {
            throw new EOFException("the record is shorter than it says");
        }
        return body;
    }

    /** Older tools write the address between angle brackets; fragments never reach a server. */
    private static Optional<URI> address(String target) {
        String bare = target.startsWith("<") ? target.substring(1, target.length() - 1) : target;
        try {
            return Optional.of(
                    URI.create(bare.replaceFirst("#.*", "").replace(" ", "%20").replace("|", "%7C")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
