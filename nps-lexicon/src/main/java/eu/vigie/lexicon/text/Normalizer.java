package eu.vigie.lexicon.text;

import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Folds characters so that names are found however they are typed: case, accents, width, Greek letters of chemical names,
 * and characters that nobody sees. Depends on no default locale.
 */
public final class Normalizer {
    private static final int TABLE = 0x250;
    private static final char[] FOLDED = table();
    private static final String GREEK = "αβγδΔµμ";
    private static final String LATIN = "abgdduu";
    /** Cyrillic letters that look like Latin ones, by which names are hidden from filters. */
    private static final String LOOK_ALIKE = "аеорсхуіјѕкмтвнԁ";

    private static final String LOOKS_LIKE = "aeopcxyijskmtbhd";

    private Normalizer() {}

    /**
     * Folds a text to lower-case letters without accents; what is neither letter nor digit stays, invisible characters go.
     *
     * @param text any text
     * @return for example {@code "Ketamin"} and {@code "kétamin"} alike as {@code "ketamin"}
     */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!invisible(c)) {
                appendFolded(c, folded);
            }
        }
        return folded.toString();
    }

    /** Appends the folded form of one character: one character, two for ligatures, none for a combining mark. */
    static void appendFolded(char c, StringBuilder into) {
        switch (c) {
            case 'ß', 'ẞ' -> into.append("ss");
            case 'œ', 'Œ' -> into.append("oe");
            case 'æ', 'Æ' -> into.append("ae");
            case 'ĳ', 'Ĳ' -> into.append("ij");
            default -> into.append(folded(c));
        }
    }

    /** The folded form of a character that folds to one. */
    static char folded(char c) {
        if (c < TABLE) {
            return FOLDED[c];
        }
        int greek = GREEK.indexOf(c);
        if (greek >= 0) {
            return LATIN.charAt(greek);
        }
        if (c >= '\u0400' && c <= '\u052F') {
            char lower = Character.toLowerCase(c);
            int alike = LOOK_ALIKE.indexOf(lower);
            return alike < 0 ? lower : LOOKS_LIKE.charAt(alike);
        }
        boolean fullWidth = c >= '\uFF01' && c <= '\uFF5E';
        return Character.toLowerCase(fullWidth ? (char) (c - 0xFEE0) : c);
    }

    /** Whether a character is a mark on the one before it, or shows nothing: joiners, soft hyphens, writing directions. */
    static boolean invisible(char c) {
        if (c < 0xAD) {
            return false;
        }
        return c == '\u00AD'
                || (c >= '\u0300' && c <= '\u036F')
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || (c >= '\uFE00' && c <= '\uFE0F')
                || c == '\uFEFF';
    }

    private static char[] table() {
        char[] table = new char[TABLE];
        for (char c = 0; c < TABLE; c++) {
            String plain = java.text.Normalizer.normalize(String.valueOf(c), Form.NFD);
            table[c] = plain.toLowerCase(Locale.ROOT).charAt(0);
        }
        table['ı'] = 'i';
        table['ø'] = 'o';
        table['Ø'] = 'o';
        table['ł'] = 'l';
        table['Ł'] = 'l';
        table['µ'] = 'u';
        return table;
    }
}
