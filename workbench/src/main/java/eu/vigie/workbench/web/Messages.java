package eu.vigie.workbench.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of the pages in one language. */
public final class Messages {
    public static final List<Locale> LOCALES = List.of(Locale.FRENCH, Locale.of("nl"), Locale.ENGLISH, Locale.GERMAN);
    private static final Map<Locale, Messages> ALL =
            LOCALES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Messages::read));

    private final Locale locale;
    private final Properties words;

    private Messages(Locale locale, Properties words) {
        this.locale = locale;
        this.words = words;
    }

    public static Messages in(Locale locale) {
        return Objects.requireNonNullElseGet(ALL.get(locale), () -> Objects.requireNonNull(ALL.get(Locale.FRENCH)));
    }

    /** The best of our languages for an Accept-Language header. */
    static Locale preferred(Optional<String> acceptLanguage) {
        try {
            return acceptLanguage
                    .map(Locale.LanguageRange::parse)
                    .map(ranges -> Locale.lookup(ranges, LOCALES))
                    .orElse(Locale.FRENCH);
        } catch (IllegalArgumentException e) {
            return Locale.FRENCH;
        }
    }

    public Locale locale() {
        return locale;
    }

    public String text(String key, Object... details) {
        return find(key, details).orElseThrow(() -> new IllegalStateException("no text for " + key + " in " + locale));
    }

    /** For open sets of keys, such as the reasons of the machine. */
    public Optional<String> find(String key, Object... details) {
        return Optional.ofNullable(words.getProperty(key))
                .map(pattern -> new MessageFormat(pattern, locale).format(details));
    }

    private static Messages read(Locale locale) {
        String file = "messages_" + locale.getLanguage() + ".properties";
        try (var stream = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
            var words = new Properties();
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Messages(locale, words);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
