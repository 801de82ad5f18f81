package eu.vigie.index.assess;

import eu.vigie.index.learn.FeatureList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What rules and lexicon found in a post, before the model judges it. A model is trained on these, and judges by these. Immutable.
 *
 * @see Assessor#observe
 */
public final class Observation {
    /** Words beyond these are read by the rules only, so that a model costs the same for a post of any length. */
    private static final int MOST_WORDS = 2000;

    private static final int MOST_NAMES = 100;

    private static final Set<Block> ALL = EnumSet.allOf(Block.class);

    private final PostText post;
    private final LanguageIdentifier.Guess guess;
    private final Evidence evidence;
    private final DrugRule.Finding drug;
    private final AlarmRule.Alarm alarm;
    private final QuestionRule.Finding question;
    private final RuleJudgement rules;
    private final Outcome byRules;
    private final PostTokens tokens;

    Observation(
            PostText post,
            LanguageIdentifier.Guess guess,
            Evidence evidence,
            DrugRule.Finding drug,
            AlarmRule.Alarm alarm,
            UrgencyRule urgencies) {
        this.post = post;
        this.guess = guess;
        this.evidence = evidence;
        this.drug = drug;
        this.alarm = alarm;
        this.question = QuestionRule.judge(evidence, alarm, drug.present());
        this.rules = new RuleJudgement(evidence, drug, alarm, question);
        this.byRules = rules.outcome(urgencies);
        this.tokens = PostTokens.of(evidence.words(), drug.mentions(), MOST_WORDS);
    }

    PostText post() {
        return post;
    }

    LanguageIdentifier.Guess guess() {
        return guess;
    }

    Evidence evidence() {
        return evidence;
    }

    DrugRule.Finding drug() {
        return drug;
    }

    AlarmRule.Alarm alarm() {
        return alarm;
    }

    QuestionRule.Finding question() {
        return question;
    }

    RuleJudgement rules() {
        return rules;
    }

    /** What the rules alone decide. */
    Outcome byRules() {
        return byRules;
    }

    /** The clearest sign of a drug. */
    public Sign sign() {
        return Sign.of(drug, evidence, alarm);
    }

    PostTokens tokens() {
        return tokens;
    }

    /** Features of the whole post. */
    public FeatureList features() {
        return features(ALL);
    }

    /** Features of some blocks only; a model that learnt from these takes no notice of the others. */
    public FeatureList features(Set<Block> blocks) {
        FeatureList out = new FeatureList(1024);
        if (blocks.contains(Block.RULES)) {
            new RuleFeatures(out).add(this);
        }
        new TextFeatures(tokens, out).add(blocks);
        return out;
    }

    /** The first {@value #MOST_NAMES} names found, doubtful and quoted ones too; further ones are left to the lexicon. */
    public List<NameSeen> names() {
        NameFeatures features = new NameFeatures(this, tokens);
        return drug.mentions().stream()
                .limit(MOST_NAMES)
                .map(found -> new NameSeen(found, features.of(found)))
                .toList();
    }
}
