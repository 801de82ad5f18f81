package eu.vigie.crawl.forum;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The characters of a body. The character set is the one named by HTTP, else by a byte order mark, else by a {@code <meta>} of the
 * first 4,096 bytes, else UTF-8; as in browsers (WHATWG Encoding), ISO-8859-1 and ASCII mean windows-1252.
 */
public final class PageText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Map<String, String> MEANT = Map.of(
            "iso-8859-1", "windows-1252", "us-ascii", "windows-1252", "iso-8859-9", "windows-1254", "gb2312", "GBK");
    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED =
            Pattern.compile("^[^<]*(?:<[?!][^>]*>\\s*)*<(?:rss|feed|rdf:RDF)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final int META_BYTES = 4096;
    private static final char UNDECODABLE = '\uFFFD';

    private PageText() {}

    /** Whether a body holds JSON: by its content type, or by its first character when that says neither JSON nor HTML. */
    public static boolean isJson(PageBody body) {
        if (body.contentType().endsWith("json")) {
            return true;
        }
        if (body.contentType().contains("html") || body.contentType().contains("xml")) {
            return false;
        }
        for (byte b : body.bytes()) {
            if (b > ' ') {
                return b == '{' || b == '[';
            }
        }
        return false;
    }

    /** Whether a body is a feed, RSS or Atom: XML by its content type, or of no named type, whose first element says so. */
    public static boolean isFeed(PageBody body) {
        var type = body.contentType();
        if (!type.isEmpty() && (!type.contains("xml") || type.contains("html"))) {
            return false;
        }
        var start = new String(body.bytes(), 0, Math.min(body.bytes().length, META_BYTES), StandardCharsets.ISO_8859_1);
        return FEED.matcher(start).find();
    }

    /** Whether a body holds any of some ASCII texts: a look at its bytes, much cheaper than a CSS selector. */
    public static boolean holdsAny(PageBody body, String... texts) {
        var bytes = new String(body.bytes(), StandardCharsets.ISO_8859_1);
        return Arrays.stream(texts).anyMatch(bytes::contains);
    }

    /** The first {@code most} bytes of a body as text. */
    static String of(PageBody body, int most) {
        var bytes = ByteBuffer.wrap(body.bytes(), 0, Math.min(most, body.bytes().length));
        var named = body.charset().or(() -> mark(body.bytes())).map(PageText::meant);
        var charset = named.or(() -> meta(body.bytes())).orElse(StandardCharsets.UTF_8);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return utf8(bytes);
        }
        return named.isEmpty() ? strictUtf8(bytes).orElseGet(() -> decode(bytes, charset)) : decode(bytes, charset);
    }

    /** UTF-8 where it is; a page with more broken than whole sequences beyond ASCII was windows-1252 all along. */
    private static String utf8(ByteBuffer bytes) {
        var strict = strictUtf8(bytes);
        if (strict.isPresent()) {
            return strict.get();
        }
        var lenient = decode(bytes, StandardCharsets.UTF_8);
        long broken = lenient.chars().filter(c -> c == UNDECODABLE).count();
        long whole = lenient.chars().filter(c -> c > 127 && c != UNDECODABLE).count();
        return broken > whole ? decode(bytes, WINDOWS_1252) : lenient;
    }

    private static Optional<String> strictUtf8(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.duplicate())
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String decode(ByteBuffer bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(bytes.duplicate())
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a decoder that replaces does not fail", e);
        }
    }

    private static Optional<Charset> mark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && (bytes[0] & 0xFF) >= 0xFE) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        return Optional.empty();
    }

    private static Optional<Charset> meta(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, META_BYTES), StandardCharsets.ISO_8859_1);
        var found = META.matcher(head);
        return found.find() ? charset(found.group(1)).map(PageText::meant) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What browsers take a name for; UTF-16 can only be told by a mark, for a readable {@code <meta>} disproves it. */
    private static Charset meant(Charset named) {
        return Charset.forName(MEANT.getOrDefault(named.name().toLowerCase(java.util.Locale.ROOT), named.name()));
    }
}
