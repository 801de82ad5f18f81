package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

        /** Made less urgent by one member, and not looked at by another since. */
        record SecondLook() implements Waiting {}

        /** Promised for a moment that has passed. */
        record Overdue() implements Waiting {}

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

    public static QueueFilter secondLook() {
        return over(new Waiting.SecondLook());
    }

    public static QueueFilter overdue() {
        return over(new Waiting.Overdue());
    }

    private static QueueFilter over(Waiting waiting) {
        return new QueueFilter(Optional.empty(), Optional.empty(), Optional.empty(), waiting, PAGE);
    }

    public QueueFilter in(String language) {
        return new QueueFilter(list, Optional.of(language), mine, waiting, limit);
    }

    /** The first few only. */
    public QueueFilter first(int few) {
        return new QueueFilter(list, language, mine, waiting, few);
    }

    Set<StateName> states() {
        return list.map(HomeList::states).orElse(Set.of());
    }

    /** As the rows can have it from which a ticket is on the list, when something has run out since they were written. */
    Set<StateName> stored() {
        return states().stream().flatMap(state -> stored(state).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<StateName> stored(StateName now) {
        return switch (now) {
            case OPEN -> Set.of(StateName.OPEN, StateName.CLAIMED, StateName.CHANGES);
            case IN_REVIEW -> Set.of(StateName.IN_REVIEW, StateName.APPROVED);
            case NEW, CLAIMED, CHANGES, APPROVED, POSTED, VERIFIED, MISSING, FOLLOW_UP, CLOSED -> Set.of(now);
        };
    }

    Optional<MemberId> reader() {
        return waiting instanceof Waiting.Escalated escalated ? Optional.of(escalated.reader()) : Optional.empty();
    }
}
