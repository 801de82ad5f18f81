package eu.vigie.crawl.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** A page of the test resources: real mark-up of a forum program, invented people and words. Fetched at noon of 2 March 2026, UTC. */
final class Fixture {
    static final Instant FETCHED = Instant.parse("2026-03-02T12:00:00Z");

    private Fixture() {}

    static byte[] bytes(String name) {
        try (var in = Objects.requireNonNull(Fixture.class.getResourceAsStream("/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadPage read(String name, String url) {
        return read(bytes(name), typeOf(name), url);
    }

    static ReadPage read(byte[] bytes, String type, String url) {
        var hint = type.endsWith("xml") ? Optional.of(PageReader.FEEDS) : Optional.<String>empty();
        return new PageReader().read(body(bytes, type, url), hint);
    }

    static PageBody body(String name, String url) {
        return body(bytes(name), typeOf(name), url);
    }

    static String typeOf(String name) {
        return name.endsWith(".json") ? "application/json" : name.endsWith(".html") ? "text/html" : "application/xml";
    }

    private static PageBody body(byte[] bytes, String type, String url) {
        return new PageBody(URI.create(url), type, Optional.empty(), bytes, FETCHED, ZoneOffset.UTC);
    }

    static ParsedPage.ThreadPage thread(String engine, ReadPage read) {
        assertEquals(engine, read.engine());
        return assertInstanceOf(ParsedPage.ThreadPage.class, read.page());
    }

    static ParsedPage.ListPage list(String engine, ReadPage read) {
        assertEquals(engine, read.engine());
        return assertInstanceOf(ParsedPage.ListPage.class, read.page());
    }

    /** A page of jeuxvideo.com around a payload. */
    static byte[] jvcPage(String payload, boolean packed) {
        byte[] json = bytes(payload);
        String coded = Base64.getEncoder().encodeToString(packed ? gzip(json) : json);
        return ("<!doctype html><html><head><title>Maison</title></head><body><nav><a class=breadcrumb__item>Forums</a>"
                        + "<a class=breadcrumb__item>Forum Maison</a></nav>"
                        + "<a href='/forums/0-52-0-1-0-1-0-cuisine.htm'>Cuisine</a>"
                        + "<script>window.jvc=window.jvc||{};window.jvc.forumsAppPayload=\"" + coded
                        + "\";</script></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static <T> List<T> each(ParsedPage.ThreadPage page, Function<ParsedPost, T> field) {
        return page.posts().stream().map(field).toList();
    }

    static List<Instant> times(ParsedPage.ThreadPage page) {
        return each(page, post -> post.postedAt().orElseThrow().at());
    }

    static Optional<URI> uri(String address) {
        return Optional.of(URI.create(address));
    }
}
