package eu.vigie.index.assess;

import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.text.Aid;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Judges posts by names of the lexicon, cue words of the language, a few rules over both, and a trained linear model that takes the
 * opinion of the rules into account; every judgement tells its reasons. Immutable and safe for use by many threads; the same post always gets the same assessment, whatever the default locale;
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
    private final Reasons reasons;
    private final Optional<ModelJudge> judge;
    private final String version;

    /**
     * An assessor with the shipped cues and the shipped model.
     *
     * @param lexicon names to look for
     */
    public Assessor(Lexicon lexicon) {
        this(lexicon, JudgementModel.shipped(), EnumSet.allOf(Aid.class));
    }

    /**
     * An assessor with another model.
     *
     * @param lexicon names to look for
     * @param model judges by what the rules find
     */
    public Assessor(Lexicon lexicon, JudgementModel model) {
        this(lexicon, Optional.of(model), EnumSet.allOf(Aid.class));
    }

    private Assessor(Lexicon lexicon, Optional<JudgementModel> model, Set<Aid> aids) {
        this.drugs = new DrugRule(lexicon, aids);
        this.urgencies = new UrgencyRule(lexicon);
        this.reasons = new Reasons(drugs, urgencies);
        this.judge = model.map(ModelJudge::new);
        this.version = lexicon.version() + "+" + RULES + "." + hash(cues.contents())
                + model.map(JudgementModel::version).map("."::concat).orElse("");
    }

    /** An assessor without a model, to compare with. */
    public static Assessor byRules(Lexicon lexicon) {
        return byRules(lexicon, EnumSet.allOf(Aid.class));
    }

    /** An assessor without a model and with some aids only, to measure what the others are good for. */
    public static Assessor byRules(Lexicon lexicon, Set<Aid> aids) {
        return new Assessor(lexicon, Optional.empty(), aids);
    }

    private static String hash(List<String> contents) {
        CRC32 sum = new CRC32();
        contents.forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** Lexicon, rules and model in use: the same version gives the same assessments. */
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
        return judge(observe(post));
    }

    /** What rules and lexicon find in a post. */
    public Observation observe(PostText post) {
        Words words = Words.of(post);
        LanguageIdentifier.Guess guess = languages.guess(post.title() + "\n" + post.text(), post.language());
        Evidence evidence = cues.evidence(words, guess);
        Evidence board = cues.evidence(Words.of(post.board().orElse("")), guess);
        AlarmRule.Alarm alarm = AlarmRule.judge(evidence);
        DrugRule.Finding drug = drugs.judge(post, evidence, board, alarm, guess.language());
        return new Observation(post, guess, evidence, drug, alarm, urgencies);
    }

    /** What the model says of a post, undecided. */
    public Probabilities probabilities(Observation seen) {
        return judge.orElseThrow().probabilities(seen);
    }

    /** Judges what was found in a post. */
    public Assessment judge(Observation seen) {
        Outcome outcome =
                judge.map(model -> model.judge(seen, model.probabilities(seen))).orElseGet(seen::byRules);
        return new Assessment(
                seen.guess().language(),
                seen.guess().confidence(),
                outcome.mentions(),
                outcome.verdict(),
                outcome.question(),
                outcome.intent(),
                outcome.urgency(),
                MinorRule.judge(seen.evidence()),
                outcome.score(),
                reasons.of(seen, outcome),
                version);
    }
}
