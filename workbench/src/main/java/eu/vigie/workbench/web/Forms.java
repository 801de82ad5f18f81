package eu.vigie.workbench.web;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the posted fields of a form, or the parameters of an address, as what they mean. */
public final class Forms {
    private static final int LONGEST = 20_000;

    private final Function<String, List<String>> values;

    Forms(Function<String, List<String>> values) {
        this.values = values;
    }

    public static Forms posted(Context ctx) {
        return new Forms(ctx::formParams);
    }

    public static Forms asked(Context ctx) {
        return new Forms(ctx::queryParams);
    }

    /** The number in the path, for example of a ticket. */
    public static long pathNumber(Context ctx, String name) {
        try {
            return Long.parseLong(ctx.pathParam(name));
        } catch (NumberFormatException e) {
            throw Refusal.notFound();
        }
    }

    /** Text that must be there, trimmed. */
    public String text(String field) {
        return optional(field).orElseThrow(() -> Refusal.wrongForm("form.missing", field));
    }

    /** Text as it was typed, perhaps none; line ends as LF. */
    public String written(String field) {
        String value = first(field).orElse("").replace("\r\n", "\n");
        if (value.length() > LONGEST) {
            throw Refusal.wrongForm("form.too-long", field, LONGEST);
        }
        return value;
    }

    public Optional<String> optional(String field) {
        return first(field).map(String::strip).filter(value -> !value.isEmpty());
    }

    public long number(String field) {
        try {
            return Long.parseLong(text(field));
        } catch (NumberFormatException e) {
            throw Refusal.wrongForm("form.not-a-number", field);
        }
    }

    /** All values of a field that can come more than once. */
    public Set<String> words(String field) {
        return Set.copyOf(values.apply(field));
    }

    /** All values of a field of which a form has several, trimmed, in their order. */
    public List<String> each(String field) {
        return values.apply(field).stream().map(String::strip).toList();
    }

    public List<Long> numbers(String field) {
        try {
            return values.apply(field).stream().map(Long::valueOf).toList();
        } catch (NumberFormatException e) {
            throw Refusal.wrongForm("form.not-a-number", field);
        }
    }

    /** A day as date fields send it: 2026-03-01. */
    public LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw Refusal.wrongForm("form.not-a-day", field);
        }
    }

    public UUID uuid(String field) {
        return optionalUuid(field).orElseThrow(() -> Refusal.wrongForm("form.missing", field));
    }

    public Optional<UUID> optionalUuid(String field) {
        try {
            return optional(field).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw Refusal.wrongForm("form.not-an-id", field);
        }
    }

    /** A whole http or https address; empty when the text is none. */
    public static Optional<URI> webAddress(String typed) {
        try {
            return Optional.of(new URI(typed))
                    .filter(uri -> uri.getHost() != null
                            && String.valueOf(uri.getScheme())
                                    .toLowerCase(Locale.ROOT)
                                    .matches("https?"));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    public boolean ticked(String field) {
        return first(field).isPresent();
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        return optionalChoice(field, type).orElseThrow(() -> Refusal.wrongForm("form.missing", field));
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(String field, Class<E> type) {
        try {
            return optional(field).map(value -> Enum.valueOf(type, constant(value)));
        } catch (IllegalArgumentException e) {
            throw Refusal.wrongForm("form.not-a-choice", field);
        }
    }

    /** Every ticked box of the name. */
    public <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
        try {
            return values.apply(field).stream()
                    .map(value -> Enum.valueOf(type, constant(value)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            throw Refusal.wrongForm("form.not-a-choice", field);
        }
    }

    /** How an enum constant is written in addresses and forms: {@code to-post} for {@code TO_POST}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Optional<String> first(String field) {
        return values.apply(field).stream().findFirst();
    }
}
