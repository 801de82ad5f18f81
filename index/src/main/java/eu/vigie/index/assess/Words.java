package eu.vigie.index.assess;

import java.util.ArrayList;
import java.util.List;

/**
 * The author's own words of a post: title and text cut into words, figures and ends of sentences, quotations left out.
 * Immutable and safe to share.
 *
 * <p>A word is kept in plain form (lower case, no accents, runs of three or more equal letters reduced to one), so that a cue
 * needs one spelling only. Apostrophes and hyphens separate words.
 */
final class Words {
    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        QUESTION_MARK,
        SENTENCE_END,
        EMOJI
    }

    /**
     * A word, a figure, a symbol or the end of a sentence.
     *
     * @param plain plain form, see {@link Words}
     * @param kind what it is
     * @param field the field it stands in
     * @param start offset of its first character in that field, in UTF-16 code units
     * @param end offset behind its last character
     * @param afterComma whether a comma, dash or bracket stands before it
     */
    record Token(String plain, Kind kind, FoundMention.Field field, int start, int end, boolean afterComma) {
        /** Whether a sentence ends here. */
        boolean closes() {
            return kind == Kind.QUESTION_MARK || kind == Kind.SENTENCE_END;
        }
    }

    private final List<Token> tokens;

    private Words(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** Cuts title and text of a post into words. Time is linear in their length. */
    static Words of(PostText post) {
        List<Token> tokens = new ArrayList<>();
        new WordCutter(FoundMention.Field.TITLE, post.title(), tokens).cut();
        new WordCutter(FoundMention.Field.TEXT, post.text(), tokens).cut();
        return new Words(tokens);
    }

    /** Cuts one piece of text, such as the phrase of a cue. */
    static Words of(String text) {
        return of(PostText.of("", text));
    }

    int size() {
        return tokens.size();
    }

    Token get(int index) {
        return tokens.get(index);
    }

    List<Token> tokens() {
        return tokens;
    }

    /** How many words stand in a field. */
    long countIn(FoundMention.Field field) {
        return tokens.stream()
                .filter(token -> token.field() == field && token.kind() == Kind.WORD)
                .count();
    }

    /** Whether a sentence starts at a token. */
    boolean startsSentence(int index) {
        return index == 0
                || tokens.get(index - 1).closes()
                || tokens.get(index - 1).field() != tokens.get(index).field();
    }

    /** Whether a sentence ends before a token. */
    boolean endsSentence(int index) {
        return index >= tokens.size()
                || tokens.get(index).closes()
                || (index > 0
                        && tokens.get(index - 1).field() != tokens.get(index).field());
    }
}
