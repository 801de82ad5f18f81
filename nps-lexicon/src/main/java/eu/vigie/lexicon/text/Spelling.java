package eu.vigie.lexicon.text;

/** How what stands in a text relates to the name that it was taken for. */
enum Spelling {
    /** The name itself; capitals, accents, hyphens and spaces do not matter. */
    SAME,
    /** With a plural s, or with letters held down. */
    STRETCHED,
    /** A compound that begins with the name, as German and Dutch build them. */
    COMPOUND,
    /** It sounds the same. */
    HEARD,
    /** One letter differs, or the vowels of a long name. */
    MISSPELT;

    private static final int SHORTEST_TAIL = 3;

    /** Arrows, pictures and emoji lie behind it. */
    private static final int LAST_LETTER_LIKE = 0x2100;

    /**
     * Compares a surface with a name.
     *
     * @param surface what stands in the text
     * @param name the name found
     */
    static Spelling of(String surface, String name) {
        if (surface.equals(name)) {
            return SAME;
        }
        String written = compact(surface);
        String wanted = compact(name);
        if (written.equals(wanted)) {
            return SAME;
        }
        if (written.length() >= wanted.length() + SHORTEST_TAIL && written.startsWith(wanted)) {
            return squeezed(written).equals(squeezed(wanted)) ? STRETCHED : COMPOUND;
        }
        boolean plural = written.equals(wanted + "s");
        if (plural || squeezed(written).equals(squeezed(wanted))) {
            return STRETCHED;
        }
        return Phonetics.sound(written, false).equals(Phonetics.sound(wanted, false)) ? HEARD : MISSPELT;
    }

    private static String compact(String text) {
        String folded = Normalizer.fold(text);
        StringBuilder compact = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            int codePoint = folded.codePointAt(at);
            if (Character.isLetterOrDigit(codePoint) || codePoint > LAST_LETTER_LIKE) {
                compact.appendCodePoint(codePoint);
            }
            at += Character.charCount(codePoint) - 1;
        }
        return compact.toString();
    }

    private static String squeezed(String word) {
        StringBuilder squeezed = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            if (at == 0 || word.charAt(at) != word.charAt(at - 1)) {
                squeezed.append(word.charAt(at));
            }
        }
        return squeezed.toString();
    }
}
