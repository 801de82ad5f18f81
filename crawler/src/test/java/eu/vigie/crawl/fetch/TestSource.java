package eu.vigie.crawl.fetch;

import eu.vigie.crawl.forum.Pseudonyms;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/** Sources that only tests watch. */
public final class TestSource {
    private TestSource() {}

    public static Source of(String id, URI address, Duration pace) {
        return new Source(
                new SourceId(id),
                "Slate",
                address,
                Optional.of("slate"),
                ZoneOffset.UTC,
                "en",
                pace,
                true,
                new Pseudonyms("a key for tests only".getBytes(StandardCharsets.UTF_8)));
    }
}
