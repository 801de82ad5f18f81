package eu.vigie.workbench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for Ctrl+C or the service manager, and lets the caller close everything before the process ends. */
final class UntilStopped {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final CountDownLatch CLOSED = new CountDownLatch(1);

    private UntilStopped() {}

    static void await() {
        var stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            waitUntilClosed();
        }));
        try {
            stop.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Said when all is closed. The thread that says so may then wait in System.exit for the end: nobody waits for it. */
    static void closed() {
        CLOSED.countDown();
    }

    private static void waitUntilClosed() {
        try {
            if (!CLOSED.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("vigie: not everything could be closed in " + PATIENCE.toSeconds()
                        + " s; what was saved is safe");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
