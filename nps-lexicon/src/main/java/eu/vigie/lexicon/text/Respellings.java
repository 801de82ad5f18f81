package eu.vigie.lexicon.text;

import eu.vigie.lexicon.Ambiguity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up a word that was put together from a text in another way than its spaces say: only sure names count then. */
final class Respellings {
    private final WordIndex index;

    Respellings(WordIndex index) {
        this.index = index;
    }

    /**
     * The sure name that is exactly one word.
     *
     * @param word folded letters
     * @param first number of the first token that it stands for
     * @param last number of the last one
     * @param how what was done to the name, for the explanation
     */
    @Nullable
    Hit sure(CharSequence word, int first, int last, String how) {
        int id = index.vocabulary().find(word);
        int node = id == Vocabulary.NONE ? TokenTrie.NONE : index.trie().next(TokenTrie.ROOT, id);
        if (node == TokenTrie.NONE) {
            return null;
        }
        for (Entry entry : index.trie().at(node)) {
            if (entry instanceof Entry.Name name && name.name().ambiguity() == Ambiguity.NEVER) {
                return new Hit(
                        first,
                        last,
                        Optional.of(name.substance().id()),
                        name.substance().family(),
                        Ambiguity.NEVER,
                        null,
                        "name \"" + name.name().text() + "\" " + how);
            }
        }
        return null;
    }
}
