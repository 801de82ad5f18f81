package eu.vigie.workbench.corpus;

import eu.vigie.crawl.Rhythm;
import eu.vigie.crawl.Visit;
import eu.vigie.crawl.VisitReport;
import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.sources.SourceStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How long it takes to find what is due next among many boards and known threads, and how much heap it needs. A program and no test,
 * since it takes minutes: run it with {@code -Xmx64m} and, in this order, boards (10000), known threads (10000000), visits (300).
 */
public final class LargeFrontier {
    private static final Actor MACHINE = new Actor.Machine("measurement");
    private static final int SOURCES = 50;

    private LargeFrontier() {}

    /** Prints what it does and its figures. */
    public static void main(String[] args) {
        int boards = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 10_000_000;
        int visits = args.length > 2 ? Integer.parseInt(args[2]) : 300;
        try (var database = TestDatabase.create()) {
            say("heap at most %d MiB", Runtime.getRuntime().maxMemory() >> 20);
            long start = System.nanoTime();
            fill(database, boards, threads);
            say(
                    "%d boards and %d threads of %d sources written in %d s",
                    boards, threads, SOURCES, since(start) / 1_000_000);
            say("heap in use before: %d MiB", used());
            var store = new PostgresCrawlStore(database.transactions(), new SourceStore(), Rhythm.standard());
            measure(store, visits);
            say("heap in use after: %d MiB", used());
        }
    }

    /** Of the threads one in ten thousand is due, of the boards every tenth; the others wait for a change. */
    private static void fill(TestDatabase database, int boards, int threads) {
        database.transactions().run(MACHINE, tx -> {
            tx.handle().execute("set local synchronous_commit = off");
            tx.handle().execute("""
                    insert into crawl.source (id, name, address, zone, language, pace, permission, contact, pseudonym_key)
                    select 's' || s, 'Source ' || s, 'https://s' || s || '.example/', 'UTC', 'fr', interval '0', 'PUBLIC_ROBOTS', '',
                           decode(repeat('00', 32), 'hex')
                    from generate_series(1, ?) s
                    """, SOURCES);
            tx.handle()
                    .execute(
                            "insert into crawl.host (host) select 's' || s || '.example' from generate_series(1, ?) s",
                            SOURCES);
            tx.handle().execute("""
                    insert into crawl.frontier (source_id, host, url, kind, due_at, visited_at)
                    select 's' || s, 's' || s || '.example', 'https://s' || s || '.example/board-' || b, 'LIST',
                           case when b % 10 = 0 then now() - b * interval '1 second' else now() + b * interval '1 second' end,
                           now() - interval '1 hour'
                    from (select b, 1 + b % ? as s from generate_series(1, ?) b) x
                    """, SOURCES, boards);
            tx.handle().execute("""
                    insert into crawl.frontier (source_id, host, url, kind, forum_thread_id, due_at, visited_at)
                    select 's' || s, 's' || s || '.example', 'https://s' || s || '.example/t-' || t, 'THREAD', t::text,
                           case when t % 10000 = 0 then now() - interval '1 minute' else 'infinity' end, now() - interval '1 day'
                    from (select t, 1 + t % ? as s from generate_series(1, ?) t) x
                    """, SOURCES, threads);
        });
        database.transactions().run(MACHINE, tx -> tx.handle().execute("analyze crawl.frontier"));
    }

    private static void measure(PostgresCrawlStore store, int visits) {
        var lease = new long[visits];
        var complete = new long[visits];
        var next = new long[visits];
        for (int i = 0; i < visits; i++) {
            long start = System.nanoTime();
            Visit visit = store.lease(Instant.now()).orElseThrow();
            lease[i] = since(start);
            var unchanged = new VisitReport(Instant.now(), Duration.ZERO, new VisitReport.Unchanged());
            complete[i] = timed(() -> store.complete(visit, unchanged));
            next[i] = timed(store::nextDue);
        }
        tell("what is due next (lease)", lease);
        tell("visit written back", complete);
        tell("when the next is due", next);
    }

    private static long timed(Supplier<?> work) {
        long start = System.nanoTime();
        work.get();
        return since(start);
    }

    private static void tell(String what, long[] millis) {
        Arrays.sort(millis);
        say(
                "%s: p50 %.1f ms, p95 %.1f ms",
                what, millis[millis.length / 2] / 1e3, millis[millis.length * 95 / 100] / 1e3);
    }

    /** Microseconds. */
    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000;
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() >> 20;
    }

    private static void say(String format, Object... figures) {
        System.out.printf(Locale.ROOT, format + "%n", figures);
    }
}
