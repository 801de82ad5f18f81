package eu.vigie.index.assess;

import eu.vigie.lexicon.Lexicon;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Judges posts by simple rules that can be explained: names of the lexicon, cue words of the language, and a few rules over
 * both. Immutable and safe for use by many threads; the same post always gets the same assessment, whatever the default locale;
 * time is linear in the length of the post.
 *
 * <pre>{@code
 * Assessor assessor = new Assessor(Lexicon.shipped());
 * Assessment assessment = assessor.assess(PostText.of("", "Is it risky to mix ketamine and beer?"));
 * assessment.verdict(); // DRUG_QUESTION
 * }</pre>
 */
public final class Assessor {
    /** To be raised when a rule changes in code; cue files and language texts are hashed. */
    private static final String RULES = "1";

    private final LanguageIdentifier languages = new LanguageIdentifier();
    private final CueShelf cues = new CueShelf();
    private final DrugRule drugs;
    private final UrgencyRule urgencies;
    private final String version;

    /**
     * An assessor with the shipped cues.
     *
     * @param lexicon names to look for
     */
    public Assessor(Lexicon lexicon) {
        this.drugs = new DrugRule(lexicon);
        this.urgencies = new UrgencyRule(lexicon);
        this.version = lexicon.version() + "+" + RULES + "." + hash(cues.contents());
    }

    private static String hash(List<String> contents) {
        CRC32 sum = new CRC32();
        contents.forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** Lexicon and rules in use: the same version gives the same assessments. */
    public String version() {
        return version;
    }

    /**
     * Judges a post.
     *
     * @param post title, text and what is known about where it stood
     * @return the assessment, never null; a post without words is {@code NOT_DRUG} in language {@code und}
     */
    public Assessment assess(PostText post) {
        Words words = Words.of(post);
        LanguageIdentifier.Guess guess = languages.guess(post.title() + "\n" + post.text(), post.language());
        Evidence evidence = cues.evidence(words, guess);
        Evidence board = cues.evidence(Words.of(post.board().orElse("")), guess);
        AlarmRule.Alarm alarm = AlarmRule.judge(evidence);
        DrugRule.Finding drug = drugs.judge(post, evidence, board, alarm, guess.language());
        QuestionRule.Finding question = QuestionRule.judge(evidence, alarm, drug.present());
        return new Judgement(evidence, guess, drug, alarm, question).assessment(drugs, urgencies, version);
    }
}
