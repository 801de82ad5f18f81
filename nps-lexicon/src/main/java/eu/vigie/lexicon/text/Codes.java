package eu.vigie.lexicon.text;

import eu.vigie.lexicon.Ambiguity;
import eu.vigie.lexicon.NamePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds systematic codes of substances that the lexicon does not list, by the patterns of their families. */
final class Codes {
    /** No code is longer; bounds the work on long rows of letters and hyphens. */
    private static final int LONGEST = 40;

    private static final int SHORTEST_WORD = 5;
    private static final String JOINTS = "-‐‑–,'’′.";
    /** Behind letters they end a word, as in {@code l'étizolam}; behind figures they are primes. */
    private static final String APOSTROPHES = "'’";

    private final List<NamePattern> patterns;

    Codes(List<NamePattern> patterns) {
        this.patterns = patterns;
    }

    /** Unlisted substances of a text, in its order. */
    List<Hit> find(String text, Tokens tokens) {
        List<Hit> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.count()) {
            int last = endOfRun(text, tokens, at);
            if (worthTrying(text, tokens, at, last)) {
                Hit hit = match(text, tokens, at, last);
                if (hit != null) {
                    found.add(hit);
                }
            }
            at = last + 1;
        }
        return found;
    }

    /** The last token that hangs on the first by nothing or one hyphen, comma or prime. */
    private static int endOfRun(String text, Tokens tokens, int first) {
        int last = first;
        while (last + 1 < tokens.count() && hangsOn(text, tokens, last + 1)) {
            last++;
        }
        return last;
    }

    private static boolean hangsOn(String text, Tokens tokens, int at) {
        if (tokens.gap(at) == Tokens.APART) {
            return false;
        }
        int gap = tokens.start(at) - tokens.end(at - 1);
        char joint = text.charAt(tokens.end(at - 1));
        boolean elided = APOSTROPHES.indexOf(joint) >= 0 && tokens.kind(at - 1) == Tokens.LETTERS;
        return gap == 0 || (gap == 1 && JOINTS.indexOf(joint) >= 0 && !elided);
    }

    private boolean worthTrying(String text, Tokens tokens, int first, int last) {
        int length = tokens.end(last) - tokens.start(first);
        if (length > LONGEST || length < SHORTEST_WORD - 1) {
            return false;
        }
        boolean digits = false;
        boolean letters = false;
        for (int at = first; at <= last; at++) {
            digits |= tokens.kind(at) == Tokens.DIGITS;
            letters |= tokens.kind(at) == Tokens.LETTERS;
        }
        return letters && (digits || (length >= SHORTEST_WORD && hasEnding(text, tokens.end(last))));
    }

    private boolean hasEnding(String text, int end) {
        for (NamePattern pattern : patterns) {
            String ending = pattern.ending();
            if (!ending.isEmpty() && text.regionMatches(true, end - ending.length(), ending, 0, ending.length())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Hit match(String text, Tokens tokens, int first, int last) {
        String code = compact(text.substring(tokens.start(first), tokens.end(last)));
        boolean digits = code.chars().anyMatch(Character::isDigit);
        for (NamePattern pattern : patterns) {
            boolean fits = pattern.ending().isEmpty() ? digits : code.endsWith(pattern.ending());
            if (fits && pattern.pattern().matcher(code).matches()) {
                String why = "unlisted code, probably "
                        + pattern.family().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + pattern.why();
                return new Hit(first, last, Optional.empty(), pattern.family(), Ambiguity.NEVER, null, why);
            }
        }
        return null;
    }

    private static String compact(String surface) {
        StringBuilder compact = new StringBuilder(surface.length());
        Normalizer.fold(surface).chars().filter(Character::isLetterOrDigit).forEach(c -> compact.append((char) c));
        return compact.toString();
    }
}
