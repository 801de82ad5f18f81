package eu.vigie.lexicon.text;

/**
 * Writes a word as it sounds in the languages of the lexicon: {@code phentanyl} and {@code fentanil} alike. Coarse on purpose; it
 * serves to compare an unknown word with names, not to compare words with each other.
 */
final class Phonetics {
    private static final String SOFTENING = "eiy";

    /** Marks a sound that two letters write. */
    private static final int TWO = 1 << 16;

    private Phonetics() {}

    /**
     * The sound of a folded word.
     *
     * @param word lower-case letters without accents
     * @param blurred whether all vowels count as the same one, for long words
     * @return fewer letters, of which no two neighbours are the same
     */
    static String sound(CharSequence word, boolean blurred) {
        StringBuilder sound = new StringBuilder(word.length());
        int end = spoken(word);
        char last = 0;
        int at = 0;
        while (at < end) {
            int next = next(word, at, end);
            char letter = blurred && vowel((char) next) ? 'a' : (char) next;
            if (letter != 'h' && letter != last) {
                sound.append(letter);
                last = letter;
            }
            at += next >= TWO ? 2 : 1;
        }
        return sound.toString();
    }

    /** A number made of the consonants alone, without a string: words that sound alike have the same. */
    static int consonants(CharSequence word) {
        int consonants = 0;
        int end = spoken(word);
        char last = 0;
        int at = 0;
        while (at < end) {
            int next = next(word, at, end);
            char letter = vowel((char) next) ? 'a' : (char) next;
            if (letter != 'h' && letter != last) {
                consonants = letter == 'a' ? consonants : consonants * 31 + letter;
                last = letter;
            }
            at += next >= TWO ? 2 : 1;
        }
        return consonants;
    }

    /** Letters up to a mute e at the end. */
    private static int spoken(CharSequence word) {
        int end = word.length();
        return end > 1 && word.charAt(end - 1) == 'e' ? end - 1 : end;
    }

    /** The next sound, with a mark when two letters write it. */
    private static int next(CharSequence word, int at, int end) {
        char letter = word.charAt(at);
        char after = at + 1 < end ? word.charAt(at + 1) : 0;
        return switch (letter) {
            case 'p' -> after == 'h' ? 'f' | TWO : 'p';
            case 't' -> after == 'h' ? 't' | TWO : 't';
            case 'k' -> after == 's' ? 'x' | TWO : 'k';
            case 'q' -> after == 'u' ? 'k' | TWO : 'k';
            case 'c' -> c(after, at + 1 < word.length() ? word.charAt(at + 1) : 0);
            case 's' -> 'z';
            case 'y' -> 'i';
            case 'w' -> 'v';
            default -> letter;
        };
    }

    /** A mute e still softens the c before it. */
    private static int c(char after, char written) {
        return switch (after) {
            case 'k' -> 'k' | TWO;
            case 's' -> 'x' | TWO;
            case 'h' -> 'c' | TWO;
            default -> SOFTENING.indexOf(written) >= 0 ? 'z' : 'k';
        };
    }

    private static boolean vowel(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u' -> true;
            default -> false;
        };
    }
}
