package eu.vigie.index.assess;

import eu.vigie.index.assess.Words.Kind;
import eu.vigie.index.assess.Words.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a post as hashes, names of substances replaced by their family, so that what is learnt of one name holds for others.
 * A name of several words is one token.
 */
final class PostTokens {
    /** Stands before the first and behind the last word. */
    static final int BORDER = 0x3C6EF372;

    private static final int FIGURE = 0x1B873593;
    private static final int NAME = 0x27D4EB2F;
    private static final int SYMBOL = 0x165667B1;
    private static final double[] SURENESS = {0.25, 0.5, 0.8};

    final int[] hashes;
    final Token[] tokens;
    final @Nullable FoundMention[] names;
    int size;

    private PostTokens(int most) {
        this.hashes = new int[most];
        this.tokens = new Token[most];
        this.names = new FoundMention[most];
    }

    static PostTokens of(Words words, List<FoundMention> mentions, int most) {
        PostTokens out = new PostTokens(Math.min(most, words.size()));
        int next = 0;
        for (int at = 0; at < words.size() && out.size < out.hashes.length; at++) {
            Token token = words.get(at);
            while (next < mentions.size() && isBefore(mentions.get(next), token)) {
                next++;
            }
            boolean named = next < mentions.size() && covers(mentions.get(next), token);
            out.add(token, named ? mentions.get(next) : null);
        }
        return out;
    }

    private static boolean isBefore(FoundMention found, Token token) {
        int field = found.field().compareTo(token.field());
        return field < 0 || field == 0 && found.mention().end() <= token.start();
    }

    private static boolean covers(FoundMention found, Token token) {
        return found.field() == token.field() && found.mention().start() < token.end();
    }

    private void add(Token token, @Nullable FoundMention name) {
        if (name != null && size > 0 && names[size - 1] == name) {
            return;
        }
        tokens[size] = token;
        names[size] = name;
        hashes[size] = name == null ? hash(token) : nameHash(name);
        size++;
    }

    /** Family and how sure it is: the name itself is left out. */
    private static int nameHash(FoundMention found) {
        return NAME
                + 31 * found.mention().family().ordinal()
                + sureness(found.mention().confidence());
    }

    /** 0 to 3: how sure the lexicon is of a name. */
    static int sureness(double confidence) {
        int sure = 0;
        while (sure < SURENESS.length && confidence >= SURENESS[sure]) {
            sure++;
        }
        return sure;
    }

    private static int hash(Token token) {
        return switch (token.kind()) {
            case WORD -> token.plain().hashCode() * 0x2C1B3C6D;
            case NUMBER -> FIGURE + Math.min(4, token.plain().length());
            case QUESTION_MARK -> FIGURE + 11;
            case SENTENCE_END -> FIGURE + 12;
            case EMOJI -> SYMBOL + token.plain().hashCode() * 0x2C1B3C6D;
        };
    }

    /** Hash of the token at a place, {@link #BORDER} outside. */
    int at(int place) {
        return place < 0 || place >= size ? BORDER : hashes[place];
    }

    boolean isWord(int place) {
        return tokens[place].kind() == Kind.WORD;
    }

    boolean isName(int place) {
        return names[place] != null;
    }
}
