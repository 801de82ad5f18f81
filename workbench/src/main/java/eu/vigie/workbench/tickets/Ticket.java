package eu.vigie.workbench.tickets;

import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.RevisionId;
import eu.vigie.workbench.ids.Subject;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.ids.TicketId;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A question to be worked, as it stood at {@code asOf} by the database clock. Every change is a pure function. */
public record Ticket(
        TicketId id,
        ThreadId thread,
        OrganisationId organisation,
        PostId question,
        TicketState state,
        BandReading bands,
        String language,
        Instant firstSeen,
        Round round,
        Set<MemberId> skippedBy,
        Attributes attributes,
        long version,
        Instant asOf) {
    public Band band() {
        return bands.now();
    }

    /** By when the first answer is promised. */
    public Instant due() {
        return firstSeen.plus(band().answerWithin());
    }

    public Optional<CloseProposal> closeProposal() {
        return attributes.closeProposal();
    }

    /** The hold that still runs. */
    public Optional<Hold> hold() {
        return attributes.hold();
    }

    public HomeList homeList() {
        return HomeList.of(state.name());
    }

    public Set<Action> actionsFor(Actor.Signed actor) {
        var actions = EnumSet.noneOf(Action.class);
        Arrays.stream(Action.values())
                .filter(action -> refusal(actor, action).isEmpty())
                .forEach(actions::add);
        return actions;
    }

    /** Why the member cannot do it; empty when they can. */
    public Optional<Reason> refusal(Actor.Signed actor, Action action) {
        return Rights.refusal(this, actor, action);
    }

    Transition triage(Actor.Signed actor, Band band, String spoken) {
        return guarded(
                actor,
                Action.TRIAGE,
                () -> lowered(actor, band)
                        .withBands(bands.set(band, "triage"))
                        .withLanguage(spoken)
                        .to(new TicketState.Open(), "triaged"));
    }

    Transition setBand(Actor.Signed actor, Band band, String reason) {
        if (reason.isBlank()) {
            return new Transition.Refused(Reason.REASON_MISSING);
        }
        return guarded(
                actor,
                Action.SET_BAND,
                () -> lowered(actor, band)
                        .withBands(bands.set(band, reason))
                        .to(state, "band set", Map.of("from", band().name(), "to", band.name(), "reason", reason)));
    }

    /** What the machine said of the question was put right; of it all, the ticket itself holds the language. */
    Transition correct(Actor.Signed actor, String spoken) {
        return guarded(
                actor, Action.CORRECT, () -> withLanguage(spoken).to(state, "corrected", Map.of("language", spoken)));
    }

    /** The first member who makes a grave ticket less urgent does not have the last word. */
    private Ticket lowered(Actor.Signed actor, Band next) {
        boolean watched = band().isGrave() && next.compareTo(band()) > 0;
        return watched && attributes.loweredBy().isEmpty()
                ? withAttributes(attributes.withLoweredBy(Optional.of(actor.member())))
                : this;
    }

    /** Somebody else finds that the lower band is right. */
    Transition lookAgain(Actor.Signed actor) {
        return guarded(
                actor,
                Action.LOOK_AGAIN,
                () -> withAttributes(attributes.withLoweredBy(Optional.empty())).to(state, "looked again"));
    }

    Transition claim(Claimant claimant) {
        return claim(claimant, Map.of());
    }

    Transition claim(Claimant claimant, Map<String, String> data) {
        return guarded(
                claimant.who(),
                Action.CLAIM,
                () -> claimant.refusal()
                        .<Transition>map(Transition.Refused::new)
                        .orElseGet(() -> to(
                                new TicketState.Claimed(Lease.taken(LeaseKind.DRAFT, claimant.member(), asOf)),
                                "claimed",
                                data)));
    }

    Transition release(Actor.Signed actor) {
        return guarded(actor, Action.RELEASE, () -> to(new TicketState.Open(), "released"));
    }

    /** Ends the hold of another: a claim, a review or a posting. */
    Transition breakClaim(Actor.Signed actor, String reason) {
        return because(reason, actor, Action.BREAK_CLAIM, data -> switch (state) {
            case TicketState.InReview _ -> to(new TicketState.InReview(Optional.empty()), "hold broken", data);
            case TicketState.Approved approved -> to(approved.free(), "hold broken", data);
            case TicketState.Claimed _ -> to(new TicketState.Open(), "claim broken", data);
            case TicketState.New _,
                    TicketState.Open _,
                    TicketState.Changes _,
                    TicketState.Posted _,
                    TicketState.Verified _,
                    TicketState.Missing _,
                    TicketState.FollowUp _,
                    TicketState.Closed _ -> new Transition.Refused(Reason.NOT_IN_THIS_STATE);
        });
    }

    Transition because(
            String reason, Actor.Signed actor, Action action, Function<Map<String, String>, Transition> move) {
        return reason.isBlank()
                ? new Transition.Refused(Reason.REASON_MISSING)
                : guarded(actor, action, () -> move.apply(Map.of("reason", reason)));
    }

    /** Never offered to this member again; a held ticket goes back to the others. */
    Transition skip(Actor.Signed actor, String reason) {
        return guarded(
                actor,
                Action.SKIP,
                () -> to(
                        state instanceof TicketState.Claimed ? new TicketState.Open() : state,
                        "skipped",
                        Map.of("reason", reason)));
    }

    /** The caller has frozen the revision in the same transaction. */
    public Transition submit(Actor.Signed actor) {
        return guarded(actor, Action.SUBMIT, () -> to(new TicketState.InReview(Optional.empty()), "submitted"));
    }

    public Transition retract(Actor.Signed actor) {
        return guarded(
                actor,
                Action.RETRACT,
                () -> to(new TicketState.Claimed(Lease.taken(LeaseKind.DRAFT, actor.member(), asOf)), "retracted"));
    }

    Transition review(Actor.Signed actor) {
        return guarded(
                actor,
                Action.REVIEW,
                () -> to(
                        new TicketState.InReview(Optional.of(Lease.taken(LeaseKind.REVIEW, actor.member(), asOf))),
                        "review begun"));
    }

    /** Somebody else may review at once. */
    Transition handBackReview(Actor.Signed actor) {
        return guarded(
                actor,
                Action.HAND_BACK_REVIEW,
                () -> to(new TicketState.InReview(Optional.empty()), "review handed back"));
    }

    public Transition requestChanges(Actor.Signed actor, MemberId author) {
        return guarded(
                actor,
                Action.REQUEST_CHANGES,
                () -> to(new TicketState.Changes(author, asOf.plus(band().authorPriority())), "changes requested"));
    }

    public Transition approve(Actor.Signed actor, RevisionId revision) {
        Instant until = asOf.plus(bands.highest().approvalHolds());
        return guarded(
                actor,
                Action.APPROVE,
                () -> to(new TicketState.Approved(revision, asOf, until, Optional.empty()), "approved"));
    }

    public Transition returnToReview(Actor.Signed actor, String reason) {
        return because(
                reason,
                actor,
                Action.RETURN_TO_REVIEW,
                data -> to(new TicketState.InReview(Optional.empty()), "returned to review", data));
    }

    Transition takePosting(Actor.Signed actor) {
        return guarded(actor, Action.TAKE_POSTING, () -> {
            if (!(state instanceof TicketState.Approved approved)) {
                return new Transition.Refused(Reason.NOT_IN_THIS_STATE);
            }
            var lease = Lease.taken(LeaseKind.POSTING, actor.member(), asOf);
            return to(
                    new TicketState.Approved(approved.revision(), approved.at(), approved.until(), Optional.of(lease)),
                    "posting begun");
        });
    }

    Transition handBackPosting(Actor.Signed actor) {
        return guarded(actor, Action.HAND_BACK_POSTING, () -> {
            if (!(state instanceof TicketState.Approved approved)) {
                return new Transition.Refused(Reason.NOT_IN_THIS_STATE);
            }
            return to(approved.free(), "posting handed back");
        });
    }

    public Transition post(Actor.Signed actor) {
        return guarded(
                actor,
                Action.POST,
                () -> to(new TicketState.Posted(actor.member(), asOf.plus(Watch.LENGTH)), "posted"));
    }

    public Transition verify(Actor.Signed actor) {
        return guarded(actor, Action.VERIFY, () -> Watch.found(this, "capture"));
    }

    Transition followUp(Actor.Signed actor, String reason) {
        return because(
                reason,
                actor,
                Action.FOLLOW_UP_ANSWER,
                data -> Watch.followUp(this, round.postedBy().orElse(actor.member()), data));
    }

    public Transition declareFound(Actor.Signed actor) {
        return guarded(actor, Action.DECLARE_FOUND, () -> Watch.found(this, "supervisor"));
    }

    Transition guarded(Actor.Signed actor, Action action, Supplier<Transition> move) {
        return refusal(actor, action).<Transition>map(Transition.Refused::new).orElseGet(move);
    }

    Transition to(TicketState next, String kind) {
        return to(next, kind, Map.of());
    }

    Transition to(TicketState next, String kind, Map<String, String> data) {
        if (!StateChart.allows(state.name(), next.name())) {
            throw new IllegalStateException("ticket " + id + " from " + state.name() + " to " + next.name());
        }
        return new Transition.Moved(withState(next), new Event(new Subject.TicketSubject(id), kind, data));
    }

    Ticket withState(TicketState next) {
        return with(
                next, bands, language, round, next.name() == state.name() ? attributes : attributes.inAnotherState());
    }

    Ticket withBands(BandReading next) {
        return with(state, next, language, round, attributes);
    }

    Ticket withLanguage(String next) {
        return with(state, bands, next, round, attributes);
    }

    Ticket withRound(Round next) {
        return with(state, bands, language, next, attributes);
    }

    Ticket withAttributes(Attributes next) {
        return with(state, bands, language, round, next);
    }

    private Ticket with(
            TicketState nextState,
            BandReading nextBands,
            String nextLanguage,
            Round nextRound,
            Attributes nextAttributes) {
        return new Ticket(
                id,
                thread,
                organisation,
                question,
                nextState,
                nextBands,
                nextLanguage,
                firstSeen,
                nextRound,
                skippedBy,
                nextAttributes,
                version,
                asOf);
    }
}
