package eu.vigie.crawl;

import java.util.regex.Pattern;

/**
 * Which author names cannot be a word of a sentence, so that they may be replaced wherever they stand. A name that could be a word, a
 * first name or a substance ("snow", "Marie", "2C-B", "lsd25") is not distinctive: a text must keep its words and its substances.
 */
final class DistinctiveName {
    /** Letters and digits joined by underscores: {@code gone_girl}. */
    private static final Pattern JOINED = Pattern.compile("[\\p{L}\\p{N}]+(?:_+[\\p{L}\\p{N}]+)+");
    /** A word with a number behind it: {@code hedgehog99}, {@code kees1971}; names of substances have fewer letters or digits before. */
    private static final Pattern NUMBERED = Pattern.compile("\\p{L}{5,}\\d{2,4}|\\p{L}{4}\\d{3,4}");
    /** Capitals within a word of letters: {@code DaveTheRave}; short ones are chemists' abbreviations. */
    private static final Pattern HUMPED = Pattern.compile("(?=.*\\p{Ll}{3})(?=.*\\p{Ll}\\p{Lu})\\p{L}{6,}");

    private static final int SHORTEST = 5;

    private DistinctiveName() {}

    static boolean is(String name) {
        return name.length() >= SHORTEST
                && (JOINED.matcher(name).matches()
                        || NUMBERED.matcher(name).matches()
                        || HUMPED.matcher(name).matches());
    }
}
