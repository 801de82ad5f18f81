package eu.vigie.workbench.answers;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.RoundId;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.DuplicateStore;
import eu.vigie.workbench.tickets.RenewalStore;
import eu.vigie.workbench.tickets.Resolution;
import eu.vigie.workbench.tickets.TestDesk;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.tickets.Transition;
import eu.vigie.workbench.tickets.TriageStore;
import eu.vigie.workbench.tickets.UndoStore;
import eu.vigie.workbench.tickets.WaitingStore;
import eu.vigie.workbench.tickets.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A team that does anything at any time, in an order that a seed decides; it remembers what must not get lost. */
final class RandomWalk implements AutoCloseable {
    private static final String TEXT = "Je réponds en tant que volontaire formé·e de Outreach. Pas seul, pas vite.";
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(20),
            Duration.ofMinutes(16),
            Duration.ofMinutes(31),
            Duration.ofHours(5),
            Duration.ofHours(13),
            Duration.ofHours(25),
            Duration.ofHours(73),
            Duration.ofDays(15));
    private static final int THREADS = 5;
    private static final int ONE_IN = 10;
    /** Of ten acts so many are done by anybody to anything. */
    private static final int UNGUIDED = 4;

    /** What a member tries on a ticket as they saw it; refusals are part of the walk. */
    private interface Act {
        Object on(Tx tx, Actor.Signed who, Ticket seen);
    }

    private record Try(Actor.Signed who, String act) {}

    final TestDesk desk = new TestDesk();
    final List<String> trace = new ArrayList<>();
    final Map<RoundId, String> drafts = new HashMap<>();
    final Set<String> aside = new HashSet<>();

    private final Random random;
    private final DraftStore draftStore = new DraftStore(desk.tickets, desk.claims, new EventStore());
    private final RevisionStore revisions = new RevisionStore(desk.tickets, draftStore, new LinkStore());
    private final ReviewStore reviews = new ReviewStore(desk.tickets, revisions);
    private final PostingStore postings = new PostingStore(desk.tickets, revisions);
    private final UndoStore undo = new UndoStore(desk.tickets, desk.claims);
    private final WaitingStore waiting = new WaitingStore(desk.tickets);
    private final RenewalStore renewals = new RenewalStore(desk.tickets);
    private final DuplicateStore duplicates = new DuplicateStore(desk.tickets);
    private final TriageStore triage = new TriageStore(desk.tickets);
    private final List<Actor.Signed> team = List.of(
            desk.member(Role.TRAINEE),
            desk.member(Role.VOLUNTEER),
            desk.member(Role.VOLUNTEER),
            desk.member(Role.REVIEWER),
            desk.member(Role.VOLUNTEER, Role.REVIEWER),
            desk.member(Role.SUPERVISOR),
            desk.member(Role.ANALYST));
    private final Map<String, UUID> leases = new HashMap<>();
    private final Map<String, Act> acts = new LinkedHashMap<>();
    private int texts;

    RandomWalk(long seed) {
        random = new Random(seed);
        desk.grantRoles(team);
        for (int i = 0; i < THREADS; i++) {
            desk.open(any(Band.values()));
        }
        work();
        review();
        decide();
    }

    /** One act of one member, one event on the forum, or time passing. */
    void step() {
        switch (random.nextInt(2 * ONE_IN)) {
            case 0 -> passTime();
            case 1 -> post();
            case 2 -> machine();
            default -> act();
        }
    }

    private void act() {
        TicketId id = any(tickets());
        Ticket seen = desk.ticket(id);
        Try next = random.nextInt(ONE_IN) < ONE_IN - UNGUIDED
                ? sensible(seen)
                : new Try(any(team), any(List.copyOf(acts.keySet())));
        Actor.Signed who = next.who();
        String name = next.act();
        seen.state()
                .hold()
                .filter(lease -> lease.isOf(who.member()))
                .ifPresent(lease -> leases.put(id + " " + who.member(), lease.id()));
        Act act = Objects.requireNonNull(acts.get(name));
        Object outcome = desk.call(who, tx -> act.on(tx, who, seen));
        trace.add("member " + who.member() + " " + name + " ticket " + id + " in "
                + seen.state().name() + " -> " + outcome.getClass().getSimpleName());
    }

    /** Blind steps alone would hardly ever get an answer posted. */
    private Try sensible(Ticket seen) {
        String name = any(
                switch (seen.state().name()) {
                    case NEW -> List.of("triages");
                    case OPEN, CHANGES, FOLLOW_UP -> List.of("claims", "claims", "claims", "puts away", "skips");
                    case CLAIMED -> List.of("writes", "submits", "submits again", "asks about", "releases");
                    case IN_REVIEW ->
                        List.of("begins review of", "approves", "approves at once", "requests changes of");
                    case APPROVED -> List.of("posts", "posts", "begins posting of", "returns to review");
                    case POSTED -> List.of("confirms", "follows up");
                    case VERIFIED -> List.of("follows up", "closes");
                    case MISSING -> List.of("declares found", "follows up");
                    case CLOSED -> List.of("reopens", "takes back");
                });
        var able = team.stream()
                .filter(one -> seen.state()
                        .hold()
                        .map(lease -> lease.isOf(one.member()))
                        .orElseGet(() -> seen.actionsFor(one).size() > 1))
                .toList();
        return new Try(able.isEmpty() ? any(team) : any(able), name);
    }

    private void work() {
        acts.put("claims", (tx, who, seen) -> desk.claims.claim(tx, who, seen.id(), version(seen)));
        acts.put("claims the next", (tx, who, _) -> desk.claims.deal(tx, who));
        acts.put("releases", (tx, who, seen) -> desk.claims.release(tx, who, seen.id(), version(seen)));
        acts.put("skips", (tx, who, seen) -> desk.claims.skip(tx, who, seen.id(), version(seen), "not mine"));
        acts.put("breaks", (tx, who, seen) -> desk.claims.breakClaim(tx, who, seen.id(), version(seen), "away"));
        acts.put("writes", this::write);
        acts.put("writes on", this::write);
        acts.put("submits", this::submit);
        acts.put("submits again", this::submit);
        acts.put("retracts", (tx, who, seen) -> revisions.retract(tx, who, seen.id(), version(seen)));
    }

    private void review() {
        acts.put("begins review of", (tx, who, seen) -> desk.claims.review(tx, who, seen.id(), version(seen)));
        acts.put(
                "hands back review of",
                (tx, who, seen) -> desk.claims.handBackReview(tx, who, seen.id(), version(seen)));
        acts.put("approves", (tx, who, seen) -> reviews.approve(tx, who, form(tx, seen)));
        acts.put("approves at once", (tx, who, seen) -> reviews.approve(tx, who, form(tx, seen)));
        acts.put("requests changes of", (tx, who, seen) -> reviews.requestChanges(tx, who, form(tx, seen)));
        acts.put(
                "returns to review",
                (tx, who, seen) -> reviews.returnToReview(tx, who, seen.id(), version(seen), "look again"));
        acts.put("begins posting of", (tx, who, seen) -> desk.claims.takePosting(tx, who, seen.id(), version(seen)));
        acts.put(
                "hands back posting of",
                (tx, who, seen) -> desk.claims.handBackPosting(tx, who, seen.id(), version(seen)));
        acts.put("posts", (tx, who, seen) -> postings.post(tx, who, seen.id(), version(seen), permalink(tx, seen)));
        acts.put(
                "confirms",
                (tx, who, seen) -> postings.verifyByCapture(tx, who, seen.id(), version(seen), latest(tx, seen)));
    }

    private void decide() {
        acts.put("sets the band of", (tx, who, seen) -> {
            Band band = any(Band.values());
            return triage.setBand(tx, who, seen.id(), version(seen), band, random.nextBoolean() ? "seems so" : "");
        });
        acts.put(
                "triages",
                (tx, who, seen) -> triage.triage(tx, who, seen.id(), version(seen), any(Band.values()), "fr"));
        acts.put(
                "closes", (tx, who, seen) -> triage.close(tx, who, seen.id(), version(seen), any(Resolution.values())));
        acts.put("takes back", (tx, who, seen) -> undo.undo(tx, who, seen.id(), seen.version()));
        acts.put("takes back again", (tx, who, seen) -> undo.undo(tx, who, seen.id(), version(seen)));
        acts.put("puts away", (tx, who, seen) -> {
            var until = seen.asOf().plus(any(STEPS)).minus(Duration.ofMinutes(1));
            return waiting.hold(tx, who, seen.id(), version(seen), until, "asked for news");
        });
        acts.put("brings back", (tx, who, seen) -> waiting.resume(tx, who, seen.id(), version(seen)));
        acts.put(
                "asks about",
                (tx, who, seen) -> waiting.escalate(
                        tx, who, seen.id(), version(seen), any(team).member(), "what do you think?"));
        acts.put("answers about", (tx, who, seen) -> waiting.reply(tx, who, seen.id(), version(seen), "as you say"));
        acts.put("reopens", (tx, who, seen) -> renewals.reopen(tx, who, seen.id(), version(seen), "still asked"));
        acts.put("follows up", (tx, who, seen) -> renewals.followUp(tx, who, seen.id(), version(seen), "to put right"));
        acts.put(
                "declares found",
                (tx, who, seen) -> postings.declareFound(tx, who, seen.id(), version(seen), permalink(tx, seen)));
        acts.put(
                "closes as a duplicate",
                (tx, who, seen) -> duplicates.close(tx, who, seen.id(), version(seen), any(tickets())));
        acts.put("looks again at", (tx, who, seen) -> triage.lookAgain(tx, who, seen.id(), version(seen)));
    }

    private Saving write(Tx tx, Actor.Signed who, Ticket seen) {
        DraftForm form = draft(tx, who, seen);
        Saving saving = draftStore.save(tx, who, form);
        remember(tx, form, saving);
        return saving;
    }

    private Submission submit(Tx tx, Actor.Signed who, Ticket seen) {
        DraftForm form = draft(tx, who, seen);
        PostId read = new PostId(tx.handle()
                .createQuery("select max(id) - :late from corpus.post where thread_id = :thread")
                .bind("late", random.nextInt(ONE_IN) == 0 ? 1 : 0)
                .bind("thread", seen.thread().value())
                .mapTo(Long.class)
                .one());
        Submission submission = revisions.submit(tx, who, form, Disclosure.of("Outreach"), read);
        switch (submission) {
            case Submission.NotSaved(Saving saving) -> remember(tx, form, saving);
            case Submission.Submitted _, Submission.Incomplete _, Submission.Refused _ ->
                drafts.put(round(tx, seen.id()), form.text().text());
        }
        return submission;
    }

    private void remember(Tx tx, DraftForm form, Saving saving) {
        switch (saving) {
            case Saving.Saved _, Saving.SavedAgain _ ->
                drafts.put(round(tx, form.ticket()), form.text().text());
            case Saving.Conflict _, Saving.Orphaned _ -> aside.add(form.text().text());
        }
    }

    private RoundId round(Tx tx, TicketId id) {
        return desk.tickets.ticket(tx, id).orElseThrow().round().id();
    }

    /** Mostly under the writer's own lease, even when it has ended since; now and then under none. */
    private DraftForm draft(Tx tx, Actor.Signed who, Ticket seen) {
        UUID lease = leases.getOrDefault(seen.id() + " " + who.member(), new UUID(0, 0));
        long version = draftStore.draft(tx, seen.round().id()).version() - (random.nextInt(ONE_IN) == 0 ? 1 : 0);
        var text = new DraftText(TEXT + " Version " + ++texts, List.of(), true);
        var points =
                new PastReviewStore().points(tx, seen.round().id()).stream().map(Review.Point::key);
        return new DraftForm(
                seen.id(),
                lease,
                version,
                text,
                points.skip(random.nextInt(ONE_IN) == 0 ? 1 : 0).collect(Collectors.toSet()));
    }

    private ReviewForm form(Tx tx, Ticket seen) {
        Map<Criterion, Boolean> criteria = new EnumMap<>(Criterion.class);
        Arrays.stream(Criterion.values()).forEach(criterion -> criteria.put(criterion, true));
        String hash = seen.round()
                .latest()
                .map(id -> revisions.revision(tx, id).hash())
                .orElse("none");
        return new ReviewForm(
                seen.id(), version(seen), random.nextInt(ONE_IN) == 0 ? "stale" : hash, criteria, "a source, please");
    }

    private String latest(Tx tx, Ticket seen) {
        return seen.round()
                .latest()
                .map(id -> revisions.revision(tx, id).text())
                .orElse("nothing");
    }

    private String permalink(Tx tx, Ticket seen) {
        return tx.handle()
                        .createQuery("select url from corpus.thread where id = :id")
                        .bind("id", seen.thread().value())
                        .mapTo(String.class)
                        .one()
                + "#p" + random.nextInt(1_000_000);
    }

    /** The version of the page that the member saw; now and then an older one. */
    private long version(Ticket seen) {
        return seen.version() - (random.nextInt(ONE_IN) == 0 ? 1 : 0);
    }

    /** Somebody writes in a thread: a question, or only a reply. */
    private void post() {
        Ticket ticket = desk.ticket(any(tickets()));
        PostId post = desk.post(ticket.thread(), any(List.of("author-a", "author-b")), "And then?");
        if (random.nextBoolean()) {
            Band band = any(Band.values());
            desk.call(tx -> desk.tickets.openOrAttach(tx, desk.asked(ticket.thread(), post, band)));
            trace.add("a question in the thread of ticket " + ticket.id() + ", " + band);
        } else {
            desk.call(tx -> desk.tickets.followReply(tx, ticket.thread(), post));
            trace.add("a reply in the thread of ticket " + ticket.id());
        }
    }

    private void machine() {
        Map<String, Function<Ticket, Transition>> watch = Map.of(
                "found",
                ticket -> Watch.found(ticket, "crawler"),
                "missing",
                Watch::missing,
                "watch ended",
                Watch::ended,
                "link retired",
                ticket -> Watch.linkRetired(ticket, "a page"));
        if (random.nextBoolean()) {
            desk.run(desk.tickets::settleAll);
            trace.add("what ran out is written down");
        } else {
            TicketId id = any(tickets());
            String name = any(watch.keySet().stream().sorted().toList());
            Function<Ticket, Transition> asked = Objects.requireNonNull(watch.get(name));
            desk.run(tx -> desk.tickets.change(tx, id, asked));
            trace.add("the program: " + name + ", ticket " + id);
        }
    }

    /** The clock of the database cannot be moved, but everything it is compared with can. */
    private void passTime() {
        Duration step = any(STEPS);
        desk.run(tx -> {
            for (String[] table : new String[][] {
                {"work.ticket", "first_seen_at", "due_at", "priority_ends_at", "approved_at", "approval_ends_at"},
                {"work.ticket", "watch_ends_at", "closed_at", "hold_until"},
                {"work.undo", "done_at"},
                {"work.escalation", "asked_at", "replied_at"},
                {"work.lease", "taken_at", "expires_at", "cap_at", "ended_at"},
                {"work.posting", "posted_at", "verified_at"}
            }) {
                shift(tx, table[0], Arrays.copyOfRange(table, 1, table.length), step);
            }
        });
        trace.add("time passes: " + step);
    }

    private static void shift(Tx tx, String table, String[] columns, Duration step) {
        String set = String.join(
                ", ",
                Arrays.stream(columns)
                        .map(column -> column + " = " + column + " - cast(:step as interval)")
                        .toList());
        tx.handle()
                .createUpdate("update " + table + " set " + set)
                .bind("step", step.toString())
                .execute();
    }

    List<TicketId> tickets() {
        return desk.call(
                tx -> tx.handle().createQuery("select id from work.ticket order by id").mapTo(Long.class).stream()
                        .map(TicketId::new)
                        .toList());
    }

    Optional<String> draftOf(RoundId round) {
        return desk.call(tx -> tx.handle()
                .createQuery("select draft from work.round where id = :id")
                .bind("id", round.value())
                .mapTo(String.class)
                .findOne());
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> T any(T[] from) {
        return from[random.nextInt(from.length)];
    }

    @Override
    public void close() {
        desk.close();
    }
}
