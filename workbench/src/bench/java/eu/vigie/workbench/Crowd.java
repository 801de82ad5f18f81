package eu.vigie.workbench;

import eu.vigie.workbench.db.DatabaseAddress;
import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.members.MemberStore;
import eu.vigie.workbench.members.NewMember;
import eu.vigie.workbench.web.SessionStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Members who are signed in, over a database with many tickets, most of them closed long ago. */
final class Crowd implements AutoCloseable {
    /** Not the real one, which costs what passwords should cost. */
    private static final String PASSWORD = "une longue phrase de mesure";

    private final TestDatabase database = TestDatabase.create();
    private final List<Visit> members = new ArrayList<>();
    private final Random random = new Random(7);

    private Crowd() {}

    static Crowd gather(int tickets, int members) {
        var crowd = new Crowd();
        crowd.arrive(members);
        crowd.fill(tickets);
        return crowd;
    }

    DatabaseAddress address() {
        return database.address();
    }

    private void arrive(int count) {
        var store = new MemberStore(new EventStore());
        var sessions = new SessionStore();
        database.transactions().run(new Actor.Machine("load"), tx -> {
            var ours = store.createOrganisation(tx, "Load", "BE", Set.of("fr"));
            var first = store.create(
                    tx,
                    new NewMember(
                            ours, "0@example.org", "0", PASSWORD, Set.of(Role.VOLUNTEER), Locale.FRENCH, Set.of("fr"), true));
            tx.handle().execute("""
                    insert into work.member (organisation_id, email, name, locale, languages, password_hash, trained_at)
                    select organisation_id, n || '@example.org', 'Member ' || n, locale, languages, password_hash, now()
                    from work.member, generate_series(1, ?) n where id = ?
                    """, count - 1, first.value());
            tx.handle().execute("""
                    insert into work.member_role (member_id, role)
                    select id, case when id % 5 = 0 then 'SUPERVISOR' else 'VOLUNTEER' end from work.member where id <> ?
                    """, first.value());
            tx.handle().createQuery("select id from work.member order by id").mapTo(Long.class).forEach(id -> {
                var token = sessions.open(tx, new eu.vigie.workbench.ids.MemberId(id));
                members.add(new Visit(token.value(), sessions.find(tx, token).orElseThrow().csrf()));
            });
        });
    }

    /** In a hundred tickets ninety-six are closed, two wait, one is watched, one is a follow-up or new. */
    private void fill(int tickets) {
        for (String statement : List.of(
                """
                insert into crawl.source (id, name, address, zone, language, pseudonym_key, permission, last_read_at)
                values ('forum', 'Forum', 'https://forum.example/', 'Europe/Paris', 'fr', decode(repeat('00', 16), 'hex'), 'DEMO', now())
                """,
                """
                insert into corpus.thread (source_id, forum_thread_id, url, title, board, last_post_at)
                select 'forum', n::text, 'https://forum.example/t' || n, 'Question numéro ' || n || ', risqué ce soir ?', 'Soirées',
                       now() - n * interval '10 minutes' from generate_series(1, %d) n
                """.formatted(tickets),
                """
                insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author, posted_at)
                select t.id, 'forum', t.id || '-' || n, t.url || '#' || n, n, 'author' || (t.id * n %% 5000), t.last_post_at
                from corpus.thread t, generate_series(1, 3) n
                """.replace("%%", "%"),
                """
                insert into corpus.revision (post_id, number, text)
                select id, 1, 'J’ai du tramadol pour le dos et ce soir des amis ramènent de la 3mmc. Je dois arrêter ? ' || id
                from corpus.post
                """,
                """
                insert into corpus.assessment (post_id, revision, version, language, verdict, question, intent, urgency, score,
                                               possible_minor, body)
                select id, 1, 'load', 'fr', 'DRUG_QUESTION', true, 'INTERACTION', 'NORMAL', 0.9, false,
                       '{"mentions": [{"field": "TEXT", "start": 8, "end": 16, "surface": "tramadol", "substance": "tramadol", "family": "OPIOID", "confidence": 0.99}], "why": []}'
                from corpus.post where position = 1
                """,
                "alter table work.ticket disable trigger allowed_transition",
                """
                insert into work.ticket (thread_id, organisation_id, question_post_id, state, band, highest_band, band_reason,
                                         language, first_seen_at, due_at, resolution, closed_at, watch_ends_at)
                select t.id, (select id from work.organisation), p.id, s.state, b.band, b.band, 'cue', 'fr', t.last_post_at,
                       t.last_post_at + interval '1 day', case when s.state = 'CLOSED' then 'ANSWERED' end,
                       case when s.state = 'CLOSED' then t.last_post_at + interval '2 days' end,
                       case when s.state = 'VERIFIED' then now() + interval '9 days' end
                from corpus.thread t join corpus.post p on p.thread_id = t.id and p.position = 1
                cross join lateral (select case when t.id % 100 in (1, 2) then 'OPEN' when t.id % 100 = 3 then 'VERIFIED'
                                                when t.id % 200 = 4 then 'NEW' else 'CLOSED' end as state) s
                cross join lateral (select (array['AMBER', 'GREEN', 'RED', 'AMBER'])[1 + t.id % 4] as band) b
                """,
                "alter table work.ticket enable trigger allowed_transition",
                "insert into work.round (ticket_id, number) select id, 1 from work.ticket",
                "insert into work.ticket_post (ticket_id, post_id) select id, question_post_id from work.ticket",
                """
                insert into work.event (at, organisation_id, subject_kind, subject_id, kind, data)
                select first_seen_at, organisation_id, 'TICKET', id, 'opened', '{}' from work.ticket
                """,
                "analyze")) {
            database.database().asOwner(jdbi -> jdbi.withHandle(handle -> handle.execute(statement)));
        }
    }

    /** Everybody listens; so many acts a second for so long, turn by turn at each of the addresses. */
    LoadFigures work(List<LoadBenchmark.WebAddress> web, int perSecond, Duration time) throws InterruptedException {
        var figures = new LoadFigures();
        var turn = new AtomicInteger();
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try (var listeners = Executors.newVirtualThreadPerTaskExecutor();
                var actors = Executors.newVirtualThreadPerTaskExecutor();
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            for (int i = 0; i < members.size(); i++) {
                int member = i;
                listeners.submit(() -> listen(client, web.get(member % web.size()).workbench(), members.get(member), figures));
            }
            clock.scheduleAtFixedRate(
                    () -> {
                        int number = turn.getAndIncrement();
                        var at = web.get(number % web.size());
                        var who = members.get(number % members.size());
                        int kind = random.nextInt(100);
                        actors.submit(() -> who.act(client, at, kind, figures));
                    },
                    0,
                    TimeUnit.SECONDS.toNanos(1) / perSecond,
                    TimeUnit.NANOSECONDS);
            Thread.sleep(time);
            clock.shutdownNow();
            actors.shutdown();
            actors.awaitTermination(1, TimeUnit.MINUTES);
            listeners.shutdownNow();
            client.shutdownNow();
        }
        return figures;
    }

    private static void listen(HttpClient client, String at, Visit who, LoadFigures figures) {
        var request = HttpRequest.newBuilder(URI.create(at + "/live"))
                .header("Cookie", "vigie=" + who.token())
                .header("Accept", "text/event-stream")
                .build();
        try {
            var lines = client.send(request, HttpResponse.BodyHandlers.ofLines()).body();
            lines.filter(line -> line.startsWith("event:")).forEach(_ -> figures.heard());
        } catch (java.io.IOException | java.io.UncheckedIOException e) {
            // the run is over
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
