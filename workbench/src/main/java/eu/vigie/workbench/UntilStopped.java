package eu.vigie.workbench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Waits for Ctrl+C or the service manager, and lets the caller close everything before the process ends. */
final class UntilStopped {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private UntilStopped() {}

    static void await() {
        var stop = new CountDownLatch(1);
        var main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            waitFor(main);
        }));
        try {
            stop.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitFor(Thread main) {
        try {
            main.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
