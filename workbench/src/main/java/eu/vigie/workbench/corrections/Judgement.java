package eu.vigie.workbench.corrections;

import eu.vigie.index.assess.Intent;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import eu.vigie.workbench.ids.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is held of a revision of a post: by the machine, or after people have put it right. */
public record Judgement(
        PostId post,
        int revision,
        String version,
        String language,
        Verdict verdict,
        boolean question,
        Intent intent,
        Urgency urgency,
        List<Named> mentions) {
    public Judgement {
        mentions = List.copyOf(mentions);
    }

    Judgement with(List<Correction> corrections) {
        Judgement judged = this;
        for (Correction correction : corrections) {
            judged = judged.with(correction);
        }
        return judged;
    }

    private Judgement with(Correction correction) {
        String now = correction.now();
        return switch (correction.field()) {
            case LANGUAGE -> with(now, verdict, intent, urgency, mentions);
            case INTENT -> with(language, verdict, Intent.valueOf(now), urgency, mentions);
            case URGENCY -> with(language, verdict, intent, Urgency.valueOf(now), mentions);
            case VERDICT -> with(language, Verdict.valueOf(now), intent, urgency, mentions);
            case MENTION -> with(language, verdict, intent, urgency, renamed(correction));
        };
    }

    private Judgement with(
            String nextLanguage, Verdict nextVerdict, Intent nextIntent, Urgency nextUrgency, List<Named> next) {
        return new Judgement(
                post, revision, version, nextLanguage, nextVerdict, question, nextIntent, nextUrgency, next);
    }

    private List<Named> renamed(Correction correction) {
        var next = new ArrayList<Named>();
        for (Named named : mentions) {
            if (!meant(named, correction)) {
                next.add(named);
            }
        }
        if (!correction.now().equals(Named.NOTHING)) {
            next.add(new Named(correction.surface(), correction.now()));
        }
        return next;
    }

    private static boolean meant(Named named, Correction correction) {
        return named.substance().equals(correction.was())
                && named.surface().toLowerCase(Locale.ROOT).equals(correction.surface());
    }
}
