package eu.vigie.workbench.answers;

import eu.vigie.workbench.ids.TicketId;
import java.util.Map;

/** A reviewer's decision on the text they saw: {@code hash} names it. */
public record ReviewForm(TicketId ticket, long version, String hash, Map<Criterion, Boolean> criteria, String note) {
    public ReviewForm {
        criteria = Map.copyOf(criteria);
    }

    boolean allAnswered() {
        return criteria.size() == Criterion.values().length;
    }

    boolean allMet() {
        return allAnswered() && !criteria.containsValue(false);
    }
}
