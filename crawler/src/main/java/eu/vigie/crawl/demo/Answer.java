package eu.vigie.crawl.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a site answers.
 *
 * @param status HTTP status
 * @param type content type
 * @param body bytes of the body
 * @param headers further headers
 * @param version what a conditional request compares with, for pages that support it
 */
record Answer(int status, String type, byte[] body, Map<String, String> headers, Optional<Version> version) {

    /**
     * The state of a page. Words like "5 minutes ago" on it are no part of its state.
     *
     * @param etag weak validator (RFC 9110, section 8.8.3)
     * @param changedAt time of the last change
     */
    record Version(String etag, Instant changedAt) {}

    static Answer page(int status, String html) {
        return text(status, "text/html; charset=UTF-8", html);
    }

    static Answer text(int status, String type, String body) {
        return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8), Map.of(), Optional.empty());
    }

    /** Sends the reader on, by GET whatever the method was. */
    static Answer seeOther(String location) {
        return page(303, "").with("Location", location);
    }

    /** Tells that the page lives elsewhere for good. */
    static Answer movedTo(String location) {
        return page(301, "").with("Location", location);
    }

    /** The same with another status. */
    Answer status(int other) {
        return new Answer(other, type, body, headers, version);
    }

    /** The same with a further header. */
    Answer with(String header, String value) {
        var more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, body, Map.copyOf(more), version);
    }

    /** The same as a page that can be asked for conditionally. */
    Answer as(Version state) {
        return new Answer(status, type, body, headers, Optional.of(state));
    }
}
