package eu.vigie.lexicon.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes an unknown word for a name that it resembles: letters held down ({@code weeeed}), a plural s, one wrong letter in a long
 * name, a compound that begins with one, the same sound. Words that the vocabulary knows, ordinary ones among them, are never changed.
 */
final class NameVariants {
    /** Shorter names have too many ordinary neighbours. */
    private static final int SHORTEST_MISSPELT = 6;

    private static final int SHORTEST_PLURAL = 5;
    private static final int SHORTEST_COMPOUND = 10;
    private static final int SHORTEST_HEAD = 6;
    /** Names are filed by their length as well; none has so many letters. */
    private static final int LENGTHS = 64;

    private static final int FILTER_BITS = 1 << 20;

    private final Vocabulary vocabulary;
    private final Map<Integer, List<String>> neighbours = new HashMap<>();
    private final BitSet filter = new BitSet(FILTER_BITS);
    private final BitSet learnt = new BitSet();
    private final BitSet spokenFilter = new BitSet(FILTER_BITS);
    private final Map<String, Integer> sounds = new HashMap<>();
    private final BitSet heads = new BitSet();
    private final BitSet headFilter = new BitSet(FILTER_BITS);

    NameVariants(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Makes the misspellings of a word of a name known.
     *
     * @param id its number
     * @param shortest fewest letters that a word must have to be known with mistakes
     * @param head whether a compound may begin with it
     */
    void learn(int id, int shortest, boolean head) {
        String word = vocabulary.word(id);
        if (word.length() < SHORTEST_MISSPELT || !Character.isLetter(word.charAt(0))) {
            return;
        }
        if (head) {
            heads.set(id);
            headFilter.set(bit(front(word)));
        }
        if (word.length() < shortest) {
            return;
        }
        if (!learnt.get(id)) {
            learnt.set(id);
            remember(front(word), word);
            remember(back(word), word);
        }
    }

    /**
     * Makes a sound known to those who write as they hear.
     *
     * @param sound see {@link Heard}
     * @param id number of the word that stands for all names of that sound
     */
    void hear(String sound, int id) {
        sounds.put(sound, id);
    }

    /** Lets words with the consonants of this one through to the comparison of sounds. */
    void expectSound(CharSequence word) {
        spokenFilter.set(Phonetics.consonants(word) & (FILTER_BITS - 1));
    }

    private int heard(CharSequence word) {
        if (!spokenFilter.get(Phonetics.consonants(word) & (FILTER_BITS - 1))) {
            return Vocabulary.NONE;
        }
        for (String sound : Heard.sounds(word)) {
            Integer id = sounds.get(sound);
            if (id != null) {
                return id;
            }
        }
        return Vocabulary.NONE;
    }

    /** The number of a word, or of the name that it is a variant of, or {@link Vocabulary#NONE}. */
    int find(CharSequence word) {
        int id = vocabulary.find(word);
        if (id != Vocabulary.NONE || word.length() < SHORTEST_PLURAL - 1) {
            return id;
        }
        id = heldDown(word);
        if (id == Vocabulary.NONE && word.length() >= SHORTEST_PLURAL && word.charAt(word.length() - 1) == 's') {
            id = vocabulary.find(word.subSequence(0, word.length() - 1));
        }
        if (id == Vocabulary.NONE && word.length() >= SHORTEST_MISSPELT) {
            id = misspelt(word);
        }
        return id == Vocabulary.NONE ? heard(word) : id;
    }

    private int heldDown(CharSequence word) {
        int longest = 0;
        int run = 0;
        for (int at = 1; at < word.length(); at++) {
            run = word.charAt(at) == word.charAt(at - 1) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        if (longest < 2) {
            return Vocabulary.NONE;
        }
        int twice = vocabulary.find(squeezed(word, 2));
        return twice == Vocabulary.NONE ? vocabulary.find(squeezed(word, 1)) : twice;
    }

    private static String squeezed(CharSequence word, int most) {
        StringBuilder squeezed = new StringBuilder();
        int run = 0;
        for (int at = 0; at < word.length(); at++) {
            run = at > 0 && word.charAt(at) == word.charAt(at - 1) ? run + 1 : 1;
            if (run <= most) {
                squeezed.append(word.charAt(at));
            }
        }
        return squeezed.toString();
    }

    /** One edit leaves the first three letters or the last three as they were; so these lead to the candidates. */
    private int misspelt(CharSequence word) {
        int id = nearest(word, front(word));
        if (id == Vocabulary.NONE) {
            id = headOf(word);
        }
        return id == Vocabulary.NONE ? nearest(word, back(word)) : id;
    }

    private int nearest(CharSequence word, int key) {
        for (int length = word.length() - 1; length <= word.length() + 1; length++) {
            int filed = key * LENGTHS + length;
            int id =
                    filter.get(bit(filed)) ? nearest(word, neighbours.getOrDefault(filed, List.of())) : Vocabulary.NONE;
            if (id != Vocabulary.NONE) {
                return id;
            }
        }
        return Vocabulary.NONE;
    }

    private int nearest(CharSequence word, List<String> names) {
        for (String name : names) {
            if (Edits.atMostOne(word, name)) {
                return vocabulary.find(name);
            }
        }
        return Vocabulary.NONE;
    }

    private static int bit(int filed) {
        return (filed ^ (filed >>> 13)) & (FILTER_BITS - 1);
    }

    /** The name with which a compound such as the German for ketamine use begins. */
    private int headOf(CharSequence word) {
        if (word.length() < SHORTEST_COMPOUND || !headFilter.get(bit(front(word)))) {
            return Vocabulary.NONE;
        }
        for (int length = word.length() - 3; length >= SHORTEST_HEAD; length--) {
            int id = vocabulary.find(word.subSequence(0, length));
            if (id != Vocabulary.NONE && heads.get(id)) {
                return id;
            }
        }
        return Vocabulary.NONE;
    }

    private void remember(int key, String word) {
        int filed = key * LENGTHS + word.length();
        filter.set(bit(filed));
        neighbours.computeIfAbsent(filed, any -> new ArrayList<>()).add(word);
    }

    private static int front(CharSequence word) {
        return (word.charAt(0) * 31 + word.charAt(1)) * 31 + word.charAt(2);
    }

    /** The first letter counts as well: it is never taken for wrong. */
    private static int back(CharSequence word) {
        int n = word.length();
        return ((word.charAt(0) * 37 + word.charAt(n - 3)) * 37 + word.charAt(n - 2)) * 37 + word.charAt(n - 1);
    }
}
