package eu.vigie.workbench.retention;

import java.time.Duration;

/** How long rows are kept; docs/privacy.md says the same. Posts also have the retention of their source. */
enum Period {
    UNDO(Duration.ofHours(1)),
    LOGIN_ATTEMPT(1),
    SENT_FORM(7),
    INVITATION(30),
    GONE_POST(30),
    ORPHAN_DRAFT(90);

    final Duration kept;

    Period(int days) {
        this(Duration.ofDays(days));
    }

    Period(Duration kept) {
        this.kept = kept;
    }
}
