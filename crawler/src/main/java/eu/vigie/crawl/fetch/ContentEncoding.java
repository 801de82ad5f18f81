package eu.vigie.crawl.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Undoes content encodings, guarding against bodies that grow without bound. */
final class ContentEncoding {
    private static final int CHUNK = 16 << 10;

    private ContentEncoding() {}

    /**
     * Decodes a body.
     *
     * @throws IOException when the encoding is unknown or broken, or the body exceeds the limits; its message says which
     */
    static byte[] decode(String encoding, byte[] body, FetchLimits limits) throws IOException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> gunzip(body, limits);
            default -> throw new IOException("the body has an encoding that was not asked for");
        };
    }

    private static byte[] gunzip(byte[] body, FetchLimits limits) throws IOException {
        if (body.length == 0) {
            return body;
        }
        var plain = new ByteArrayOutputStream(Math.min(body.length * 4, limits.bytes()));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body), CHUNK)) {
            var chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                plain.write(chunk, 0, n);
                refuseBomb(plain.size(), body.length, limits);
            }
        } catch (EOFException e) {
            throw new IOException("the compressed body broke off", e);
        } catch (ZipException e) {
            throw new IOException("the compressed body is broken", e);
        }
        return plain.toByteArray();
    }

    private static void refuseBomb(int plain, int packed, FetchLimits limits) throws IOException {
        if (plain > limits.bytes()) {
            throw new IOException("the body is larger than " + limits.bytes() + " bytes");
        }
        if (plain > FetchLimits.RATIO_FREE_BYTES && plain / packed > limits.ratio()) {
            throw new IOException("the body grows more than " + limits.ratio() + " times");
        }
    }
}
