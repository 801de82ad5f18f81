package eu.vigie.crawl;

import eu.vigie.crawl.forum.Author;
import eu.vigie.crawl.forum.ParsedPage.ThreadPage;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.Pseudonyms;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of one page and their pseudonyms. Replaces a name in a text where the text marks it as one: after {@code @}, and beside
 * the words by which forums say who wrote what; and anywhere when it is distinctive. A name that looks like a word of the sentence
 * stays: there are authors called "snow", and a text must keep its substances.
 */
final class Names {
    private static final String SAYS = "(?:a écrit|a dit|wrote|said|schrieb|hat geschrieben|schreef|zei)\\b";
    private static final String BY =
            "(?:originally posted by|posted by|posté par|envoyé par|écrit par|citation de|zitat von|geplaatst door|quote from)";
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}._%+/-])@([\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*)");

    private final Pseudonyms pseudonyms;
    /** Spellings, lower-cased and as slugs, to the name as its author writes it. */
    private final Map<String, String> spellings = new HashMap<>();

    private final Optional<Pattern> marked;
    private final Optional<Pattern> bare;

    Names(ThreadPage page, Pseudonyms pseudonyms, Predicate<String> replacedAnywhere) {
        this.pseudonyms = pseudonyms;
        page.posts().stream().map(ParsedPost::author).forEach(this::learn);
        page.posts().stream()
                .flatMap(post -> post.quotes().stream())
                .flatMap(quote -> quote.author().stream())
                .forEach(this::learn);
        this.marked = pattern(List.copyOf(spellings.keySet()));
        this.bare = barePattern(
                spellings.values().stream().distinct().filter(replacedAnywhere).toList());
    }

    /** The pseudonym of a name: a quoted name that differs from an author's only in case or as a slug is that author's. */
    Author of(String name) {
        return pseudonyms.of(spelled(name));
    }

    /** The text with every marked name replaced by its pseudonym; {@code @} stays before it. */
    String replacedIn(String text) {
        String known = replaced(bare, replaced(marked, text));
        if (known.indexOf('@') < 0) {
            return known;
        }
        return MENTION.matcher(known).replaceAll(found -> "@" + mentioned(found.group(1)));
    }

    private String replaced(Optional<Pattern> names, String text) {
        return names.map(pattern -> pattern.matcher(text).replaceAll(this::pseudonymOf))
                .orElse(text);
    }

    private String pseudonymOf(java.util.regex.MatchResult found) {
        return Matcher.quoteReplacement(of(found.group()).pseudonym());
    }

    /** A full stop at the end of a mention ends the sentence. */
    private String mentioned(String name) {
        int end = name.length();
        while (name.charAt(end - 1) == '.' || name.charAt(end - 1) == '-') {
            end--;
        }
        String bare = name.substring(0, end);
        boolean done = bare.matches("a[0-9a-f]{16}");
        return (done ? bare : of(bare).pseudonym()) + name.substring(end);
    }

    private void learn(String name) {
        if (!name.isBlank()) {
            spellings.putIfAbsent(name.strip(), name.strip());
            spellings.putIfAbsent(lower(name), name.strip());
            spellings.putIfAbsent(slug(name), name.strip());
        }
    }

    private String spelled(String name) {
        String stripped = name.strip();
        if (spellings.containsKey(stripped)) {
            return spellings.getOrDefault(stripped, stripped);
        }
        return spellings.getOrDefault(lower(stripped), spellings.getOrDefault(slug(stripped), stripped));
    }

    private static Optional<Pattern> pattern(List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String any = any(names);
        String end = "(?![\\p{L}\\p{N}_])";
        String regex = "(?<=(?<![\\p{L}\\p{N}._%+/-])@)" + any + end
                + "|(?<![\\p{L}\\p{N}_])" + any + "(?=\\s*" + SAYS + ")"
                + "|(?<=" + BY + "\\s)" + any + end;
        return Optional.of(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Distinctive names wherever they stand as whole words, written as their authors write them. */
    private static Optional<Pattern> barePattern(List<String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile("(?<![\\p{L}\\p{N}_])" + any(names) + "(?![\\p{L}\\p{N}_])"));
    }

    /** Longest names first, so that "Marie" does not cut "Marie Anne" in two. */
    private static String any(List<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String slug(String name) {
        return lower(name).replaceAll("[^\\p{L}\\p{N}_]+", "-");
    }
}
