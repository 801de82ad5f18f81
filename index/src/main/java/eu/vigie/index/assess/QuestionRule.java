package eu.vigie.index.assess;

import java.util.ArrayList;
import java.util.List;

/** Whether somebody asks or seeks help in the author's own words, with or without a question mark. */
final class QuestionRule {
    /** Log odds of a question before anything is read. */
    private static final double USUALLY_NOT = -1.5;

    private static final double MARK = 3.5;
    private static final double ALARM = 3.5;
    /** A question mark alone does not save a rhetorical question. */
    private static final double RHETORICAL = 1.2;
    /** Testimony speaks less clearly against a question than a plain "solved". */
    private static final double TESTIMONY = 0.5;

    private QuestionRule() {}

    /**
     * What was found.
     *
     * @param logOdds that something is asked
     * @param why the words that say so or speak against it
     */
    record Finding(double logOdds, List<Reason> why) {
        boolean asked() {
            return logOdds > 0;
        }
    }

    static Finding judge(Evidence evidence, AlarmRule.Alarm alarm, boolean drug) {
        boolean mark = evidence.words().tokens().stream().anyMatch(token -> token.kind() == Words.Kind.QUESTION_MARK);
        boolean emergency = drug && alarm.rings();
        double logOdds = USUALLY_NOT
                + (mark ? MARK : 0)
                + (emergency ? ALARM : 0)
                + evidence.weightApartFrom(CueKind.QUESTION, CueKind.RHETORICAL)
                - RHETORICAL * evidence.weight(CueKind.RHETORICAL)
                - evidence.weight(CueKind.RESOLVED)
                - TESTIMONY * evidence.weight(CueKind.TESTIMONY);
        List<Reason> why = new ArrayList<>();
        if (mark) {
            why.add(Reason.of(ReasonCode.QUESTION_MARK));
        }
        if (emergency) {
            why.add(Reason.of(ReasonCode.QUESTION_EMERGENCY));
        }
        words(why, ReasonCode.QUESTION_WORDS, evidence.surfaces(CueKind.QUESTION));
        if (why.isEmpty()) {
            why.add(Reason.of(ReasonCode.QUESTION_NONE));
        }
        words(why, ReasonCode.QUESTION_RHETORICAL, evidence.surfaces(CueKind.RHETORICAL));
        words(why, ReasonCode.QUESTION_RESOLVED, evidence.surfaces(CueKind.RESOLVED));
        words(why, ReasonCode.QUESTION_TESTIMONY, evidence.surfaces(CueKind.TESTIMONY));
        return new Finding(logOdds, List.copyOf(why));
    }

    private static void words(List<Reason> why, ReasonCode code, List<String> words) {
        if (!words.isEmpty()) {
            why.add(Reason.of(code, words));
        }
    }
}
