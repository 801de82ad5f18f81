package eu.vigie.lexicon.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Sequences of word numbers to entries: (parent node, word) leads to a node in one hash table of longs. Filled by one thread,
 * then only read.
 *
 * @param <E> what stands at the end of a sequence
 */
final class TokenTrie<E> {
    static final int ROOT = 0;
    static final int NONE = -1;
    private static final long FREE = -1L;

    private final List<List<E>> entries = new ArrayList<>(List.of(List.of()));
    private long[] keys = fresh(1 << 12);
    private int[] nodes = new int[keys.length];

    /** Puts an entry at the end of a sequence; entries keep the order in which they came. */
    void add(int[] words, E entry) {
        int node = ROOT;
        for (int word : words) {
            int next = next(node, word);
            node = next == NONE ? grow(node, word) : next;
        }
        List<E> there = entries.get(node);
        if (there.isEmpty()) {
            there = new ArrayList<>(1);
            entries.set(node, there);
        }
        if (!there.contains(entry)) {
            there.add(entry);
        }
    }

    /** The node after a word, or {@link #NONE}. */
    int next(int node, int word) {
        long key = key(node, word);
        int slot = slot(key);
        while (keys[slot] != FREE) {
            if (keys[slot] == key) {
                return nodes[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return NONE;
    }

    /** What stands at a node; usually nothing or one entry. */
    List<E> at(int node) {
        return entries.get(node);
    }

    private int grow(int node, int word) {
        if (entries.size() * 3 > keys.length) {
            rehash();
        }
        entries.add(List.of());
        put(key(node, word), entries.size() - 1);
        return entries.size() - 1;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldNodes = nodes;
        keys = fresh(oldKeys.length * 2);
        nodes = new int[keys.length];
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldKeys[at] != FREE) {
                put(oldKeys[at], oldNodes[at]);
            }
        }
    }

    private void put(long key, int node) {
        int slot = slot(key);
        while (keys[slot] != FREE) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        nodes[slot] = node;
    }

    private int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
    }

    private static long key(int node, int word) {
        return ((long) node << 32) | word;
    }

    private static long[] fresh(int size) {
        long[] keys = new long[size];
        java.util.Arrays.fill(keys, FREE);
        return keys;
    }
}
