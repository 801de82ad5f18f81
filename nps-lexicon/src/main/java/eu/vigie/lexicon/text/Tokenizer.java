package eu.vigie.lexicon.text;

/**
 * Cuts a text into runs of letters, runs of digits and single symbols, folded and numbered, in one pass. One object reads one
 * text.
 */
final class Tokenizer {
    /** Longer words are cut off for the lookup: no name is so long. */
    private static final int LONGEST = 48;

    private static final int CHARS_PER_TOKEN = 5;
    private static final String JOINTS = " -‐‑‒–_'’.,·";

    private final String text;
    private final WordFinder finder;
    private final StringBuilder word = new StringBuilder(LONGEST + 2);
    private final Tokens tokens;
    private int at;
    private boolean quoted;
    private boolean lineStart = true;
    private int gapLength;
    private boolean gapJoins = true;

    /** Gives a folded word its number. */
    interface WordFinder {
        int find(StringBuilder word);
    }

    Tokenizer(String text, WordFinder finder) {
        this.text = text;
        this.finder = finder;
        this.tokens = new Tokens(text.length() / CHARS_PER_TOKEN + 8);
    }

    Tokens read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (letter(c)) {
                run(Tokens.LETTERS);
            } else if (digit(c)) {
                run(Tokens.DIGITS);
            } else if (symbol(c)) {
                symbol();
            } else {
                separator(c);
            }
        }
        return tokens;
    }

    private void run(byte kind) {
        int start = at;
        int end = at;
        word.setLength(0);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (kind == Tokens.LETTERS ? letter(c) : digit(c)) {
                end = at + 1;
                if (word.length() < LONGEST) {
                    Normalizer.appendFolded(c, word);
                }
            } else if (!Normalizer.invisible(c)) {
                break;
            }
        }
        add(start, end, kind);
    }

    private void symbol() {
        int start = at;
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        word.setLength(0);
        word.appendCodePoint(codePoint);
        add(start, at, Tokens.SYMBOL);
    }

    private void add(int start, int end, byte kind) {
        byte gap = gapLength == 0 ? Tokens.GLUED : gapJoins && gapLength <= 3 ? Tokens.JOINABLE : Tokens.APART;
        if (kind == Tokens.SYMBOL || tokens.count() == 0 || tokens.kind(tokens.count() - 1) == Tokens.SYMBOL) {
            gap = Tokens.APART;
        }
        tokens.add(start, end, finder.find(word), gap, kind, quoted);
        gapLength = 0;
        gapJoins = true;
        lineStart = false;
    }

    private void separator(char c) {
        at++;
        if (c == '\n' || c == '\r') {
            lineStart = true;
            quoted = false;
            gapJoins = false;
            gapLength++;
        } else if (!Normalizer.invisible(c)) {
            if (c == '>' && lineStart) {
                quoted = true;
            }
            lineStart &= Character.isWhitespace(c);
            gapJoins &= JOINTS.indexOf(c) >= 0 || c == '\u00A0';
            gapJoins &= gapLength == 0 || c == ' ' || c == '-' || c == '–';
            gapJoins &= gapLength == 0 || c == '-' || !endsSentence();
            gapLength++;
        }
    }

    /** Whether the character before the present separator is a full stop or a comma, after which a space ends a name. */
    private boolean endsSentence() {
        char before = text.charAt(at - 2);
        return before == '.' || before == ',';
    }

    private static boolean letter(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c);
    }

    private static boolean digit(char c) {
        return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    /** Pictures: emoji and the older dingbats. */
    private static boolean symbol(char c) {
        return Character.isHighSurrogate(c) || (c >= '\u2600' && c <= '\u27BF') || c == '\u2B50';
    }
}
