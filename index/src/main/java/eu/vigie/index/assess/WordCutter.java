package eu.vigie.index.assess;

import eu.vigie.index.assess.Words.Kind;
import eu.vigie.index.assess.Words.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts one field of a post into tokens; lines that begin with {@code >} are quotations and are skipped. One use, one thread. */
final class WordCutter {
    private static final String CLOSERS = ".!;:…\n";
    private static final String COMMAS = ",(–—/";
    private static final Set<String> UNITS = Set.of(
            "mg", "g", "gr", "ug", "µg", "mcg", "ml", "cl", "kg", "ans", "jaar", "jahre", "yo", "yr", "h", "hrs", "x",
            "e");
    /** Longer runs of letters are no words; they are cut so that a hostile text stays cheap. */
    private static final int LONGEST_WORD = 60;

    private final FoundMention.Field field;
    private final String text;
    private final List<Token> out;
    private int at;
    private boolean comma;

    WordCutter(FoundMention.Field field, String text, List<Token> out) {
        this.field = field;
        this.text = text;
        this.out = out;
    }

    void cut() {
        boolean lineStart = true;
        while (at < text.length()) {
            if (lineStart && quoteStarts()) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end + 1;
                continue;
            }
            lineStart = text.charAt(at) == '\n';
            step();
        }
    }

    private boolean quoteStarts() {
        int index = at;
        while (index < text.length() && (text.charAt(index) == ' ' || text.charAt(index) == '\t')) {
            index++;
        }
        return index < text.length() && text.charAt(index) == '>';
    }

    private void step() {
        int codePoint = text.codePointAt(at);
        int width = Character.charCount(codePoint);
        if (Character.isLetterOrDigit(codePoint)) {
            run(Character.isDigit(codePoint));
        } else if (codePoint == '?' || codePoint == '？') {
            add("?", Kind.QUESTION_MARK, at + width);
        } else if (codePoint == '+') {
            add("+", Kind.WORD, at + width);
        } else if (CLOSERS.indexOf(codePoint) >= 0 && !insideNumber()) {
            add(".", Kind.SENTENCE_END, at + width);
        } else if (isSymbol(codePoint)) {
            add(text.substring(at, at + width), Kind.EMOJI, at + width);
        } else {
            comma |= COMMAS.indexOf(codePoint) >= 0;
            at += width;
        }
    }

    /** A full stop or colon between digits, as in 2.5 or 14:30, ends nothing. */
    private boolean insideNumber() {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isSymbol(int codePoint) {
        return Character.getType(codePoint) == Character.OTHER_SYMBOL || codePoint >= 0x1F000 && codePoint < 0x1FB00;
    }

    /** A run of digits is a number; letters with digits among them, as in 4fa, are a word. */
    private void run(boolean digitsOnly) {
        int end = at;
        boolean number = digitsOnly;
        while (end < text.length() && end - at < LONGEST_WORD) {
            int codePoint = text.codePointAt(end);
            if (!Character.isLetterOrDigit(codePoint) && Character.getType(codePoint) != Character.NON_SPACING_MARK) {
                break;
            }
            number &= Character.isDigit(codePoint);
            end += Character.charCount(codePoint);
        }
        int unit = number ? end : unitStart(end);
        if (unit > at) {
            add(text.substring(at, unit), Kind.NUMBER, unit);
        }
        if (unit < end) {
            add(PlainForm.of(text.substring(unit, end)), Kind.WORD, end);
        }
    }

    /** Where the unit starts in a run such as 150mg or 16ans; the start of the run when it is one word, such as 4fa. */
    private int unitStart(int end) {
        int unit = at;
        while (unit < end && Character.isDigit(text.charAt(unit))) {
            unit++;
        }
        return unit > at && UNITS.contains(text.substring(unit, end).toLowerCase(Locale.ROOT)) ? unit : at;
    }

    private void add(String plain, Kind kind, int end) {
        out.add(new Token(plain, kind, field, at, end, comma));
        comma = false;
        at = end;
    }
}
