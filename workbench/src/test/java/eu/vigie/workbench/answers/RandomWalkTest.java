package eu.vigie.workbench.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.HomeList;
import eu.vigie.workbench.tickets.QueueFilter;
import eu.vigie.workbench.tickets.StateName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a team does in whatever order, these promises hold. {@code -Dvigie.walk.seed=N} walks one way again. */
class RandomWalkTest {
    private static final int TRACE = 25;
    /** Looking through every list takes longest, and what is on none stays on none. */
    private static final int LISTS = 5;

    /** What a ticket must have an event for, when it differs. */
    private record Marks(String row, long events) {
        StateName state() {
            return StateName.valueOf(row.substring(0, row.indexOf(' ')));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aWalkOfSomeHundredStepsKeepsEveryPromise(long seed) {
        walk(Long.getLong("vigie.walk.seed", seed), 150, 5);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120
            })
    void aLongWalkKeepsEveryPromise(long seed) {
        walk(seed, 1_000, 8);
    }

    private static void walk(long seed, int steps, int states) {
        var reached = new HashSet<StateName>();
        try (var walk = new RandomWalk(seed)) {
            var before = marks(walk);
            for (int step = 1; step <= steps; step++) {
                try {
                    walk.step();
                    before = check(walk, before, step % LISTS == 0);
                    before.values().forEach(marks -> reached.add(marks.state()));
                } catch (AssertionError | RuntimeException broken) {
                    throw new AssertionError(told(walk, seed, step), broken);
                }
            }
            assertTrue(reached.size() >= states, () -> "seed " + seed + " saw only " + reached);
        }
    }

    private static String told(RandomWalk walk, long seed, int step) {
        var trace = walk.trace;
        return "seed " + seed + ", step " + step + ", after:\n  "
                + String.join("\n  ", trace.subList(Math.max(0, trace.size() - TRACE), trace.size()));
    }

    private static Map<Long, Marks> check(RandomWalk walk, Map<Long, Marks> before, boolean lists) {
        if (lists) {
            everyTicketIsOnItsHomeList(walk);
        }
        noPostingWithoutApprovalByAnother(walk);
        oneLiveLeaseATicket(walk);
        noDraftIsLost(walk);
        var after = marks(walk);
        noActWithoutEvent(before, after);
        return after;
    }

    private static void everyTicketIsOnItsHomeList(RandomWalk walk) {
        walk.desk.run(tx -> {
            var lists = new HashMap<TicketId, HomeList>();
            for (HomeList list : HomeList.values()) {
                walk.desk.tickets.queue(tx, QueueFilter.of(list)).forEach(queued -> {
                    HomeList other = lists.put(queued.ticket().id(), list);
                    assertEquals(
                            null,
                            other,
                            "on two lists: ticket " + queued.ticket().id());
                });
            }
            long listed = lists.values().stream()
                    .filter(list -> list != HomeList.CLOSED)
                    .count();
            walk.desk.tickets.queue(tx, QueueFilter.onHold()).forEach(queued -> {
                HomeList other = lists.put(queued.ticket().id(), queued.ticket().homeList());
                assertEquals(
                        null,
                        other,
                        "put away and on a list: ticket " + queued.ticket().id());
            });
            Set<TicketId> all = Set.copyOf(walk.tickets());
            assertEquals(all, lists.keySet(), "tickets on no list");
            lists.forEach((id, list) -> assertEquals(
                    list, walk.desk.tickets.ticket(tx, id).orElseThrow().homeList(), "ticket " + id));
            int counted = walk.desk.tickets.counts(tx).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertEquals(listed, counted, "counts");
        });
    }

    private static void noPostingWithoutApprovalByAnother(RandomWalk walk) {
        assertEquals(List.of(), ids(walk, """
                select p.id from work.posting p join work.revision v on v.id = p.revision_id
                where v.round_id <> p.round_id or not exists (
                    select from work.review w where w.revision_id = v.id and w.verdict = 'APPROVED' and w.hash = v.hash
                      and not exists (select from work.round_author a
                                      where a.round_id = v.round_id and a.member_id = w.reviewer_id))
                """), "postings without approval by another");
    }

    private static void oneLiveLeaseATicket(RandomWalk walk) {
        assertEquals(List.of(), ids(walk, """
                select ticket_id from work.lease where ended_at is null and expires_at > clock_timestamp()
                group by ticket_id having count(*) > 1
                """), "tickets with two live leases");
        assertEquals(List.of(), ids(walk, """
                select t.id from work.ticket_now t
                join work.lease l on l.ticket_id = t.id and l.ended_at is null and l.expires_at > clock_timestamp()
                where l.kind <> case t.state_now when 'CLAIMED' then 'DRAFT' when 'IN_REVIEW' then 'REVIEW'
                                                 when 'APPROVED' then 'POSTING' else 'NONE' end
                """), "tickets whose live lease is for something else");
    }

    private static void noDraftIsLost(RandomWalk walk) {
        walk.drafts.forEach((round, text) -> assertEquals(Optional.of(text), walk.draftOf(round), "round " + round));
        var kept = new HashSet<>(walk.desk.<List<String>>call(tx -> tx.handle()
                .createQuery("select text from work.orphan_draft")
                .mapTo(String.class)
                .list()));
        assertEquals(walk.aside, kept, "texts put aside");
    }

    private static void noActWithoutEvent(Map<Long, Marks> before, Map<Long, Marks> after) {
        after.forEach((id, now) -> {
            Marks was = before.getOrDefault(id, new Marks("", 0));
            assertTrue(
                    was.row().equals(now.row()) || now.events() > was.events(),
                    () -> "ticket " + id + " changed without an event: " + was.row() + " -> " + now.row());
        });
    }

    /** Everything about a ticket that an act can change, times apart. */
    private static Map<Long, Marks> marks(RandomWalk walk) {
        return walk.desk.call(tx -> tx
                .handle()
                .createQuery("""
                        select t.id, (select count(*) from work.event e where e.subject_kind = 'TICKET' and e.subject_id = t.id) as events,
                               concat_ws(' ', t.state, t.band, t.highest_band, t.band_reason, t.language, t.round, t.resolution,
                                         t.close_proposed_by, t.close_proposed_as, t.hold_reason, t.held_by, t.approved_revision_id, t.version,
                                         (select count(*) from work.skip s where s.ticket_id = t.id),
                                         (select count(*) from work.escalation q where q.ticket_id = t.id),
                                         (select count(*) from work.escalation q where q.ticket_id = t.id and q.replied_at is null),
                                         (select count(*) from work.ticket_post p where p.ticket_id = t.id),
                                         (select count(*) from work.revision v join work.round r on r.id = v.round_id where r.ticket_id = t.id),
                                         (select count(*) from work.review w join work.revision v on v.id = w.revision_id
                                          join work.round r on r.id = v.round_id where r.ticket_id = t.id),
                                         (select count(*) from work.posting g join work.round r on r.id = g.round_id where r.ticket_id = t.id)) as row
                        from work.ticket t
                        """)
                .map((row, _) -> Map.entry(row.getLong("id"), new Marks(row.getString("row"), row.getLong("events"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new)));
    }

    private static List<Long> ids(RandomWalk walk, String sql) {
        return walk.desk.call(
                (Tx tx) -> tx.handle().createQuery(sql).mapTo(Long.class).list());
    }
}
