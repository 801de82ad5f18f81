package eu.vigie.workbench.answers;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.LinkId;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.RevisionId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.TestDesk;
import eu.vigie.workbench.tickets.Ticket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A desk with everything an answer needs, and shortcuts along its way. */
final class AnswerDesk implements AutoCloseable {
    static final String TEXT = "Je réponds en tant que volontaire formé·e de Outreach. Pas seul, pas vite.";

    final TestDesk desk = new TestDesk();
    final LinkStore links = new LinkStore();
    final DraftStore drafts = new DraftStore(desk.tickets, desk.claims, new EventStore());
    final RevisionStore revisions = new RevisionStore(desk.tickets, drafts, links);
    final ReviewStore reviews = new ReviewStore(desk.tickets, revisions);
    final PostingStore postings = new PostingStore(desk.tickets, revisions);
    final Actor.Signed author = desk.member(Role.VOLUNTEER);
    final Actor.Signed reviewer = desk.member(Role.REVIEWER);
    final LinkId link;

    AnswerDesk() {
        desk.run(links::loadStarter);
        link = new LinkId(desk.call(tx -> tx.handle()
                .createQuery("select min(id) from work.link")
                .mapTo(Long.class)
                .one()));
    }

    DraftText text() {
        return text(TEXT);
    }

    DraftText text(String words) {
        return new DraftText(words, List.of(link), false);
    }

    DraftForm form(Ticket ticket, long version, DraftText text) {
        UUID lease = ticket.state().hold().orElseThrow().id();
        return new DraftForm(ticket.id(), lease, version, text);
    }

    Submission submit(Ticket ticket, Actor.Signed by, DraftText text) {
        long version = desk.call(tx -> drafts.draft(tx, ticket.round().id())).version();
        return desk.call(
                by,
                tx -> revisions.submit(
                        tx, by, form(ticket, version, text), Disclosure.of("Outreach"), lastPost(tx, ticket)));
    }

    /** The writer has read the thread to its end. */
    static PostId lastPost(Tx tx, Ticket ticket) {
        return new PostId(tx.handle()
                .createQuery("select max(id) from corpus.post where thread_id = :thread")
                .bind("thread", ticket.thread().value())
                .mapTo(Long.class)
                .one());
    }

    Ticket inReview(Band band) {
        return submitted(submit(desk.claimed(band, author), author, text()));
    }

    static Ticket submitted(Submission submission) {
        return switch (submission) {
            case Submission.Submitted(Revision _, Ticket ticket) -> ticket;
            case Submission.Incomplete _, Submission.NotSaved _, Submission.Refused _ ->
                throw new AssertionError(submission.toString());
        };
    }

    Revision revision(Ticket ticket) {
        RevisionId id = ticket.round().latest().orElseThrow();
        return desk.call(tx -> revisions.revision(tx, id));
    }

    static Map<Criterion, Boolean> allMet() {
        return Arrays.stream(Criterion.values()).collect(Collectors.toMap(criterion -> criterion, _ -> true));
    }

    ReviewForm yes(Ticket ticket) {
        return new ReviewForm(ticket.id(), ticket.version(), revision(ticket).hash(), allMet(), "");
    }

    Ticket approved(Band band) {
        Ticket ticket = inReview(band);
        Reviewing reviewing = desk.call(reviewer, tx -> reviews.approve(tx, reviewer, yes(ticket)));
        if (reviewing instanceof Reviewing.Decided(Ticket next)) {
            return next;
        }
        throw new AssertionError(reviewing.toString());
    }

    String threadUrl(Ticket ticket) {
        return desk.call(tx -> tx.handle()
                .createQuery("select url from corpus.thread where id = :id")
                .bind("id", ticket.thread().value())
                .mapTo(String.class)
                .one());
    }

    Ticket posted(Band band) {
        Ticket ticket = approved(band);
        PostingOutcome outcome = desk.call(
                author, tx -> postings.post(tx, author, ticket.id(), ticket.version(), threadUrl(ticket) + "#p900"));
        if (outcome instanceof PostingOutcome.Done(Ticket next)) {
            return next;
        }
        throw new AssertionError(outcome.toString());
    }

    @Override
    public void close() {
        desk.close();
    }
}
