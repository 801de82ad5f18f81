package eu.vigie.index.assess;

import java.util.ArrayList;
import java.util.List;

/** Hints that the author is under eighteen. */
final class MinorRule {
    private static final int YOUNGEST_WRITER = 8;
    private static final int OF_AGE = 18;

    private MinorRule() {}

    static List<Reason> judge(Evidence evidence) {
        List<Reason> why = new ArrayList<>();
        for (CueHit hit : evidence.hits(CueKind.AGE)) {
            if (hit.number() >= YOUNGEST_WRITER && hit.number() < OF_AGE) {
                why.add(Reason.of(ReasonCode.MINOR_AGE, Integer.toString(hit.number())));
            }
        }
        evidence.surfaces(CueKind.SCHOOL).forEach(words -> why.add(Reason.of(ReasonCode.MINOR_SCHOOL, words)));
        return List.copyOf(why);
    }
}
