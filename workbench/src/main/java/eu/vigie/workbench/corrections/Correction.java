package eu.vigie.workbench.corrections;

import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that the machine said of a post, and what a member says instead; the two are the same where a member confirms it.
 *
 * @param surface for a mention, its words in lower case; else empty
 * @param reason why a ticket was dismissed; else empty
 */
public record Correction(Field field, String surface, String was, String now, String reason) {
    public enum Field {
        VERDICT,
        LANGUAGE,
        INTENT,
        URGENCY,
        MENTION
    }

    /** What a dismissal says of the judgement; nothing where its reason says nothing of the post. */
    static Optional<Correction> dismissed(Judgement judged, Resolution why) {
        return switch (why) {
            case OFF_TOPIC -> Optional.of(verdict(judged, Verdict.NOT_DRUG, why));
            case DUPLICATE, ANSWERED_BY_OTHERS, THREAD_LOCKED, FORUM_FORBIDS ->
                Optional.of(verdict(judged, judged.verdict(), why));
            case ANSWERED, ANSWER_REMOVED, WATCH_ENDED, OTHER -> Optional.empty();
        };
    }

    private static Correction verdict(Judgement judged, Verdict now, Resolution why) {
        return new Correction(Field.VERDICT, "", judged.verdict().name(), now.name(), why.name());
    }

    static Correction urgency(Judgement judged, Band band) {
        Urgency now = switch (band) {
            case CRISIS -> Urgency.EMERGENCY;
            case RED -> Urgency.HIGH;
            case AMBER -> Urgency.NORMAL;
            case GREEN -> Urgency.LOW;
        };
        return new Correction(Field.URGENCY, "", judged.urgency().name(), now.name(), "");
    }

    static Correction language(Judgement judged, String now) {
        return new Correction(Field.LANGUAGE, "", judged.language(), now, "");
    }

    /** Language, intent and mentions, as far as a member says something else. */
    static List<Correction> differences(Judgement judged, Said said) {
        var all = new ArrayList<Correction>();
        all.add(language(judged, said.language()));
        all.add(new Correction(
                Field.INTENT, "", judged.intent().name(), said.intent().name(), ""));
        said.renamed()
                .forEach((named, now) -> all.add(new Correction(
                        Field.MENTION, named.surface().toLowerCase(Locale.ROOT), named.substance(), now, "")));
        said.missed().forEach(substance -> all.add(new Correction(Field.MENTION, "", Named.NOTHING, substance, "")));
        return all.stream().filter(Correction::changes).toList();
    }

    boolean changes() {
        return !was.equals(now);
    }

    /** A dismissal that says nothing against the machine is worth keeping all the same. */
    boolean tells() {
        return changes() || field == Field.VERDICT;
    }
}
