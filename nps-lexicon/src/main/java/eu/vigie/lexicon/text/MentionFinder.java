package eu.vigie.lexicon.text;

import eu.vigie.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names of a lexicon in text, with what speaks for and against each. Immutable, and safe for use by many threads; the
 * time of a search grows linearly with the text.
 *
 * <pre>{@code
 * MentionFinder finder = new MentionFinder(Lexicon.shipped());
 * for (Mention mention : finder.find("2 g 3mmc, is that much?", "en", 0)) { … }
 * }</pre>
 */
public final class MentionFinder {
    /** Names that nearly always mean something innocent are not even told below this confidence. */
    private static final double WORTH_TELLING = 0.05;

    private final Set<Aid> aids;
    private final WordIndex index;
    private final Codes codes;
    private final Leet leet;
    private final SplitWords split;
    private final Masks masks;

    /**
     * Prepares a lexicon for searching; takes some tens of milliseconds.
     *
     * @param lexicon the names to find
     */
    public MentionFinder(Lexicon lexicon) {
        this(lexicon, EnumSet.allOf(Aid.class));
    }

    /**
     * Prepares a lexicon for searching with some aids only, to measure what the others are good for.
     *
     * @param lexicon the names to find
     * @param aids what may help
     */
    public MentionFinder(Lexicon lexicon, Set<Aid> aids) {
        this.aids = Set.copyOf(aids);
        this.index = new WordIndex(lexicon, aids.contains(Aid.VARIANTS));
        this.codes = new Codes(lexicon.patterns());
        this.leet = new Leet(index);
        this.split = new SplitWords(index);
        this.masks = new Masks(index);
    }

    /**
     * Finds every listed name and every systematic code, the longest at each place.
     *
     * @param text any text; lines that begin with {@code "> "} are quotations
     * @param language BCP 47 tag of the text, or {@code "und"}
     * @param prior how much title, thread and board already speak of drugs, 0 (not at all) to 1
     * @return mentions in the order of the text, not overlapping; take those with a confidence of 0.5 or more as meant
     */
    public List<Mention> find(String text, String language, double prior) {
        Tokens tokens = index.tokens(text);
        Matcher matcher = new Matcher(index.trie(), text, tokens, language).run();
        List<Hit> hits = merge(matcher.hits(), codes.find(text, tokens));
        if (aids.contains(Aid.VARIANTS)) {
            hits = merge(hits, leet.find(text, tokens, language));
            hits = merge(hits, split.find(text, tokens));
            hits = merge(hits, masks.find(text, tokens));
        }
        if (hits.isEmpty()) {
            return List.of();
        }
        return aids.contains(Aid.CONTEXT)
                ? mentions(text, tokens, hits, new Surroundings(tokens.count(), hits, matcher.cues()), prior)
                : mentions(text, tokens, hits, new Surroundings(tokens.count(), List.of(), List.of()), 0);
    }

    private static List<Mention> mentions(
            String text, Tokens tokens, List<Hit> hits, Surroundings around, double prior) {
        List<Mention> mentions = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            double confidence = Confidence.of(hit, around, prior);
            if (confidence >= WORTH_TELLING) {
                mentions.add(mention(text, tokens, hit, confidence, Confidence.why(hit, around, prior)));
            }
        }
        return mentions;
    }

    /** Adds hits that overlap nothing, or that swallow smaller ones whole. */
    private static List<Hit> merge(List<Hit> listed, List<Hit> added) {
        if (added.isEmpty()) {
            return listed;
        }
        List<Hit> all = new ArrayList<>(listed);
        all.addAll(added);
        all.sort(Comparator.comparingInt(Hit::first)
                .thenComparing(Comparator.comparingInt(Hit::last).reversed()));
        List<Hit> kept = new ArrayList<>();
        int free = 0;
        for (Hit hit : all) {
            if (hit.first() >= free) {
                kept.add(hit);
                free = hit.last() + 1;
            }
        }
        return kept;
    }

    private static Mention mention(String text, Tokens tokens, Hit hit, double confidence, String why) {
        int start = tokens.start(hit.first());
        int end = tokens.end(hit.last());
        return new Mention(
                start,
                end,
                text.substring(start, end),
                hit.substance(),
                hit.family(),
                confidence,
                tokens.quoted(hit.first()),
                why);
    }
}
