package eu.vigie.workbench.corpus;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A page and all it needs in one file, as browsers save it (RFC 2557). */
final class Mhtml {
    private static final Pattern RELATED = Pattern.compile("(?im)^content-type:\\s*multipart/related\\b");
    private static final Pattern BOUNDARY = Pattern.compile("(?is)boundary=\"?([^\"\\s;]+)");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*text/html");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]+)");
    private static final Pattern ENCODING = Pattern.compile("(?im)^content-transfer-encoding:\\s*([\\w-]+)");
    private static final Pattern LOCATION = Pattern.compile("(?im)^content-location:\\s*(\\S+)");

    private record Part(String headers, String body) {
        Optional<String> header(Pattern pattern) {
            var found = pattern.matcher(headers);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }

        boolean isAt(URI address) {
            return header(LOCATION)
                    .filter(at -> at.replaceFirst("#.*$", "")
                            .equals(address.toString().replaceFirst("#.*$", "")))
                    .isPresent();
        }
    }

    private Mhtml() {}

    static boolean is(String head) {
        return RELATED.matcher(head).find();
    }

    /** The part of that address, else the first page; empty when the file ends too early or its encoding is broken. */
    static Optional<SavedPage> page(byte[] file, URI address) {
        List<Part> pages = parts(new String(file, StandardCharsets.ISO_8859_1)).stream()
                .filter(part -> TYPE.matcher(part.headers()).find())
                .toList();
        return pages.stream()
                .filter(part -> part.isAt(address))
                .findFirst()
                .or(() -> pages.stream().findFirst())
                .flatMap(Mhtml::decoded);
    }

    private static List<Part> parts(String file) {
        var boundary = BOUNDARY.matcher(file);
        var parts = new ArrayList<Part>();
        if (boundary.find()) {
            String[] pieces = file.split("\\r?\\n--" + Pattern.quote(boundary.group(1)), -1);
            for (int i = 1; i < pieces.length - 1; i++) {
                String[] halves = pieces[i].strip().split("\\r?\\n\\r?\\n", 2);
                parts.add(new Part(unfolded(halves[0]), halves.length == 2 ? halves[1] : ""));
            }
        }
        return parts;
    }

    private static String unfolded(String headers) {
        return headers.replaceAll("\\r?\\n[ \\t]+", " ");
    }

    private static Optional<SavedPage> decoded(Part part) {
        Optional<byte[]> bytes = switch (part.header(ENCODING).orElse("8bit").toLowerCase(java.util.Locale.ROOT)) {
            case "quoted-printable" -> Optional.of(quotedPrintable(part.body()));
            case "base64" -> base64(part.body());
            default -> Optional.of(part.body().getBytes(StandardCharsets.ISO_8859_1));
        };
        return bytes.map(html -> new SavedPage(html, part.header(CHARSET).flatMap(Mhtml::charset)));
    }

    private static byte[] quotedPrintable(String body) {
        String joined = body.replaceAll("=[ \\t]*\\r?\\n", "");
        return Pattern.compile("=([0-9A-Fa-f]{2})")
                .matcher(joined)
                .replaceAll(hex -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(hex.group(1), 16))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Optional<byte[]> base64(String body) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(body));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}
