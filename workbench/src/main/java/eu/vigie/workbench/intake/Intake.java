package eu.vigie.workbench.intake;

import eu.vigie.index.assess.Assessment;
import eu.vigie.index.assess.PostText;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import eu.vigie.workbench.answers.PostingStore;
import eu.vigie.workbench.corpus.AssessmentStore;
import eu.vigie.workbench.corpus.Change;
import eu.vigie.workbench.corpus.CorpusStore;
import eu.vigie.workbench.corpus.FeedStore;
import eu.vigie.workbench.corpus.StoredPost;
import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.Subject;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.NewTicket;
import eu.vigie.workbench.tickets.BandRenewalStore;
import eu.vigie.workbench.tickets.TicketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Follows the change feed: judges each revision once and opens tickets; killed at any instant it takes up where it was. */
public final class Intake {
    private static final String FOLLOWER = "intake";
    private static final Actor MACHINE = new Actor.Machine("intake");
    private static final int BATCH = 20;

    /** From which score, and up to which age, a question becomes a ticket. */
    public record Gate(double threshold, Duration oldest) {}

    private final Transactions transactions;
    private final Function<PostText, Assessment> assessor;
    private final TicketStore tickets;
    private final PostingStore postings;
    private final Gate gate;
    private final BandRenewalStore renewals;
    private final CorpusStore corpus = new CorpusStore();
    private final AssessmentStore assessments = new AssessmentStore();
    private final FeedStore feed = new FeedStore();

    public Intake(
            Transactions transactions,
            Function<PostText, Assessment> assessor,
            TicketStore tickets,
            PostingStore postings,
            Gate gate) {
        this.transactions = transactions;
        this.assessor = assessor;
        this.tickets = tickets;
        this.postings = postings;
        this.gate = gate;
        this.renewals = new BandRenewalStore(tickets);
    }

    /** Works off a batch in one transaction; false when nothing waits, or when no organisation exists yet to own a ticket. */
    public boolean step() {
        return transactions.call(MACHINE, tx -> {
            if (!assessments.hasOrganisation(tx)) {
                return false;
            }
            var changes = feed.after(tx, feed.locked(tx, FOLLOWER), BATCH);
            changes.forEach(change -> take(tx, change));
            if (!changes.isEmpty()) {
                feed.moveTo(tx, FOLLOWER, changes.getLast().position());
            }
            return !changes.isEmpty();
        });
    }

    private void take(Tx tx, Change change) {
        switch (change.kind()) {
            case STORED, REVISED, MASKED -> current(tx, change.subject()).ifPresent(post -> judge(tx, post));
            case ASSESSED, GONE, ERASED -> {}
        }
    }

    private Optional<StoredPost> current(Tx tx, Subject subject) {
        return subject instanceof Subject.PostSubject(PostId id)
                ? corpus.post(tx, id).filter(post -> post.goneAt().isEmpty())
                : Optional.empty();
    }

    private void judge(Tx tx, StoredPost post) {
        if (isOurAnswer(tx, post)) {
            return;
        }
        var assessment = assess(post);
        if (!assessments.keep(tx, post, assessment)) {
            return;
        }
        if (deservesTicket(post, assessment)) {
            open(tx, post, assessment);
        } else {
            tickets.followReply(tx, post.thread(), post.id());
        }
    }

    /** Judges a stored post once more, by another lexicon; only of what is fresh at this moment it makes a new ticket. */
    void judgeAgain(Tx tx, StoredPost post, Instant now) {
        if (postings.isOurs(tx, post.thread(), post.text())) {
            return;
        }
        var assessment = assess(post);
        assessments.keepAgain(tx, post, assessment);
        boolean ticketed = renewals.renew(tx, post.id()).isPresent();
        if (!ticketed && deservesTicket(post, assessment) && post.writtenAt().isAfter(now.minus(gate.oldest()))) {
            open(tx, post, assessment);
        }
    }

    private Assessment assess(StoredPost post) {
        return assessor.apply(new PostText(title(post), post.text(), post.board(), language(post.sourceLanguage())));
    }

    /** The title counts as words of the post that opened the thread. */
    static String title(StoredPost post) {
        return post.position() == 1 ? post.threadTitle() : "";
    }

    /** Seen by the crawler it is proof that the answer stands there; brought by hand it proves nothing by itself. */
    private boolean isOurAnswer(Tx tx, StoredPost post) {
        boolean proven =
                !post.byHand() && postings.verifyByCrawler(tx, post.permalink().toString(), post.text());
        return proven || postings.isOurs(tx, post.thread(), post.text());
    }

    private boolean deservesTicket(StoredPost post, Assessment assessment) {
        boolean fresh = post.postedAt()
                .map(at -> at.isAfter(post.firstSeenAt().minus(gate.oldest())))
                .orElse(true);
        return fresh && assessment.verdict() == Verdict.DRUG_QUESTION && assessment.score() >= gate.threshold();
    }

    private void open(Tx tx, StoredPost post, Assessment assessment) {
        String language = assessment.language().equals("und") ? post.sourceLanguage() : assessment.language();
        var owner = assessments.organisationFor(tx, post, language).orElseThrow();
        tickets.openOrAttach(
                tx,
                new NewTicket(
                        post.thread(),
                        post.id(),
                        owner,
                        band(assessment.urgency()),
                        reason(assessment),
                        language,
                        post.writtenAt()));
    }

    private static Band band(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> Band.CRISIS;
            case HIGH -> Band.RED;
            case NORMAL -> Band.AMBER;
            case LOW -> Band.GREEN;
        };
    }

    private static String reason(Assessment assessment) {
        return assessment.why().stream()
                .filter(reason -> reason.code().startsWith("urgency"))
                .map(Object::toString)
                .findFirst()
                .orElse("urgency " + assessment.urgency().name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Optional<String> language(String tag) {
        return tag.equals("und") ? Optional.empty() : Optional.of(tag);
    }
}
