package eu.vigie.workbench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats a step on a thread of its own; what a step throws is logged here, at the edge, and the loop goes on. */
final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    private Loop(String name, BooleanSupplier step, Duration idle) {
        thread = Thread.ofPlatform().name(name).start(() -> run(name, step, idle));
    }

    /** Repeats {@code step} at once while it returns true, and after {@code idle} when it returns false. */
    static Loop start(String name, BooleanSupplier step, Duration idle) {
        return new Loop(name, step, idle);
    }

    private void run(String name, BooleanSupplier step, Duration idle) {
        while (!stopped(Duration.ZERO)) {
            try {
                if (!step.getAsBoolean() && stopped(idle)) {
                    return;
                }
            } catch (RuntimeException e) {
                if (stopped(Duration.ZERO)) {
                    return;
                }
                LOG.atError().addKeyValue("loop", name).setCause(e).log("a step failed and will be tried again");
                if (stopped(AFTER_FAILURE)) {
                    return;
                }
            }
        }
    }

    private boolean stopped(Duration within) {
        try {
            return stop.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
