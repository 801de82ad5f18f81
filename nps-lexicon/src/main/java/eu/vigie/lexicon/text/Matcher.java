package eu.vigie.lexicon.text;

import eu.vigie.lexicon.Ambiguity;
import eu.vigie.lexicon.InnocentPhrase;
import eu.vigie.lexicon.Languages;
import eu.vigie.lexicon.SubstanceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Walks the trie over the tokens of one text and collects names (longest first, not overlapping) and cue words. */
final class Matcher {
    private static final int SHORT_NAME = 2;
    private static final int LONG_ENOUGH_ABROAD = 5;
    private static final int LONG_ENOUGH_GLUED = 3;

    private final TokenTrie<Entry> trie;
    private final String text;
    private final Tokens tokens;
    private final String language;
    private final boolean anyLanguage;
    private final List<Hit> hits = new ArrayList<>();
    private final List<CueHit> cues = new ArrayList<>();
    private int innocentEnd = -1;
    private @Nullable InnocentPhrase innocent;

    Matcher(TokenTrie<Entry> trie, String text, Tokens tokens, String language) {
        this.trie = trie;
        this.text = text;
        this.tokens = tokens;
        this.language = Languages.primary(language);
        this.anyLanguage = !Languages.KNOWN.contains(this.language);
    }

    List<Hit> hits() {
        return hits;
    }

    List<CueHit> cues() {
        return cues;
    }

    Matcher run() {
        int free = 0;
        for (int at = 0; at < tokens.count(); at++) {
            if (tokens.word(at) != Vocabulary.NONE) {
                Hit hit = longestAt(at);
                if (hit != null && at >= free) {
                    hits.add(hit.last() <= innocentEnd && innocent != null ? hit.inside(innocent) : hit);
                    free = hit.last() + 1;
                }
            }
        }
        return this;
    }

    private @Nullable Hit longestAt(int first) {
        Hit longest = null;
        int node = TokenTrie.ROOT;
        for (int at = first; at < tokens.count(); at++) {
            if (at > first && tokens.gap(at) == Tokens.APART) {
                break;
            }
            node = trie.next(node, tokens.word(at));
            if (node == TokenTrie.NONE) {
                break;
            }
            Hit hit = take(trie.at(node), first, at);
            longest = hit == null ? longest : hit;
        }
        return longest;
    }

    /** Notes cues and innocent phrases that end here; returns the best name that does. */
    private @Nullable Hit take(List<Entry> entries, int first, int last) {
        Hit best = null;
        for (Entry entry : entries) {
            boolean speaks = entry.speaks(language, anyLanguage);
            switch (entry) {
                case Entry.Hint hint -> {
                    if (speaks && (!hint.needsNumber() || afterNumber(first))) {
                        cues.add(new CueHit(last, hint.cue()));
                    }
                }
                case Entry.Innocent phrase -> {
                    if (speaks && last >= innocentEnd) {
                        innocentEnd = last;
                        innocent = phrase.phrase();
                    }
                }
                case Entry.Name name -> best = better(best, hit(name, speaks, first, last));
            }
        }
        return best;
    }

    private @Nullable Hit hit(Entry.Name entry, boolean speaks, int first, int last) {
        Ambiguity ambiguity = speaks ? entry.name().ambiguity() : abroad(entry.name());
        if (ambiguity == null || !standsFree(first, last)) {
            return null;
        }
        return new Hit(
                first,
                last,
                Optional.of(entry.substance().id()),
                entry.substance().family(),
                ambiguity,
                null,
                why(entry, first, last));
    }

    private static @Nullable Hit better(@Nullable Hit known, @Nullable Hit found) {
        if (known == null || found == null) {
            return known == null ? found : known;
        }
        return found.ambiguity().compareTo(known.ambiguity()) < 0 ? found : known;
    }

    /** In a text of another language a name is one step less sure; null when it is not worth a look. */
    private static @Nullable Ambiguity abroad(SubstanceName name) {
        return switch (name.ambiguity()) {
            case NEVER -> name.text().length() >= LONG_ENOUGH_ABROAD ? Ambiguity.NEVER : Ambiguity.NEEDS_CONTEXT;
            case NEEDS_CONTEXT -> Ambiguity.MOSTLY_INNOCENT;
            case MOSTLY_INNOCENT -> null;
        };
    }

    private boolean standsFree(int first, int last) {
        int length = tokens.end(last) - tokens.start(first);
        boolean letters = tokens.kind(first) == Tokens.LETTERS && tokens.kind(last) == Tokens.LETTERS;
        if (tokens.gluedBefore(first) || tokens.gluedAfter(last)) {
            return letters && length >= LONG_ENOUGH_GLUED + (tokens.gluedAfter(last) ? 1 : 0);
        }
        if (length == 1 && afterNumber(first)) {
            return false;
        }
        return length > SHORT_NAME || !letters || (free(tokens.start(first) - 1) && free(tokens.end(last)));
    }

    /** Whether a short name may stand beside this character: not the c of {@code c'est}, not the g of {@code e-g}. */
    private boolean free(int at) {
        return at < 0 || at >= text.length() || "-'’‑_@/&+".indexOf(text.charAt(at)) < 0;
    }

    private boolean afterNumber(int first) {
        return first > 0 && tokens.kind(first - 1) == Tokens.DIGITS && tokens.gap(first) != Tokens.APART;
    }

    private String why(Entry.Name entry, int first, int last) {
        SubstanceName name = entry.name();
        String surface = text.substring(tokens.start(first), tokens.end(last));
        boolean same = compact(surface).equals(compact(name.text()));
        return (same ? "name \"" : "variant of the name \"") + name.text() + "\" ("
                + String.join(" ", new TreeSet<>(name.languages())) + ", "
                + name.register().name().toLowerCase(Locale.ROOT) + ")";
    }

    private static String compact(String surface) {
        return Normalizer.fold(surface).replaceAll("[\\s\\p{Punct}‐‑–’]", "");
    }
}
