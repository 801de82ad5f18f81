package eu.vigie.index.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cue books of all languages. Immutable. */
final class CueShelf {
    /** Posts mix languages: a language this probable lends its cues too. */
    private static final double ALSO_SPOKEN = 0.1;

    private static final String EVERY_LANGUAGE = "mul";

    private final Map<String, CueBook> books = new LinkedHashMap<>();

    CueShelf() {
        books.put(EVERY_LANGUAGE, CueReader.shipped(EVERY_LANGUAGE));
        LanguageIdentifier.LANGUAGES.forEach(language -> books.put(language, CueReader.shipped(language)));
    }

    /** All cues that stand in the author's own words, by the books of the languages they may be in. */
    Evidence evidence(Words words, LanguageIdentifier.Guess guess) {
        if (words.size() == 0) {
            return new Evidence(words, List.of());
        }
        List<CueHit> hits = new ArrayList<>();
        books.forEach((language, book) -> {
            if (language.equals(EVERY_LANGUAGE)
                    || language.equals(guess.language())
                    || guess.of(language) >= ALSO_SPOKEN) {
                hits.addAll(book.findIn(words));
            }
        });
        return new Evidence(words, hits);
    }

    /** Everything that the cues say, for the version of the rules. */
    List<String> contents() {
        return books.values().stream()
                .flatMap(book ->
                        book.cues().stream().map(cue -> book.language() + cue.kind() + cue.weight() + cue.pattern()))
                .toList();
    }
}
