package eu.vigie.index.assess;

import eu.vigie.index.assess.FoundMention.Field;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.Substance;
import eu.vigie.lexicon.text.Aid;
import eu.vigie.lexicon.text.Mention;
import eu.vigie.lexicon.text.MentionFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a drug is really meant: names found by the lexicon, and the words around them. Immutable. */
final class DrugRule {
    private static final double MEANT = Assessment.MEANT;
    /** Between title and text, so that no name reaches over it. */
    private static final String BORDER = " .\n";
    /** How much the surroundings speak of drugs, 0 to 1, for each unit of weight. */
    private static final double PRIOR_PER_WEIGHT = 0.2;

    /** One innocent word says nothing: the lexicon has weighed it already. */
    private static final double FREE = 1.0;
    /** However sure the names, so much weight of innocent words outweighs them. */
    private static final double SUREST = 3.0;

    /** People who speak of stopping or of tests mostly speak of drugs. */
    private static final double ABOUT_DRUGS = 0.4;

    private static final double IMPLIED = 2.0;
    private static final double NOTHING = -6;
    /** Confidence left to letters that the post explains as something else. */
    private static final double DOUBT = 0.05;
    /** Words that go with drugs, this heavy, make a drug of the likely cause when somebody's life is at risk. */
    private static final double PARTY = 0.5;

    private final Lexicon lexicon;
    private final MentionFinder finder;

    DrugRule(Lexicon lexicon, Set<Aid> aids) {
        this.lexicon = lexicon;
        this.finder = new MentionFinder(lexicon, aids);
    }

    /**
     * What was found.
     *
     * @param mentions all mentions, doubtful and quoted ones too
     * @param logOdds that a drug is meant
     * @param best confidence of the surest name that is enough on its own, 0 without one
     */
    record Finding(List<FoundMention> mentions, double logOdds, double best) {
        /** Whether a name is meant that is enough on its own. */
        boolean named() {
            return best >= MEANT;
        }

        boolean present() {
            return logOdds > 0;
        }

        /** Mentions that are meant. */
        List<FoundMention> meant() {
            return mentions.stream()
                    .filter(found -> found.mention().confidence() >= MEANT)
                    .toList();
        }
    }

    Finding judge(PostText post, Evidence evidence, Evidence board, AlarmRule.Alarm alarm, String language) {
        double innocent = evidence.weight(CueKind.INNOCENT) + board.weight(CueKind.INNOCENT);
        double context = evidence.weight(CueKind.DRUG_CONTEXT) + board.weight(CueKind.DRUG_CONTEXT);
        double about = ABOUT_DRUGS
                * (evidence.weight(CueKind.WITHDRAWAL_DEPENDENCE) + evidence.weight(CueKind.DETECTION_TEST));
        double prior = Math.clamp(PRIOR_PER_WEIGHT * (context + about - innocent), 0, 1);
        List<FoundMention> mentions = find(post, language, prior);
        double best = mentions.stream()
                .filter(found -> countsAlone(found.mention()))
                .mapToDouble(found -> found.mention().confidence())
                .max()
                .orElse(0);
        double party = alarm.rings() && context >= PARTY ? IMPLIED + PARTY : 0;
        double described = evidence.weight(CueKind.DRUG_IMPLIED) + party;
        double implied = described == 0 ? NOTHING : described - IMPLIED - innocent;
        double named = best == 0 ? NOTHING : Math.min(SUREST, LogOdds.of(best)) - Math.max(0, innocent - FREE);
        return new Finding(mentions, Math.max(named, implied), best);
    }

    /** Title and text are read in one go, so that each is surroundings to the other. */
    private List<FoundMention> find(PostText post, String language, double prior) {
        int textStart = post.title().length() + BORDER.length();
        List<FoundMention> found = new ArrayList<>();
        String both = post.title() + BORDER + post.text();
        Set<String> explained = Acronyms.explainedIn(both);
        for (Mention read : finder.find(both, language, prior)) {
            Mention mention = explained.contains(read.surface().toLowerCase(Locale.ROOT)) ? doubted(read) : read;
            if (mention.end() <= post.title().length()) {
                found.add(new FoundMention(Field.TITLE, mention));
            } else if (mention.start() >= textStart) {
                found.add(new FoundMention(Field.TEXT, mention.shifted(textStart)));
            }
        }
        return List.copyOf(found);
    }

    private static Mention doubted(Mention mention) {
        return mention.judged(
                Math.min(DOUBT, mention.confidence()),
                mention.why() + "; but the post explains these letters as something else");
    }

    /** Unlisted substances count; partners such as alcohol do not. */
    boolean countsAlone(Mention mention) {
        return mention.substance()
                .flatMap(lexicon::substance)
                .map(Substance::countsAlone)
                .orElse(true);
    }

    /** The names and words that speak for and against a drug. */
    List<Reason> why(Finding finding, List<FoundMention> mentions, Evidence evidence) {
        List<Reason> why = new ArrayList<>();
        mentions.forEach(found -> why.add(reason(found.mention())));
        words(why, ReasonCode.DRUG_CONTEXT, evidence.surfaces(CueKind.DRUG_CONTEXT));
        words(why, ReasonCode.DRUG_INNOCENT, evidence.surfaces(CueKind.INNOCENT));
        if (finding.present() && !finding.named()) {
            words(why, ReasonCode.DRUG_IMPLIED, evidence.surfaces(CueKind.DRUG_IMPLIED));
        }
        if (why.isEmpty()) {
            why.add(Reason.of(ReasonCode.DRUG_NONE));
        }
        return why;
    }

    private static void words(List<Reason> why, ReasonCode code, List<String> words) {
        if (!words.isEmpty()) {
            why.add(Reason.of(code, words));
        }
    }

    private Reason reason(Mention mention) {
        String name = mention.substance()
                .flatMap(lexicon::substance)
                .map(substance -> substance.preferred("en"))
                .orElse(mention.family().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (mention.confidence() < MEANT) {
            return Reason.of(ReasonCode.DRUG_DOUBTFUL, mention.surface(), name);
        }
        ReasonCode code = mention.substance().isPresent() ? ReasonCode.DRUG_MENTION : ReasonCode.DRUG_UNLISTED;
        return Reason.of(code, mention.surface(), name, mention.why());
    }
}
