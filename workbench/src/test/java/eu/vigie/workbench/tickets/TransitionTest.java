package eu.vigie.workbench.tickets;

import static eu.vigie.workbench.tickets.TestTickets.AUTHOR;
import static eu.vigie.workbench.tickets.TestTickets.EVERYBODY;
import static eu.vigie.workbench.tickets.TestTickets.LATER;
import static eu.vigie.workbench.tickets.TestTickets.MIGHTY_AUTHOR;
import static eu.vigie.workbench.tickets.TestTickets.NOW;
import static eu.vigie.workbench.tickets.TestTickets.OTHER;
import static eu.vigie.workbench.tickets.TestTickets.REVIEWER;
import static eu.vigie.workbench.tickets.TestTickets.SUPERVISOR;
import static eu.vigie.workbench.tickets.TestTickets.TRAINEE;
import static eu.vigie.workbench.tickets.TestTickets.in;
import static eu.vigie.workbench.tickets.TestTickets.state;
import static eu.vigie.workbench.tickets.TestTickets.trained;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.RevisionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TransitionTest {
    private static final RevisionId REVISION = new RevisionId(5);

    @Test
    void theFunctionsMakeExactlyTheArrowsOfTheChart() {
        Set<String> made = new TreeSet<>();
        for (StateName from : StateName.values()) {
            for (Actor.Signed actor : EVERYBODY) {
                for (Action action : Action.values()) {
                    note(made, from, asked(in(from), actor, action));
                }
            }
            note(made, from, Departure.of(in(from), AUTHOR.member()));
            for (StateName before : List.of(StateName.NEW, StateName.OPEN)) {
                note(made, from, Undo.of(in(from), trained(AUTHOR), justClosed(before)));
            }
            note(made, from, Watch.found(in(from), "crawler"));
            note(made, from, Watch.missing(in(from)));
            note(made, from, Watch.ended(in(from)));
            note(made, from, Watch.attached(in(from), new NewPost(new PostId(9), Band.GREEN, "cue", true)));
        }
        Set<String> chart = StateChart.ARROWS.stream()
                .filter(arrow -> arrow.from().isPresent())
                .map(arrow -> arrow.from().get() + " " + arrow.to())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(chart, made);
    }

    private static Undoable justClosed(StateName before) {
        var bands = in(StateName.OPEN).bands();
        return new Undoable(Undoable.Act.CLOSE, AUTHOR.member(), 1, NOW, before, bands, Optional.empty());
    }

    private static void note(Set<String> made, StateName from, Transition transition) {
        if (transition instanceof Transition.Moved(Ticket next, var _)
                && next.state().name() != from) {
            made.add(from + " " + next.state().name());
        }
    }

    private static Transition asked(Ticket ticket, Actor.Signed actor, Action action) {
        return switch (action) {
            case TRIAGE -> ticket.triage(actor, Band.RED, "nl");
            case SET_BAND -> ticket.setBand(actor, Band.RED, "worse than it looks");
            case CORRECT -> ticket.correct(actor, "nl");
            case CLOSE -> Closing.close(ticket, actor, Resolution.OTHER);
            case CLAIM -> ticket.claim(trained(actor));
            case SKIP -> ticket.skip(actor, "not for me");
            case SAVE_DRAFT -> ticket.guarded(actor, action, () -> ticket.to(ticket.state(), "saved"));
            case RELEASE -> ticket.release(actor);
            case BREAK_CLAIM -> ticket.breakClaim(actor, "gone home");
            case SUBMIT -> ticket.submit(actor);
            case RETRACT -> ticket.retract(actor);
            case HAND_BACK_REVIEW -> ticket.handBackReview(actor);
            case HAND_BACK_POSTING -> ticket.handBackPosting(actor);
            case REVIEW -> ticket.review(actor);
            case APPROVE -> ticket.approve(actor, REVISION);
            case REQUEST_CHANGES -> ticket.requestChanges(actor, AUTHOR.member());
            case RETURN_TO_REVIEW -> ticket.returnToReview(actor, "new dose");
            case TAKE_POSTING -> ticket.takePosting(actor);
            case POST -> ticket.post(actor);
            case VERIFY -> ticket.verify(actor);
            case FOLLOW_UP_ANSWER -> ticket.followUp(actor, "asked again");
            case DECLARE_FOUND -> ticket.declareFound(actor);
            case HOLD -> Waiting.hold(ticket, actor, NOW.plus(Duration.ofDays(2)), "waits for news");
            case RESUME -> Waiting.resume(ticket, actor);
            case ESCALATE -> Waiting.escalate(ticket, actor, OTHER.member());
            case REPLY -> Waiting.reply(ticket, actor);
            case LOOK_AGAIN -> ticket.lookAgain(actor);
            case REOPEN -> Closing.reopen(ticket, actor, "it was on topic");
        };
    }

    @Test
    void aButtonIsShownExactlyWhereTheGuardLetsThrough() {
        for (StateName name : StateName.values()) {
            for (Actor.Signed actor : EVERYBODY) {
                for (Action action : Action.values()) {
                    boolean moved = asked(in(name), actor, action) instanceof Transition.Moved;
                    assertEquals(moved, in(name).actionsFor(actor).contains(action), name + " " + action + " " + actor);
                }
            }
        }
    }

    @Test
    void theAuthorNeverReviewsWhateverTheRoles() {
        for (StateName name : StateName.values()) {
            Ticket written = in(name).withRound(in(StateName.IN_REVIEW).round());
            Set<Action> actions = written.actionsFor(MIGHTY_AUTHOR);
            assertFalse(actions.contains(Action.APPROVE), name.name());
            assertFalse(actions.contains(Action.REVIEW), name.name());
            assertFalse(actions.contains(Action.REQUEST_CHANGES), name.name());
            assertFalse(actions.contains(Action.VERIFY), name.name());
        }
        assertEquals(Optional.of(Reason.WROTE_IT), in(StateName.IN_REVIEW).refusal(MIGHTY_AUTHOR, Action.APPROVE));
    }

    @Test
    void anotherOrganisationCanDoNothing() {
        var stranger = new Actor.Signed(OTHER.member(), new OrganisationId(99), MIGHTY_AUTHOR.roles());
        for (StateName name : StateName.values()) {
            assertTrue(in(name).actionsFor(stranger).isEmpty());
        }
    }

    @Test
    void theAdministratorAndTheAnalystCanDoNothing() {
        for (StateName name : StateName.values()) {
            assertTrue(in(name).actionsFor(TestTickets.ADMINISTRATOR).isEmpty());
            assertTrue(in(name).actionsFor(TestTickets.ANALYST).isEmpty());
        }
    }

    @Test
    void nobodyClaimsWithoutTraining() {
        refused(Reason.NOT_TRAINED, in(StateName.OPEN).claim(new Claimant(OTHER, false, 0)));
    }

    @Test
    void claimsHaveLimitsByRole() {
        refused(Reason.CLAIM_LIMIT, in(StateName.OPEN).claim(new Claimant(TRAINEE, true, 1)));
        moved(in(StateName.OPEN).claim(new Claimant(OTHER, true, 2)));
        refused(Reason.CLAIM_LIMIT, in(StateName.OPEN).claim(new Claimant(OTHER, true, 3)));
        moved(in(StateName.OPEN).claim(new Claimant(SUPERVISOR, true, 4)));
        refused(Reason.CLAIM_LIMIT, in(StateName.OPEN).claim(new Claimant(SUPERVISOR, true, 5)));
    }

    @Test
    void traineesNeitherClaimNorSubmitWhatIsGrave() {
        for (Band band : new Band[] {Band.CRISIS, Band.RED}) {
            refused(Reason.TRAINEE_BAND, in(state(StateName.OPEN), band).claim(trained(TRAINEE)));
            var held = new TicketState.Claimed(Lease.taken(LeaseKind.DRAFT, TRAINEE.member(), NOW));
            refused(Reason.TRAINEE_BAND, in(held, band).submit(TRAINEE));
        }
    }

    @Test
    void aSkippedTicketIsNeverTakenByThatMemberAgain() {
        Ticket open = in(StateName.OPEN);
        Ticket skipped = new Ticket(
                open.id(),
                open.thread(),
                open.organisation(),
                open.question(),
                open.state(),
                open.bands(),
                open.language(),
                open.firstSeen(),
                open.round(),
                Set.of(OTHER.member()),
                open.attributes(),
                1,
                NOW);
        refused(Reason.SKIPPED, skipped.claim(trained(OTHER)));
        moved(skipped.claim(trained(AUTHOR)));
    }

    @Test
    void requestedChangesAreKeptForTheirAuthorByBand() {
        assertEquals(Duration.ofHours(24), priority(Band.AMBER));
        assertEquals(Duration.ofHours(4), priority(Band.RED));
        assertEquals(Duration.ofMinutes(15), priority(Band.CRISIS));
        refused(Reason.KEPT_FOR_AUTHOR, in(StateName.CHANGES).claim(trained(OTHER)));
        moved(in(StateName.CHANGES).claim(trained(AUTHOR)));
    }

    private static Duration priority(Band band) {
        Ticket next = moved(in(state(StateName.IN_REVIEW), band).requestChanges(REVIEWER, AUTHOR.member()));
        return Duration.between(
                NOW, assertInstanceOf(TicketState.Changes.class, next.state()).until());
    }

    @Test
    void anApprovalHoldsShorterForWhatWasEverGrave() {
        assertEquals(Duration.ofHours(72), approval(BandReading.first(Band.AMBER, "cue")));
        assertEquals(Duration.ofHours(12), approval(BandReading.first(Band.RED, "cue")));
        assertEquals(Duration.ofHours(12), approval(new BandReading(Band.GREEN, Band.CRISIS, "calmer")));
    }

    private static Duration approval(BandReading bands) {
        Ticket next = moved(in(StateName.IN_REVIEW).withBands(bands).approve(REVIEWER, REVISION));
        return Duration.between(
                NOW, assertInstanceOf(TicketState.Approved.class, next.state()).until());
    }

    @Test
    void aReviewInHandIsNotTakenOverAndNotRetracted() {
        var lease = Lease.taken(LeaseKind.REVIEW, REVIEWER.member(), NOW);
        Ticket reviewed = in(new TicketState.InReview(Optional.of(lease)), Band.AMBER);
        refused(Reason.TAKEN, reviewed.approve(SUPERVISOR, REVISION));
        refused(Reason.TAKEN, reviewed.requestChanges(SUPERVISOR, AUTHOR.member()));
        refused(Reason.REVIEW_RUNNING, reviewed.retract(AUTHOR));
        moved(reviewed.approve(REVIEWER, REVISION));
    }

    @Test
    void othersPostOnlyOnceAnApprovedAnswerHasWaited() {
        refused(Reason.NOT_YET, in(StateName.APPROVED).takePosting(OTHER));
        moved(in(StateName.APPROVED).takePosting(AUTHOR));
        moved(approvedSince(Duration.ofHours(12), Band.AMBER).takePosting(OTHER));
        refused(Reason.NOT_YET, approvedSince(Duration.ofMinutes(29), Band.RED).takePosting(OTHER));
        moved(approvedSince(Duration.ofMinutes(30), Band.RED).takePosting(OTHER));
    }

    private static Ticket approvedSince(Duration waited, Band band) {
        Instant at = NOW.minus(waited);
        return in(new TicketState.Approved(REVISION, at, TestTickets.LATER, Optional.empty()), band);
    }

    @Test
    void closingWhatWasEverGraveTakesTwo() {
        Ticket grave = in(state(StateName.OPEN), Band.RED);
        Ticket proposed = moved(Closing.close(grave, OTHER, Resolution.DUPLICATE));
        assertEquals(StateName.OPEN, proposed.state().name());
        assertEquals(
                StateName.OPEN,
                moved(Closing.close(proposed, OTHER, Resolution.DUPLICATE))
                        .state()
                        .name());
        assertEquals(
                StateName.CLOSED,
                moved(Closing.close(proposed, AUTHOR, Resolution.DUPLICATE))
                        .state()
                        .name());
        Ticket downgraded = moved(grave.setBand(OTHER, Band.GREEN, "joke"));
        assertEquals(
                StateName.OPEN,
                moved(Closing.close(downgraded, OTHER, Resolution.DUPLICATE))
                        .state()
                        .name());
    }

    @Test
    void aBandIsSetAndAClaimBrokenOnlyWithAReason() {
        refused(Reason.REASON_MISSING, in(StateName.OPEN).setBand(OTHER, Band.GREEN, " "));
        refused(Reason.REASON_MISSING, in(StateName.CLAIMED).breakClaim(SUPERVISOR, ""));
        refused(Reason.ROLE_MISSING, in(StateName.CLAIMED).breakClaim(OTHER, "mine"));
    }

    @Test
    void aNewPostSendsAnApprovedAnswerBackToReview() {
        Ticket next = moved(Watch.attached(in(StateName.APPROVED), new NewPost(new PostId(9), Band.RED, "cue", false)));
        assertEquals(StateName.IN_REVIEW, next.state().name());
        assertEquals(Band.RED, next.band());
    }

    @Test
    void onlyTheAskerBeginsAFollowUpAndItIsANewRound() {
        var byOther = new NewPost(new PostId(9), Band.GREEN, "cue", false);
        assertEquals(
                StateName.POSTED,
                moved(Watch.attached(in(StateName.POSTED), byOther)).state().name());
        var byAsker = new NewPost(new PostId(9), Band.GREEN, "cue", true);
        Ticket followed = moved(Watch.attached(in(StateName.VERIFIED), byAsker));
        assertEquals(StateName.FOLLOW_UP, followed.state().name());
        assertEquals(2, followed.round().number());
        assertTrue(followed.round().authors().isEmpty());
        refused(Reason.KEPT_FOR_AUTHOR, followed.claim(trained(OTHER)));
    }

    @Test
    void theWatchEndsOnlyWhenItsTimeHasCome() {
        Ticket early = in(new TicketState.Verified(AUTHOR.member(), NOW.plusSeconds(1)), Band.AMBER);
        refused(Reason.NOT_YET, Watch.ended(early));
        assertEquals(
                StateName.CLOSED,
                moved(Watch.ended(in(StateName.VERIFIED))).state().name());
    }

    private static Ticket moved(Transition transition) {
        return assertInstanceOf(Transition.Moved.class, transition).next();
    }

    private static void refused(Reason reason, Transition transition) {
        assertEquals(new Transition.Refused(reason), transition);
    }

    @Test
    void aRetiredLinkSendsAnApprovedTextBackAndLetsAPostedOneBePutRight() {
        for (StateName name : StateName.values()) {
            var transition = Watch.linkRetired(in(name), "Effets du produit");
            switch (name) {
                case APPROVED ->
                    assertEquals(StateName.IN_REVIEW, moved(transition).state().name());
                case POSTED, VERIFIED ->
                    assertEquals(StateName.FOLLOW_UP, moved(transition).state().name());
                case NEW, OPEN, CLAIMED, IN_REVIEW, CHANGES, MISSING, FOLLOW_UP, CLOSED ->
                    assertEquals(new Transition.Refused(Reason.NOT_IN_THIS_STATE), transition);
            }
        }
    }

    @Test
    void onlyTheHolderHandsAReviewOrAPostingBackAndTheTicketStaysWhereItIs() {
        var reviewing = new TicketState.InReview(Optional.of(Lease.taken(LeaseKind.REVIEW, REVIEWER.member(), NOW)));
        Ticket inReview = in(reviewing, Band.AMBER);
        assertEquals(new Transition.Refused(Reason.NOT_HOLDER), inReview.handBackReview(SUPERVISOR));
        assertEquals(
                new TicketState.InReview(Optional.empty()),
                moved(inReview.handBackReview(REVIEWER)).state());

        var posting = Lease.taken(LeaseKind.POSTING, AUTHOR.member(), NOW);
        Ticket approved = in(new TicketState.Approved(REVISION, NOW, LATER, Optional.of(posting)), Band.AMBER);
        assertEquals(new Transition.Refused(Reason.NOT_HOLDER), approved.handBackPosting(OTHER));
        assertEquals(
                new TicketState.Approved(REVISION, NOW, LATER, Optional.empty()),
                moved(approved.handBackPosting(AUTHOR)).state());
    }
}
