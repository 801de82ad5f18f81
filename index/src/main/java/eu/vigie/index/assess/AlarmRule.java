package eu.vigie.index.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Signs that somebody's life is at risk at this moment, whether drugs are named or not. */
final class AlarmRule {
    private static final Set<CueKind> SIGNS = EnumSet.range(CueKind.NOT_WAKING, CueKind.HELP_NOW);
    /** Signs this heavy, less what speaks against "now", make an emergency. */
    private static final double EMERGENCY = 3;

    private AlarmRule() {}

    /**
     * What was found.
     *
     * @param weight weight of the signs less what speaks against "now", in units of log odds
     * @param why the signs, heaviest first
     */
    record Alarm(double weight, List<Reason> why) {
        boolean rings() {
            return weight >= EMERGENCY;
        }
    }

    static Alarm judge(Evidence evidence) {
        double weight = -evidence.weight(CueKind.NOT_NOW) - 0.5 * evidence.weight(CueKind.TESTIMONY);
        List<CueHit> hits = new ArrayList<>();
        for (CueKind sign : SIGNS) {
            weight += evidence.weight(sign);
            hits.addAll(evidence.hits(sign));
        }
        List<Reason> why = hits.stream()
                .sorted(Comparator.comparingDouble(hit -> -hit.cue().weight()))
                .flatMap(hit -> hit.cue().kind().sign().map(code -> Reason.of(code, hit.surface())).stream())
                .toList();
        return new Alarm(weight, why);
    }
}
