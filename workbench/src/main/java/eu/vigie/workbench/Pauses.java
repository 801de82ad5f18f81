package eu.vigie.workbench;

import java.time.Duration;

/** Waiting in front of a command; an interrupt ends the command. */
final class Pauses {
    private Pauses() {}

    static void sleep(Duration time) {
        try {
            Thread.sleep(time.isPositive() ? time : Duration.ofMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failures.CannotDo("stopped");
        }
    }
}
