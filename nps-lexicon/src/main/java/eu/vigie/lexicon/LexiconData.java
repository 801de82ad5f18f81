package eu.vigie.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the files of a lexicon say. */
record LexiconData(
        List<Substance> substances,
        List<SubstanceName> names,
        List<Combination> combinations,
        List<Cue> cues,
        List<InnocentPhrase> innocentPhrases,
        List<NamePattern> patterns,
        Map<String, Set<String>> ordinaryWords) {
    LexiconData {
        substances = List.copyOf(substances);
        names = List.copyOf(names);
        combinations = List.copyOf(combinations);
        cues = List.copyOf(cues);
        innocentPhrases = List.copyOf(innocentPhrases);
        patterns = List.copyOf(patterns);
        ordinaryWords = Map.copyOf(ordinaryWords);
    }
}
