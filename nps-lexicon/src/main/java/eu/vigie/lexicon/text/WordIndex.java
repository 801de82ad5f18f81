package eu.vigie.lexicon.text;

import eu.vigie.lexicon.Ambiguity;
import eu.vigie.lexicon.Cue;
import eu.vigie.lexicon.InnocentPhrase;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.NameKind;
import eu.vigie.lexicon.Register;
import eu.vigie.lexicon.SubstanceName;
import java.util.ArrayList;
import java.util.List;

/** All words of a lexicon: names with their ways of joining, cue words, innocent phrases, ordinary words. */
final class WordIndex {
    /** Shorter names have too many ordinary neighbours. */
    private static final int SHORTEST = 6;

    /** Brand names are made to look like words. */
    private static final int LONG_BRAND = 8;

    private static final int LONG_HEAD = 7;

    private final Vocabulary vocabulary = new Vocabulary();
    private final TokenTrie<Entry> trie = new TokenTrie<>();
    private final List<String> sureWords = new ArrayList<>();
    private final Heard heard = new Heard();
    private final NameVariants variants = new NameVariants(vocabulary);
    private final PlainWords plain = new PlainWords();

    private final boolean misspelt;

    /** All words of a lexicon, known also when they are misspelt. */
    WordIndex(Lexicon lexicon) {
        this(lexicon, true);
    }

    WordIndex(Lexicon lexicon, boolean misspelt) {
        this.misspelt = misspelt;
        for (SubstanceName name : lexicon.names()) {
            add(new Entry.Name(name, lexicon.substance(name.substance()).orElseThrow()));
        }
        heard.tell((sound, names) -> {
            int id = vocabulary.add(sound);
            names.forEach(name -> trie.add(new int[] {id}, name));
            variants.hear(sound, id);
        });
        for (InnocentPhrase phrase : lexicon.innocentPhrases()) {
            put(phrase.text(), new Entry.Innocent(phrase));
        }
        for (Cue cue : lexicon.cues()) {
            put(cue.text(), new Entry.Hint(cue));
        }
        lexicon.ordinaryWords().values().forEach(words -> words.forEach(word -> split(word, vocabulary::add)));
    }

    /** Cuts a text into words; unknown ones are tried as misspelt names. */
    Tokens tokens(String text) {
        return new Tokenizer(text, this::number).read();
    }

    private int number(CharSequence word) {
        int hash = PlainWords.hash(word);
        if (plain.has(word, hash)) {
            return Vocabulary.NONE;
        }
        int id = vocabulary.find(word, hash);
        if (id == Vocabulary.NONE) {
            id = variants.find(word);
            if (id == Vocabulary.NONE) {
                plain.note(word, hash);
            }
        }
        return id;
    }

    TokenTrie<Entry> trie() {
        return trie;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    private void add(Entry.Name entry) {
        Tokens parts = put(entry.name().text(), entry);
        int[] words = words(parts);
        for (int[] joined : Joinings.of(words, parts, vocabulary)) {
            trie.add(joined, entry);
        }
        if (misspelt) {
            learn(entry, words);
        }
    }

    /** A single word is tried with mistakes when it is sure; the words of longer names support each other. */
    private void learn(Entry.Name entry, int[] words) {
        SubstanceName name = entry.name();
        boolean sure = name.ambiguity() == Ambiguity.NEVER;
        if (words.length == 1 && sure) {
            heard.add(vocabulary.word(words[0]), entry);
            variants.expectSound(vocabulary.word(words[0]));
            rememberLong(vocabulary.word(words[0]));
            variants.learn(words[0], name.register() == Register.BRAND ? LONG_BRAND : SHORTEST, isHead(name));
        } else if (words.length > 1 && name.ambiguity() != Ambiguity.MOSTLY_INNOCENT) {
            for (int word : words) {
                variants.learn(word, SHORTEST, false);
            }
        }
    }

    private void rememberLong(String word) {
        if (word.length() >= SHORTEST) {
            sureWords.add(word);
        }
    }

    /** Single words that are always a name, long enough to be told in pieces. */
    List<String> sureWords() {
        return sureWords;
    }

    /** Whether Dutch and German build compounds with a name. */
    private static boolean isHead(SubstanceName name) {
        boolean spoken = name.speaks("nl") || name.speaks("de");
        boolean plain = name.register() == Register.COMMON && name.text().length() >= LONG_HEAD;
        return spoken && (plain || name.kind() == NameKind.PREFERRED);
    }

    private Tokens put(String text, Entry entry) {
        Tokens parts = split(text, vocabulary::add);
        if (parts.count() > 0) {
            trie.add(words(parts), entry);
        }
        return parts;
    }

    private static Tokens split(String text, java.util.function.ToIntFunction<String> number) {
        return new Tokenizer(text, word -> number.applyAsInt(word.toString())).read();
    }

    private static int[] words(Tokens parts) {
        int[] words = new int[parts.count()];
        for (int at = 0; at < words.length; at++) {
            words[at] = parts.word(at);
        }
        return words;
    }

    /** For tests: the spellings of a word sequence. */
    List<Entry> entries(String text) {
        int node = TokenTrie.ROOT;
        Tokens parts = split(text, vocabulary::find);
        for (int at = 0; at < parts.count() && node != TokenTrie.NONE; at++) {
            node = trie.next(node, parts.word(at));
        }
        return node == TokenTrie.NONE ? List.of() : trie.at(node);
    }
}
