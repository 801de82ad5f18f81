package eu.vigie.lexicon.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words to numbers, looked up from a character buffer without making a string. Filled by one thread, then only read. */
final class Vocabulary {
    static final int NONE = -1;

    private final List<String> words = new ArrayList<>();
    private @Nullable String[] slots = new String[1 << 10];
    private int[] ids = new int[slots.length];

    /** The number of a word, given one when it is new. */
    int add(String word) {
        int known = find(word);
        if (known != NONE) {
            return known;
        }
        if (words.size() * 3 > slots.length) {
            grow();
        }
        words.add(word);
        put(word, words.size() - 1);
        return words.size() - 1;
    }

    /** The number of a word, or {@link #NONE}. */
    int find(CharSequence word) {
        int hash = 0;
        for (int at = 0; at < word.length(); at++) {
            hash = hash * 31 + word.charAt(at);
        }
        return find(word, hash);
    }

    /**
     * As {@link #find(CharSequence)} where the hash is known.
     *
     * @param hash as {@link String#hashCode()} defines it
     */
    int find(CharSequence word, int hash) {
        int slot = spread(hash) & (slots.length - 1);
        for (String at = slots[slot]; at != null; at = slots[slot]) {
            if (at.length() == word.length() && at.hashCode() == hash && at.contentEquals(word)) {
                return ids[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return NONE;
    }

    String word(int id) {
        return words.get(id);
    }

    int size() {
        return words.size();
    }

    private void grow() {
        slots = new String[slots.length * 2];
        ids = new int[slots.length];
        for (int id = 0; id < words.size(); id++) {
            put(words.get(id), id);
        }
    }

    private void put(String word, int id) {
        int slot = spread(Objects.hashCode(word)) & (slots.length - 1);
        while (slots[slot] != null) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = word;
        ids[slot] = id;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15);
    }

    @Override
    public String toString() {
        return Arrays.toString(words.stream().limit(20).toArray());
    }
}
