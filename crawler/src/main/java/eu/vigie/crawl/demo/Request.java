package eu.vigie.crawl.demo;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a site is asked.
 *
 * @param posted whether a form is sent
 * @param target path and query as sent
 * @param path decoded path
 * @param query decoded parameters of the address
 * @param form decoded fields of the form sent, empty otherwise
 * @param userAgent header, empty when absent
 * @param cookies header, empty when absent
 */
record Request(
        boolean posted,
        String target,
        String path,
        Map<String, String> query,
        Map<String, String> form,
        String userAgent,
        String cookies) {

    static Request of(URI uri, boolean posted, String body, String userAgent, String cookies) {
        return new Request(
                posted,
                uri.toString(),
                uri.getPath(),
                fields(uri.getRawQuery() == null ? "" : uri.getRawQuery()),
                fields(body),
                userAgent,
                cookies);
    }

    /** A parameter of the address that is a positive whole number. */
    OptionalInt number(String name) {
        var value = query.getOrDefault(name, "");
        return value.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }

    /** A field of the form without blanks around it, cut at {@code most} characters; empty when absent. */
    String field(String name, int most) {
        var value = form.getOrDefault(name, "").strip();
        return value.substring(0, Math.min(most, value.length()));
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
