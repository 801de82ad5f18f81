package eu.vigie.workbench.desk;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.tickets.HomeList;
import eu.vigie.workbench.tickets.QueueFilter;
import java.util.Optional;
import java.util.function.Function;

/** The saved views of the queue: each list of tickets, and some over all of them. */
public enum QueueView {
    UNCLAIMED(HomeList.UNCLAIMED, true),
    MINE(reader -> QueueFilter.of(reader.member()), true),
    ASKED(QueueFilter::escalated, false),
    REVIEW(HomeList.REVIEW, true),
    TO_POST(HomeList.TO_POST, true),
    WATCHING(HomeList.WATCHING, true),
    OVERDUE(_ -> QueueFilter.overdue(), false),
    SECOND_LOOK(_ -> QueueFilter.secondLook(), false),
    TO_TRIAGE(HomeList.TO_TRIAGE, false),
    IN_WORK(HomeList.IN_WORK, false),
    CHANGES(HomeList.CHANGES, false),
    FOLLOW_UP(HomeList.FOLLOW_UP, false),
    ON_HOLD(_ -> QueueFilter.onHold(), false),
    MISSING(HomeList.MISSING, false),
    CLOSED(HomeList.CLOSED, false);

    private final Optional<HomeList> list;
    private final Function<Actor.Signed, QueueFilter> filter;
    private final boolean always;

    QueueView(Function<Actor.Signed, QueueFilter> filter, boolean always) {
        this.list = Optional.empty();
        this.filter = filter;
        this.always = always;
    }

    QueueView(HomeList list, boolean always) {
        this.list = Optional.of(list);
        this.filter = _ -> QueueFilter.of(list);
        this.always = always;
    }

    QueueFilter filter(Actor.Signed reader) {
        return filter.apply(reader);
    }

    /** The list that it shows, when it is one of those on which every ticket is once. */
    Optional<HomeList> list() {
        return list;
    }

    /** Whether the navigation names it even when it is empty. */
    boolean always() {
        return always;
    }

    /** Looking a second time at what others decided is for reviewers and supervisors. */
    boolean concerns(Actor.Signed reader) {
        return this != SECOND_LOOK || reader.has(Role.REVIEWER) || reader.has(Role.SUPERVISOR);
    }

    /** Whether a member who reads few languages wants to see the others too. */
    public boolean byLanguage() {
        return this == UNCLAIMED || this == FOLLOW_UP;
    }
}
