package eu.vigie.crawl.record;

import eu.vigie.crawl.fetch.Exchanged;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Answers as the records of one WARC file (ISO 28500:2017, version 1.1), each a gzip member of its own. A page that is as it was
 * becomes a revisit record, which points to a record of the same file: every file can be read alone. Not safe for threads.
 */
final class WarcRecords {
    /** They speak of the wire; the record has the body as it was after that. */
    private static final Set<String> OF_THE_WIRE = Set.of("content-encoding", "transfer-encoding", "content-length");

    private static final int NOT_MODIFIED = 304;

    private record Kept(WarcDigest digest, Instant at) {}

    private final Map<URI, Kept> kept = new HashMap<>();

    byte[] info(String fileName) throws IOException {
        return written(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .filename(fileName)
                .fields(
                        Map.of(
                                "software", List.of("Vigie"),
                                "format", List.of("WARC File Format 1.1"),
                                "conformsTo",
                                        List.of(
                                                "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")))
                .build());
    }

    byte[] of(Exchanged came) throws IOException {
        var digest = new WarcDigest("sha256", sha256(came.body()));
        Optional<Kept> before = Optional.ofNullable(kept.get(came.url()));
        if (came.status() == NOT_MODIFIED) {
            return written(revisit(came, WarcRevisit.SERVER_NOT_MODIFIED_1_1, before));
        }
        if (before.filter(known -> known.digest().equals(digest)).isPresent()) {
            return written(revisit(came, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1, before));
        }
        kept.put(came.url(), new Kept(digest, came.at()));
        return written(about(new WarcResponse.Builder(came.url()), came, came.body())
                .payloadDigest(digest)
                .build());
    }

    private static WarcRecord revisit(Exchanged came, URI profile, Optional<Kept> before) throws IOException {
        var builder = about(new WarcRevisit.Builder(came.url(), profile), came, new byte[0]);
        before.ifPresent(known -> builder.payloadDigest(known.digest())
                .setHeader("WARC-Refers-To-Target-URI", came.url().toString())
                .setHeader("WARC-Refers-To-Date", known.at().toString()));
        return builder.build();
    }

    private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> B about(
            B builder, Exchanged came, byte[] body) {
        return builder.version(MessageVersion.WARC_1_1).date(came.at()).body(MediaType.HTTP_RESPONSE, http(came, body));
    }

    private static byte[] http(Exchanged came, byte[] body) {
        var head = new StringBuilder("HTTP/1.1 " + came.status() + " \r\n");
        headers(came.headers())
                .forEach((name, values) -> values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n")));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        var all = new ByteArrayOutputStream(start.length + body.length);
        all.writeBytes(start);
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static Map<String, List<String>> headers(HttpHeaders sent) {
        var said = new HashMap<>(sent.map());
        said.keySet().removeIf(name -> OF_THE_WIRE.contains(name.toLowerCase(Locale.ROOT)));
        return said;
    }

    private static byte[] written(WarcRecord record) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
            writer.write(record);
        }
        return bytes.toByteArray();
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
