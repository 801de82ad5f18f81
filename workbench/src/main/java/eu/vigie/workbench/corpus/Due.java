package eu.vigie.workbench.corpus;

import java.time.Duration;

/** When an address is visited next. */
sealed interface Due {
    Due NOW = new In(Duration.ZERO);

    record In(Duration delay) implements Due {}

    /** Not before its list says that it has changed. */
    record WhenChanged() implements Due {}
}
