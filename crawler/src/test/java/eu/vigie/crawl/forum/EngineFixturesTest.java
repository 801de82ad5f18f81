package eu.vigie.crawl.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every page of the test resources that has a {@code .expected.json} beside it, which tells the page's address and all that is on
 * it. The folder is the engine's name.
 */
class EngineFixturesTest {
    private static final String EXPECTED = ".expected.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path resources() throws URISyntaxException {
        var here = Objects.requireNonNull(EngineFixturesTest.class.getResource("/phpbb3"));
        return Objects.requireNonNull(Path.of(here.toURI()).getParent());
    }

    static List<String> fixtures() throws IOException, URISyntaxException {
        var root = resources();
        try (var files = Files.walk(root, 2)) {
            return files.map(f -> root.relativize(f).toString())
                    .filter(f -> f.endsWith(EXPECTED))
                    .map(f -> f.replace(EXPECTED, ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void pageIsReadAsExpected(String fixture) throws IOException {
        var expected = JSON.readTree(Fixture.bytes(fixture + EXPECTED));
        var read = Fixture.read(fixture, expected.path("url").asText());
        assertEquals(expected.path("page").toPrettyString(), PageAsJson.of(read).toPrettyString());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void engineIsThatOfTheFolderWhicheverIsAskedFirst(String fixture) throws IOException {
        var expected = JSON.readTree(Fixture.bytes(fixture + EXPECTED));
        var body = Fixture.body(fixture, expected.path("url").asText());
        var html = PageReader.documentOf(body);
        var backwards = new EngineDetector(Engines.all().reversed());
        for (var detector : List.of(new EngineDetector(Engines.all()), backwards)) {
            assertEquals(
                    Optional.of(fixture.replaceFirst("/.*", "")),
                    detector.detect(body, html).engine().map(ForumEngine::name));
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void halfOfAPageIsReadWithoutFailing(String fixture) throws IOException {
        var expected = JSON.readTree(Fixture.bytes(fixture + EXPECTED));
        var url = expected.path("url").asText();
        var bytes = Fixture.bytes(fixture);
        var type = Fixture.typeOf(fixture);
        for (int part = 1; part < 8; part++) {
            var half = Arrays.copyOf(bytes, bytes.length * part / 8);
            assertTrue(PageAsJson.of(Fixture.read(half, type, url)).has("kind"));
        }
    }

    @Test
    void everyEngineHasAFixture() throws IOException, URISyntaxException {
        Set<String> missing = new TreeSet<>();
        for (var engine : Engines.all()) {
            if (!Files.isDirectory(resources().resolve(engine.name()))) {
                missing.add(engine.name());
            }
        }
        assertEquals(Set.of(), missing);
    }
}
