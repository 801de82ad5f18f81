package eu.vigie.workbench.links;

import java.time.Instant;
import java.util.Optional;

/** A link as the library lists it, retired ones too. */
public record LibraryEntry(
        long id, Link link, Vetting vetting, boolean usedByAnswers, Optional<Instant> retiredAt, Instant now) {
    public Condition condition() {
        if (retiredAt.isPresent()) {
            return Condition.RETIRED;
        }
        if (vetting.recheckBy().isBefore(now)) {
            return Condition.OVERDUE;
        }
        return vetting.checked() ? Condition.CHECKED : Condition.STARTER;
    }

    /** Whether it may be cited, and what an editor still owes it. */
    public enum Condition {
        OVERDUE,
        STARTER,
        CHECKED,
        RETIRED
    }
}
