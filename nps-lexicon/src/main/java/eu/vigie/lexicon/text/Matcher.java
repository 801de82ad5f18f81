package eu.vigie.lexicon.text;

import eu.vigie.lexicon.Ambiguity;
import eu.vigie.lexicon.InnocentPhrase;
import eu.vigie.lexicon.Languages;
import eu.vigie.lexicon.Substance;
import eu.vigie.lexicon.SubstanceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the trie over the tokens of one text and collects names (longest first, not overlapping) and cue words. */
final class Matcher {
    private static final int SHORT_NAME = 2;
    private static final int SHORTEST_ABBREVIATION = 3;
    private static final int LONG_ENOUGH_ABROAD = 5;
    private static final int LONG_ENOUGH_GLUED = 3;
    private static final int LONG_ENOUGH_MISSPELT = 9;
    private static final int LONG_ENOUGH_HEARD = 7;
    private static final Set<String> COMPOUNDING = Set.of("de", "nl");

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
                if (hit != null && at < free && isSurer(hit)) {
                    hits.removeLast();
                    free = at;
                }
                if (hit != null && at >= free) {
                    hits.add(hit.last() <= innocentEnd && innocent != null ? hit.inside(innocent) : hit);
                    free = hit.last() + 1;
                }
            }
        }
        return this;
    }

    /** Whether a sure name reaches further than the doubtful one it overlaps: {@code 3-MeO-PCP} behind an article and "la 3". */
    private boolean isSurer(Hit hit) {
        Hit before = hits.getLast();
        return hit.last() > before.last() && hit.strong() && !before.strong();
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
                case Entry.Name name -> {
                    if (speaks || !isName(entries)) {
                        best = better(best, hit(name, speaks, first, last));
                    }
                }
            }
        }
        return best;
    }

    /** Whether the language of the text has such a name itself; then those of other languages say nothing. */
    private boolean isName(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry instanceof Entry.Name && entry.speaks(language, anyLanguage)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Hit hit(Entry.Name entry, boolean speaks, int first, int last) {
        if (!standsFree(first, last)) {
            return null;
        }
        String surface = text.substring(tokens.start(first), tokens.end(last));
        Spelling spelling = Spelling.of(surface, entry.name().text());
        Ambiguity ambiguity =
                spelt(spelling, surface.length(), speaks ? spoken(entry.name(), surface) : abroad(entry.name()));
        if (ambiguity == null) {
            return null;
        }
        Substance substance = entry.substance();
        return new Hit(
                first,
                last,
                Optional.of(substance.id()),
                substance.family(),
                ambiguity,
                null,
                spelling == Spelling.SAME ? entry.told() : "variant of the " + entry.told());
    }

    /** The surer of two names; of those of unknown language the less sure, which may be an ordinary word in its own. */
    private @Nullable Hit better(@Nullable Hit known, @Nullable Hit found) {
        if (known == null || found == null) {
            return known == null ? found : known;
        }
        boolean surer = found.ambiguity().compareTo(known.ambiguity()) < 0;
        return surer == anyLanguage ? known : found;
    }

    /**
     * An abbreviation that is also a word in small letters (MET, DON) is a name in capitals only, and in a text that is not
     * written in capitals altogether.
     */
    private @Nullable Ambiguity spoken(SubstanceName name, String surface) {
        if (name.ambiguity() != Ambiguity.MOSTLY_INNOCENT || !isAbbreviation(name.text())) {
            return name.ambiguity();
        }
        return surface.equals(name.text()) && !shouting() ? Ambiguity.NEEDS_CONTEXT : null;
    }

    private static boolean isAbbreviation(String name) {
        return name.length() >= SHORTEST_ABBREVIATION && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private boolean shouting() {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    /** In a text of another language no name is sure; null when it is not worth a look. */
    private static @Nullable Ambiguity abroad(SubstanceName name) {
        return switch (name.ambiguity()) {
            case NEVER ->
                name.text().length() >= LONG_ENOUGH_ABROAD ? Ambiguity.NEEDS_CONTEXT : Ambiguity.MOSTLY_INNOCENT;
            case NEEDS_CONTEXT, MOSTLY_INNOCENT -> null;
        };
    }

    /** What the spelling leaves of it: compounds belong to languages that build them, a wrong letter in a short name needs context. */
    private @Nullable Ambiguity spelt(Spelling spelling, int length, @Nullable Ambiguity ambiguity) {
        return switch (spelling) {
            case SAME, STRETCHED -> ambiguity;
            case COMPOUND -> anyLanguage || COMPOUNDING.contains(language) ? ambiguity : null;
            case HEARD -> length < LONG_ENOUGH_HEARD ? lessSure(ambiguity) : ambiguity;
            case MISSPELT -> length < LONG_ENOUGH_MISSPELT ? lessSure(ambiguity) : ambiguity;
        };
    }

    private static @Nullable Ambiguity lessSure(@Nullable Ambiguity ambiguity) {
        return ambiguity == Ambiguity.NEVER ? Ambiguity.NEEDS_CONTEXT : null;
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
}
