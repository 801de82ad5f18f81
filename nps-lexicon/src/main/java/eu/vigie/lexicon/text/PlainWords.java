package eu.vigie.lexicon.text;

import org.jspecify.annotations.Nullable;

/**
 * Remembers words that proved to be no name, so that the frequent words of a language are looked into once and not in every
 * text. Of bounded size: a word gives way to the next one that falls on its place. Safe for many threads without locks, since a
 * word that one thread has just noted, or lost, only costs another look.
 */
final class PlainWords {
    private static final int PLACES = 1 << 14;
    /** Longer words are rare. */
    private static final int LONGEST = 24;

    private final @Nullable String[] words = new String[PLACES];

    /** The hash by which a word is kept. */
    static int hash(CharSequence word) {
        int hash = 0;
        for (int at = 0; at < word.length(); at++) {
            hash = hash * 31 + word.charAt(at);
        }
        return hash;
    }

    /**
     * Whether the word was noted, and not forgotten since.
     *
     * @param hash see {@link #hash}
     */
    boolean has(CharSequence word, int hash) {
        String kept = words[place(hash)];
        return kept != null && kept.length() == word.length() && kept.contentEquals(word);
    }

    /** Notes a word that is no name, nor like one. */
    void note(CharSequence word, int hash) {
        if (word.length() <= LONGEST) {
            words[place(hash)] = word.toString();
        }
    }

    private static int place(int hash) {
        return (hash ^ (hash >>> 14)) & (PLACES - 1);
    }
}
