package eu.vigie.index.assess;

import eu.vigie.index.assess.Words.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cues of one language, ready to be looked for. Immutable. */
final class CueBook {
    private static final int LONGEST_SURFACE = 60;
    /** Prefixes are looked up by so many letters. */
    private static final int INDEXED = 2;

    private final String language;
    private final Map<String, List<Cue>> byFirstWord = new HashMap<>();
    private final Map<String, List<Cue>> byFirstLetters = new HashMap<>();
    private final List<Cue> elsewhere = new ArrayList<>();
    private final List<Cue> cues;

    CueBook(String language, List<Cue> cues) {
        this.language = language;
        this.cues = List.copyOf(cues);
        cues.forEach(this::index);
    }

    private void index(Cue cue) {
        List<String> heads = cue.pattern().firstWords();
        List<String> prefixes = cue.pattern().firstPrefixes();
        for (String head : heads) {
            byFirstWord.computeIfAbsent(head, key -> new ArrayList<>()).add(cue);
        }
        for (String prefix : prefixes) {
            byFirstLetters
                    .computeIfAbsent(bucket(prefix), key -> new ArrayList<>())
                    .add(cue);
        }
        if (heads.isEmpty() && prefixes.isEmpty()) {
            elsewhere.add(cue);
        }
    }

    private static String bucket(String word) {
        return word.substring(0, Math.min(INDEXED, word.length()));
    }

    String language() {
        return language;
    }

    List<Cue> cues() {
        return cues;
    }

    /** All cues that stand in a post, in order of their first word. Time is linear in the number of words. */
    List<CueHit> findIn(Words words) {
        List<CueHit> hits = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Token token = words.get(at);
            collect(byFirstWord.getOrDefault(token.plain(), List.of()), words, at, hits);
            for (int letters = 1; letters <= Math.min(INDEXED, token.plain().length()); letters++) {
                String start = token.plain().substring(0, letters);
                collect(byFirstLetters.getOrDefault(start, List.of()), words, at, hits);
            }
            collect(elsewhere, words, at, hits);
        }
        return hits;
    }

    private static void collect(List<Cue> cues, Words words, int at, List<CueHit> hits) {
        for (Cue cue : cues) {
            int end = cue.pattern().endAt(words, at);
            if (end >= 0) {
                hits.add(new CueHit(cue, at, end, numberIn(words, at, end), surface(words, at, end)));
            }
        }
    }

    private static int numberIn(Words words, int from, int to) {
        for (int at = from; at < to; at++) {
            Token token = words.get(at);
            if (token.kind() == Words.Kind.NUMBER && token.plain().length() <= 4) {
                return Integer.parseInt(token.plain());
            }
        }
        return 0;
    }

    private static String surface(Words words, int from, int to) {
        StringBuilder surface = new StringBuilder();
        for (int at = from; at < to && surface.length() < LONGEST_SURFACE; at++) {
            surface.append(surface.isEmpty() ? "" : " ").append(words.get(at).plain());
        }
        return surface.substring(0, Math.min(LONGEST_SURFACE, surface.length()));
    }
}
