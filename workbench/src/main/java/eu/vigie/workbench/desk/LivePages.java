package eu.vigie.workbench.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.web.Access;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.SessionStore;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One stream per browser: that a ticket changed, never what it says. */
public final class LivePages {
    private static final Actor MACHINE = new Actor.Machine("live");
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int HEARTBEAT = 20;
    private static final int DOOR = 3;
    private static final int REMEMBERED = 2_000;

    private final Transactions transactions;
    private final LiveStore store = new LiveStore();
    private final SessionStore sessions;
    private final Map<SseClient, Session> listeners = new ConcurrentHashMap<>();
    private final Set<Long> sent = new HashSet<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private long last;

    public LivePages(Transactions transactions, SessionStore sessions) {
        this.transactions = transactions;
        this.sessions = sessions;
    }

    public void listen(SseClient client) {
        client.keepAlive();
        client.onClose(() -> listeners.remove(client));
        listeners.put(client, Session.of(client.ctx()));
        client.sendComment("here");
        if (running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("live").start(this::run);
        }
    }

    /** Runs while somebody listens. */
    private void run() {
        try {
            last = transactions.call(MACHINE, store::newest);
            for (int round = 1; !listeners.isEmpty(); round++) {
                Thread.sleep(EVERY);
                if (!listeners.isEmpty()) {
                    tell();
                }
                if (round % DOOR == 0) {
                    showOut();
                }
                if (round % HEARTBEAT == 0) {
                    open().forEach(client -> client.sendComment("still here"));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.set(false);
            close();
        }
    }

    /** Before the server stops: a stream cannot be ended once its connection is gone. */
    public void close() {
        open().forEach(SseClient::close);
        listeners.clear();
    }

    /** Ends the streams of those who may no longer listen: signed out, run out, without the role. */
    private void showOut() {
        List<SseClient> out = transactions.call(
                MACHINE,
                tx -> open().filter(client -> !mayListen(tx, listeners.get(client)))
                        .toList());
        out.forEach(client -> {
            listeners.remove(client);
            client.close();
        });
    }

    private boolean mayListen(Tx tx, @Nullable Session session) {
        return session != null
                && sessions.look(tx, session.token())
                        .filter(now -> now.may(Access.READ_TICKETS) && !now.owesSecondFactor())
                        .isPresent();
    }

    private void tell() {
        if (sent.size() > REMEMBERED) {
            sent.clear();
        }
        for (var changed : transactions.call(MACHINE, tx -> store.since(tx, last))) {
            if (sent.add(changed.event()) && changed.event() > last - REMEMBERED) {
                open().filter(client -> hears(client, changed))
                        .forEach(client -> client.sendEvent("ticket", json(changed)));
                last = Math.max(last, changed.event());
            }
        }
    }

    private boolean hears(SseClient client, LiveStore.Changed changed) {
        return Optional.ofNullable(listeners.get(client))
                .filter(session -> session.actor().organisation().value() == changed.organisation())
                .isPresent();
    }

    private Stream<SseClient> open() {
        listeners.keySet().removeIf(SseClient::terminated);
        return listeners.keySet().stream();
    }

    private static String json(LiveStore.Changed changed) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "ticket")
                .put("id", changed.ticket())
                .put("version", changed.version())
                .toString();
    }
}
