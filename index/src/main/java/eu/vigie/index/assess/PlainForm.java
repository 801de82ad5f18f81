package eu.vigie.index.assess;

import java.text.Normalizer;
import java.util.Locale;

/** The plain form of a word: lower case, without accents, long runs of a letter reduced to one. */
final class PlainForm {
    private PlainForm() {}

    /** Plain form of a word, the same in every default locale. */
    static String of(String word) {
        return squeezed(withoutAccents(word.toLowerCase(Locale.ROOT)));
    }

    private static String withoutAccents(String word) {
        if (isAscii(word)) {
            return word;
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length() + 2);
        for (int index = 0; index < apart.length(); index++) {
            char letter = apart.charAt(index);
            switch (letter) {
                case 'ß' -> out.append("ss");
                case 'œ' -> out.append("oe");
                case 'æ' -> out.append("ae");
                case 'ı' -> out.append('i');
                default -> {
                    if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                        out.append(letter);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean isAscii(String word) {
        for (int index = 0; index < word.length(); index++) {
            if (word.charAt(index) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String squeezed(String word) {
        StringBuilder out = new StringBuilder(word.length());
        int index = 0;
        while (index < word.length()) {
            char letter = word.charAt(index);
            int end = index;
            while (end < word.length() && word.charAt(end) == letter) {
                end++;
            }
            int kept = Character.isLetter(letter) && end - index > 2 ? 1 : end - index;
            out.repeat(letter, kept);
            index = end;
        }
        return out.toString();
    }
}
