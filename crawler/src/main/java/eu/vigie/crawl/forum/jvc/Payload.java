package eu.vigie.crawl.forum.jvc;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.JsonText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The script that carries a page's contents: {@code window.jvc.forumsAppPayload="BASE64"}, of JSON or (since June 2026) of gzip. */
final class Payload {
    static final String NAME = "forumsAppPayload";
    /** Bytes read of an unpacked payload; real ones have a few hundred thousand. */
    private static final int MOST_BYTES = 16 << 20;

    private Payload() {}

    static boolean isIn(Document html) {
        return script(html).isPresent();
    }

    /** The payload's JSON; empty when it is cut, broken or larger than any real one. */
    static Optional<JsonNode> read(Document html) {
        return script(html).flatMap(Payload::quoted).flatMap(Payload::unpacked).flatMap(JsonText::of);
    }

    private static Optional<String> script(Document html) {
        return html.select("script").stream()
                .map(Element::data)
                .filter(s -> s.contains(NAME))
                .findFirst();
    }

    private static Optional<String> quoted(String script) {
        int from = script.indexOf('"', script.indexOf(NAME));
        int to = from < 0 ? -1 : script.indexOf('"', from + 1);
        return to < 0
                ? Optional.empty()
                : Optional.of(script.substring(from + 1, to).replace("\\", ""));
    }

    private static Optional<String> unpacked(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            boolean packed = bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
            return packed ? gunzipped(bytes) : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> gunzipped(byte[] bytes) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes), 65_536)) {
            byte[] plain = in.readNBytes(MOST_BYTES + 1);
            return plain.length > MOST_BYTES
                    ? Optional.empty()
                    : Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
