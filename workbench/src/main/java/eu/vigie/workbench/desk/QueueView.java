package eu.vigie.workbench.desk;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.tickets.HomeList;
import eu.vigie.workbench.tickets.QueueFilter;
import java.util.Map;
import java.util.Optional;

/** The saved views of the queue: each list of tickets, and one's own over all of them. */
public enum QueueView {
    UNCLAIMED(HomeList.UNCLAIMED, true),
    MINE(true),
    REVIEW(HomeList.REVIEW, true),
    TO_POST(HomeList.TO_POST, true),
    WATCHING(HomeList.WATCHING, true),
    TO_TRIAGE(HomeList.TO_TRIAGE, false),
    IN_WORK(HomeList.IN_WORK, false),
    CHANGES(HomeList.CHANGES, false),
    FOLLOW_UP(HomeList.FOLLOW_UP, false),
    MISSING(HomeList.MISSING, false),
    CLOSED(HomeList.CLOSED, false);

    private final Optional<HomeList> list;
    private final boolean always;

    QueueView(boolean always) {
        this.list = Optional.empty();
        this.always = always;
    }

    QueueView(HomeList list, boolean always) {
        this.list = Optional.of(list);
        this.always = always;
    }

    QueueFilter filter(MemberId member) {
        return list.map(QueueFilter::of).orElseGet(() -> QueueFilter.of(member));
    }

    int count(Map<HomeList, Integer> counts) {
        return list.map(one -> counts.getOrDefault(one, 0)).orElse(0);
    }

    /** Whether the navigation names it even when it is empty. */
    boolean always() {
        return always;
    }

    /** Whether a member who reads few languages wants to see the others too. */
    public boolean byLanguage() {
        return this == UNCLAIMED || this == FOLLOW_UP;
    }
}
