package eu.vigie.index.assess;

import eu.vigie.lexicon.Combination;
import eu.vigie.lexicon.Family;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.Substance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How much risk there is for somebody's health. Immutable. */
final class UrgencyRule {
    /** Weight of warnings from which serious harm is likely soon. */
    private static final double HIGH = 2;
    /** Words about wanting to die that count even when no drug is asked about. */
    private static final double SUICIDAL = 2.5;

    /** Something went wrong already: a little more makes it urgent. */
    private static final double WENT_WRONG = 1;

    private static final Set<CueKind> WARNINGS = EnumSet.range(CueKind.SUICIDE, CueKind.SPIKED);
    private static final Set<Family> POTENT = EnumSet.of(Family.NITAZENE, Family.FENTANYL);
    /** Stopping these at once can bring on seizures. */
    private static final Set<Family> NOT_AT_ONCE = EnumSet.of(Family.BENZODIAZEPINE, Family.DEPRESSANT);

    private static final Set<Intent> CURIOUS = EnumSet.of(Intent.LEGAL);
    private static final int PAIRS_LOOKED_AT = 8;

    private final Lexicon lexicon;

    UrgencyRule(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * What was found.
     *
     * @param urgency the urgency
     * @param why the signs that say so
     */
    record Finding(Urgency urgency, List<Reason> why) {}

    /** Urgency of a post in which nobody asks about a drug: an alarm counts whatever the post is about. */
    Finding ofOther(Evidence evidence, AlarmRule.Alarm alarm) {
        if (alarm.rings()) {
            return new Finding(Urgency.EMERGENCY, alarm.why());
        }
        double suicide = evidence.weight(CueKind.SUICIDE) - evidence.weight(CueKind.NOT_NOW);
        return suicide < SUICIDAL
                ? new Finding(Urgency.LOW, List.of(Reason.of(ReasonCode.URGENCY_LOW)))
                : new Finding(Urgency.HIGH, signs(evidence, EnumSet.of(CueKind.SUICIDE)));
    }

    /** Urgency of a question about a drug. */
    Finding ofQuestion(Evidence evidence, AlarmRule.Alarm alarm, Intent intent, List<FoundMention> meant) {
        if (alarm.rings()) {
            return new Finding(Urgency.EMERGENCY, alarm.why());
        }
        List<Reason> why = new ArrayList<>(signs(evidence, WARNINGS));
        double weight = WARNINGS.stream().mapToDouble(evidence::weight).sum()
                + Math.max(0, alarm.weight())
                + (intent == Intent.BAD_EXPERIENCE ? WENT_WRONG : 0)
                + substances(meant, intent, evidence, why);
        if (evidence.has(CueKind.CHILD) || youngerThan18(evidence)) {
            weight += intent == Intent.BAD_EXPERIENCE || intent == Intent.INTERACTION ? 1.5 : 0.7;
            evidence.surfaces(CueKind.CHILD).forEach(word -> why.add(Reason.of(ReasonCode.URGENCY_CHILD, word)));
        }
        if (weight - 0.5 * evidence.weight(CueKind.NOT_NOW) >= HIGH) {
            why.addAll(alarm.why());
            return new Finding(Urgency.HIGH, List.copyOf(why));
        }
        return CURIOUS.contains(intent)
                ? new Finding(Urgency.LOW, List.of(Reason.of(ReasonCode.URGENCY_LOW)))
                : new Finding(Urgency.NORMAL, List.of(Reason.of(ReasonCode.URGENCY_ORDINARY)));
    }

    /** Every sign of danger in a post. */
    static List<Reason> warnings(Evidence evidence, AlarmRule.Alarm alarm) {
        List<Reason> why = new ArrayList<>(alarm.why());
        why.addAll(signs(evidence, WARNINGS));
        evidence.surfaces(CueKind.CHILD).forEach(word -> why.add(Reason.of(ReasonCode.URGENCY_CHILD, word)));
        return why;
    }

    private static boolean youngerThan18(Evidence evidence) {
        return evidence.hits(CueKind.AGE).stream().anyMatch(hit -> hit.number() > 7 && hit.number() < 18);
    }

    private static List<Reason> signs(Evidence evidence, Set<CueKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> evidence.hits(kind).stream())
                .flatMap(hit -> hit.cue().kind().sign().map(code -> Reason.of(code, hit.surface())).stream())
                .toList();
    }

    private double substances(List<FoundMention> meant, Intent intent, Evidence evidence, List<Reason> why) {
        List<Substance> named = meant.stream()
                .flatMap(found -> found.mention().substance().flatMap(lexicon::substance).stream())
                .distinct()
                .limit(PAIRS_LOOKED_AT)
                .toList();
        return together(named, intent, evidence, why) + potent(meant, intent, why) + stopping(meant, intent, evidence);
    }

    private double together(List<Substance> named, Intent intent, Evidence evidence, List<Reason> why) {
        double worst = 0;
        for (int left = 0; left < named.size(); left++) {
            for (int right = left + 1; right < named.size(); right++) {
                worst = Math.max(worst, pair(named.get(left), named.get(right), why));
            }
        }
        boolean asked = intent == Intent.INTERACTION || evidence.has(CueKind.TAKEN);
        return asked ? worst : worst / 2;
    }

    private double pair(Substance left, Substance right, List<Reason> why) {
        Optional<Combination> found = lexicon.combination(left.id(), right.id());
        if (found.isEmpty() || found.get().level() == Combination.Level.CAUTION) {
            return 0;
        }
        why.add(Reason.of(ReasonCode.URGENCY_COMBINATION, left.preferred("en"), right.preferred("en")));
        return found.get().level() == Combination.Level.DANGEROUS ? 2.5 : 1.2;
    }

    private double potent(List<FoundMention> meant, Intent intent, List<Reason> why) {
        Optional<FoundMention> found = meant.stream()
                .filter(mention -> POTENT.contains(mention.mention().family()))
                .findFirst();
        found.ifPresent(mention ->
                why.add(Reason.of(ReasonCode.URGENCY_POTENT, mention.mention().surface())));
        boolean soon =
                intent == Intent.DOSAGE || intent == Intent.IDENTIFICATION_TESTING || intent == Intent.INTERACTION;
        return found.isEmpty() ? 0 : soon ? 2 : 0.8;
    }

    private static double stopping(List<FoundMention> meant, Intent intent, Evidence evidence) {
        boolean family = meant.stream()
                .anyMatch(found -> NOT_AT_ONCE.contains(found.mention().family()));
        if (!family || intent != Intent.WITHDRAWAL_DEPENDENCE) {
            return 0;
        }
        return evidence.has(CueKind.ABRUPT_STOP) ? 1.5 : 0.6;
    }
}
