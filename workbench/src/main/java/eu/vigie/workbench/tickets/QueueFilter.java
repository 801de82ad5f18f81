package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.Role;
import java.util.Optional;

/** Which tickets a list shows. {@code mine}: held, written or waited for by that member. */
public record QueueFilter(
        Optional<HomeList> list, Optional<String> language, Optional<MemberId> mine, Waiting waiting, int limit) {
    private static final int PAGE = 100;

    /** What a list makes of tickets that wait for something: a day, or a colleague's word. */
    public sealed interface Waiting {
        /** Held ones stay away. */
        record Queue() implements Waiting {}

        record Any() implements Waiting {}

        record OnHold() implements Waiting {}

        /** Those on which the reader was asked; all of them for a supervisor. */
        record Escalated(MemberId reader, boolean all) implements Waiting {}
    }

    public static QueueFilter of(HomeList list) {
        return new QueueFilter(Optional.of(list), Optional.empty(), Optional.empty(), new Waiting.Queue(), PAGE);
    }

    public static QueueFilter of(MemberId member) {
        return new QueueFilter(Optional.empty(), Optional.empty(), Optional.of(member), new Waiting.Any(), PAGE);
    }

    public static QueueFilter onHold() {
        return over(new Waiting.OnHold());
    }

    public static QueueFilter escalated(Actor.Signed reader) {
        return over(new Waiting.Escalated(reader.member(), reader.has(Role.SUPERVISOR)));
    }

    private static QueueFilter over(Waiting waiting) {
        return new QueueFilter(Optional.empty(), Optional.empty(), Optional.empty(), waiting, PAGE);
    }

    public QueueFilter in(String language) {
        return new QueueFilter(list, Optional.of(language), mine, waiting, limit);
    }

    String waitingFor() {
        return switch (waiting) {
            case Waiting.Queue _ -> "QUEUE";
            case Waiting.Any _ -> "ANY";
            case Waiting.OnHold _ -> "ON_HOLD";
            case Waiting.Escalated _ -> "ESCALATED";
        };
    }

    Optional<Waiting.Escalated> asked() {
        return waiting instanceof Waiting.Escalated escalated ? Optional.of(escalated) : Optional.empty();
    }
}
