package eu.vigie.index.assess;

import eu.vigie.index.learn.FeatureList;
import java.util.Set;

/** Features of the words themselves: words, pairs, runs of letters, words near names. Time is linear in the number of words. */
final class TextFeatures {
    private static final int SHORTEST_RUN = 2;
    private static final int LONGEST_RUN = 5;
    private static final int LONGEST_WORD = 24;
    private static final int NEAR = 3;
    private static final float WORDS = 2.0f;
    private static final float LETTERS = 1.0f;
    private static final float LONG_IN_WORDS = 12;
    private static final float LONG_IN_LETTERS = 30;

    private final PostTokens tokens;
    private final FeatureList out;

    TextFeatures(PostTokens tokens, FeatureList out) {
        this.tokens = tokens;
        this.out = out;
    }

    void add(Set<Block> blocks) {
        if (blocks.contains(Block.WORDS)) {
            int first = out.size();
            words();
            shrink(first, WORDS, LONG_IN_WORDS);
        }
        if (blocks.contains(Block.LETTERS)) {
            int first = out.size();
            letters();
            shrink(first, LETTERS, LONG_IN_LETTERS);
        }
    }

    /** The features of a block have one length together; in a long post they only have one sum, lest it be judged by its length. */
    private void shrink(int first, float length, float longPost) {
        float count = Math.max(4, out.size() - first);
        out.scaleFrom(first, length / Math.max((float) Math.sqrt(count), count / longPost));
    }

    private void words() {
        boolean opens = true;
        for (int at = 0; at <= tokens.size; at++) {
            int hash = tokens.at(at);
            out.add(FeatureKind.PAIR.key(tokens.at(at - 1) * 31 + hash), 1);
            if (at < tokens.size) {
                word(at, hash, opens);
                opens = tokens.tokens[at].closes();
            }
        }
    }

    private void word(int at, int hash, boolean opens) {
        out.add(FeatureKind.WORD.key(hash), 1);
        if (opens) {
            out.add(FeatureKind.OPENING.key(hash), 1);
        }
        if (tokens.tokens[at].field() == FoundMention.Field.TITLE) {
            out.add(FeatureKind.TITLE_WORD.key(hash), 1);
        }
        if (tokens.isName(at)) {
            near(at);
        }
    }

    private void near(int name) {
        for (int away = 1; away <= NEAR; away++) {
            out.add(FeatureKind.NEAR_NAME.key(tokens.at(name - away) * 31 + 1), 1);
            out.add(FeatureKind.NEAR_NAME.key(tokens.at(name + away) * 31 + 2), 1);
        }
    }

    private void letters() {
        for (int at = 0; at < tokens.size; at++) {
            if (tokens.isWord(at) && !tokens.isName(at)) {
                letters(tokens.tokens[at].plain());
            }
        }
    }

    private void letters(String word) {
        int length = Math.min(LONGEST_WORD, word.length());
        for (int from = -1; from < length; from++) {
            int hash = letter(word, from, length);
            int last = Math.min(length, from + LONGEST_RUN - 1);
            for (int to = from + 1; to <= last; to++) {
                hash = hash * 31_337 + letter(word, to, length);
                if (to - from + 1 >= SHORTEST_RUN) {
                    out.add(FeatureKind.LETTERS.key(hash), 1);
                }
            }
        }
    }

    private static int letter(String word, int at, int length) {
        return at < 0 || at >= length ? '_' : word.charAt(at);
    }
}
