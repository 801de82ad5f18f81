package eu.vigie.workbench.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.HomeList;
import eu.vigie.workbench.tickets.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9-]*(?:[.][a-z0-9_-]+)*[.]?)\"");
    /** Keys that are put together from these beginnings and a value. */
    private static final List<String> BUILT = List.of(
            "reason.",
            "problem.title.",
            "problem.role.",
            "refused.",
            "role.",
            "list.",
            "band.",
            "resolution.",
            "submit.lack.",
            "review.incomplete.",
            "format.",
            "event.",
            "criterion.",
            "audit.stratum.",
            "corrected.",
            "verdict.",
            "evidence.",
            "paste.refused.",
            "paste.proof.",
            "sources.standing.",
            "sources.problem.",
            "sources.todo.",
            "sources.refused.",
            "sources.permission.",
            "sources.trial.robots.",
            "undo.",
            "promise.",
            "links.condition.",
            "links.refused.",
            "members.refused.",
            "members.role.",
            "account-status.",
            "search.filter.",
            "intent.",
            "family.");

    @Test
    void allLanguagesHaveTheSameKeys() throws IOException {
        var french = keys("fr");
        for (Locale locale : Messages.LOCALES) {
            assertEquals(french, keys(locale.getLanguage()), locale.getLanguage());
        }
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        var used = used();
        var unused = keys("fr").stream()
                .filter(key -> !used.contains(key) && BUILT.stream().noneMatch(key::startsWith))
                .toList();
        assertEquals(List.of(), unused);
    }

    @Test
    void everyKeyThatPagesNameExists() throws IOException {
        var keys = keys("fr");
        var families = keys.stream().map(MessagesTest::family).collect(Collectors.toSet());
        var missing = used().stream()
                .filter(word -> word.contains(".") && !word.endsWith(".") && families.contains(family(word)))
                .filter(word -> !keys.contains(word) && !word.endsWith(".name") && !word.endsWith(".jte"))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyConstantThatPagesShowHasAText() {
        for (Locale locale : Messages.LOCALES) {
            named(locale, "band", Band.values());
            named(locale, "list", HomeList.values());
            named(locale, "refused", Reason.values());
            named(locale, "problem.role", Access.values());
            named(locale, "resolution", eu.vigie.workbench.tickets.Resolution.values());
            named(locale, "role", eu.vigie.workbench.ids.Role.values());
        }
    }

    @Test
    void patternsAreWellFormedAndHoldTheSamePlaces() throws IOException {
        for (Locale locale : Messages.LOCALES) {
            var words = properties(locale.getLanguage());
            for (String key : words.stringPropertyNames()) {
                String text = words.getProperty(key);
                assertTrue(text.indexOf('\'') < 0, key + " has a straight apostrophe, which hides what follows");
                assertEquals(
                        places(properties("fr").getProperty(key)), places(text), key + " in " + locale.getLanguage());
            }
        }
    }

    @Test
    void browserChoosesAmongOurLanguages() {
        assertEquals(Locale.of("nl"), Messages.preferred(Optional.of("nl-BE,nl;q=0.9,en;q=0.5")));
        assertEquals(Locale.GERMAN, Messages.preferred(Optional.of("it,de;q=0.8")));
        assertEquals(Locale.FRENCH, Messages.preferred(Optional.of("it")));
        assertEquals(Locale.FRENCH, Messages.preferred(Optional.of(";;;")));
        assertEquals(Locale.FRENCH, Messages.preferred(Optional.empty()));
    }

    @Test
    void spansReadNaturally() {
        var times = new Times(Messages.in(Locale.ENGLISH), java.time.Instant.EPOCH, java.time.ZoneId.of("UTC"));
        assertEquals("1 min", times.span(java.time.Duration.ofSeconds(5)));
        assertEquals("59 min", times.span(java.time.Duration.ofMinutes(59)));
        assertEquals("2 h 05", times.span(java.time.Duration.ofMinutes(125)).strip());
        assertEquals("2 h 40", times.span(java.time.Duration.ofMinutes(160)).strip());
        assertEquals("3 d", times.span(java.time.Duration.ofHours(80)));
    }

    private static void named(Locale locale, String prefix, Enum<?>[] constants) {
        for (Enum<?> constant : constants) {
            assertTrue(
                    Messages.in(locale)
                            .find(prefix + "." + Forms.word(constant))
                            .isPresent(),
                    prefix + " " + constant);
        }
    }

    private static String family(String key) {
        return key.substring(0, key.indexOf('.') + 1);
    }

    private static int places(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Set<String> keys(String language) throws IOException {
        return new TreeSet<>(properties(language).stringPropertyNames());
    }

    private static Properties properties(String language) throws IOException {
        var words = new Properties();
        try (var stream = Messages.class.getResourceAsStream("messages_" + language + ".properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        }
        return words;
    }

    /** Every quoted word in templates and code that looks like a key. */
    private static Set<String> used() throws IOException {
        var found = new TreeSet<String>();
        for (String root : new String[] {"src/main/jte", "src/main/java/eu/vigie/workbench"}) {
            try (var files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    QUOTED.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }
}
