package eu.vigie.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Lines of the files that help to understand a name: cue words, innocent phrases, patterns. */
final class OtherLines {
    private OtherLines() {}

    static List<Cue> cue(Row row) throws BadLineException {
        String language = LexiconFiles.title(row.file());
        if (!Languages.KNOWN.contains(language) && !language.equals(Languages.ALL)) {
            throw row.bad("no such language: " + language, "Name the file after its language, for example cues/fr.tsv");
        }
        String weight = row.required(0, "weight");
        if (!weight.matches("[+-]?[123]")) {
            throw row.bad("weight \"" + weight + "\"", "Use 1, 2 or 3 (for the drug) or -1, -2 or -3 (against it)");
        }
        List<Cue> cues = new ArrayList<>();
        for (String word : row.required(2, "words").split("\\|")) {
            cues.add(new Cue(word.strip(), language, Integer.parseInt(weight), row.required(1, "about")));
        }
        return cues;
    }

    static List<InnocentPhrase> innocent(Row row) throws BadLineException {
        List<InnocentPhrase> phrases = new ArrayList<>();
        for (String phrase : row.required(2, "phrases").split("\\|")) {
            phrases.add(new InnocentPhrase(phrase.strip(), row.languages(0), row.required(1, "meaning")));
        }
        return phrases;
    }

    static List<NamePattern> pattern(Row row) throws BadLineException {
        row.required(0, "family");
        Family family = row.word(0, "family", Family.class, Family.OTHER);
        String form = row.required(2, "pattern");
        try {
            return List.of(new NamePattern(
                    family,
                    row.cell(1),
                    Pattern.compile(form),
                    row.required(3, "example"),
                    row.required(4, "counter-example"),
                    row.required(5, "why")));
        } catch (PatternSyntaxException e) {
            throw row.bad("the pattern cannot be read: " + e.getDescription(), "Compare it with the lines around it");
        }
    }
}
