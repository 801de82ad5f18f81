package eu.vigie.workbench.corrections;

import eu.vigie.workbench.corrections.Correction.Field;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Outcome;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.tickets.TicketState;
import eu.vigie.workbench.tickets.TriageStore;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what members say against the machine, in the transaction of the act by which they say it. */
public final class CorrectionStore {
    private static final Set<Field> FORM = EnumSet.of(Field.LANGUAGE, Field.INTENT, Field.MENTION);

    private final TriageStore triage;
    private final JudgementStore judgements = new JudgementStore();

    public CorrectionStore(TriageStore triage) {
        this.triage = triage;
    }

    /** What the machine says of the question of a ticket, with the corrections so far. */
    public record Standing(Judgement machine, List<Correction> corrections) {
        public Judgement corrected() {
            return machine.with(corrections);
        }
    }

    public Optional<Standing> standing(Tx tx, Ticket ticket) {
        return judgements
                .of(tx, ticket.question())
                .map(machine -> new Standing(machine, judgements.corrections(tx, machine)));
    }

    /** Language, intent and mentions in one; said again, it replaces what nobody has reviewed yet. */
    public Outcome correct(Tx tx, Actor.Signed actor, Ticket ticket, long version, Said said) {
        var judged = judgements.of(tx, ticket.question());
        if (judged.filter(machine -> machine.version().equals(said.version())).isEmpty()) {
            return judged.isEmpty()
                    ? new Outcome.Refused(ticket, Reason.NOTHING_CORRECTED)
                    : new Outcome.Conflict(ticket);
        }
        var before = judgements.corrections(tx, judged.get());
        var corrections = Correction.differences(judged.get(), said);
        if (Set.copyOf(corrections)
                .equals(before.stream()
                        .filter(one -> FORM.contains(one.field()))
                        .collect(Collectors.toUnmodifiableSet()))) {
            return new Outcome.Refused(ticket, Reason.NOTHING_CORRECTED);
        }
        return keep(tx, triage.correct(tx, actor, ticket.id(), version, said.language()), FORM, _ -> corrections);
    }

    public Outcome bandSet(Tx tx, Outcome outcome) {
        return note(tx, outcome, Field.URGENCY, (judged, ticket) -> Correction.urgency(judged, ticket.band()));
    }

    /** Of a ticket whose language the machine did not know. */
    public Outcome triaged(Tx tx, Outcome outcome) {
        return bandSet(
                tx,
                note(tx, outcome, Field.LANGUAGE, (judged, ticket) -> Correction.language(judged, ticket.language())));
    }

    public Outcome closed(Tx tx, Outcome outcome) {
        if (outcome instanceof Outcome.Done(Ticket ticket)
                && ticket.state() instanceof TicketState.Closed(var why, var _, var _)) {
            return keep(
                    tx,
                    outcome,
                    EnumSet.of(Field.VERDICT),
                    judged -> Correction.dismissed(judged, why).stream().toList());
        }
        return outcome;
    }

    /** What was taken back was not meant. */
    public Outcome undone(Tx tx, Outcome outcome, TicketId id, long version) {
        if (outcome instanceof Outcome.Done) {
            tx.handle()
                    .execute(
                            "delete from work.correction where ticket_id = ? and ticket_version = ? and accepted is null",
                            id.value(),
                            version);
        }
        return outcome;
    }

    private interface Noted {
        Correction of(Judgement judged, Ticket ticket);
    }

    private Outcome note(Tx tx, Outcome outcome, Field field, Noted noted) {
        return outcome instanceof Outcome.Done(Ticket ticket)
                ? keep(tx, outcome, EnumSet.of(field), judged -> List.of(noted.of(judged, ticket)))
                : outcome;
    }

    private Outcome keep(Tx tx, Outcome outcome, Set<Field> fields, Function<Judgement, List<Correction>> said) {
        if (outcome instanceof Outcome.Done(Ticket ticket)) {
            judgements
                    .of(tx, ticket.question())
                    .ifPresent(judged -> replace(tx, ticket, judged, fields, said.apply(judged)));
        }
        return outcome;
    }

    private static void replace(
            Tx tx, Ticket ticket, Judgement judged, Set<Field> fields, List<Correction> corrections) {
        tx.handle()
                .createUpdate("""
                        delete from work.correction
                        where post_id = :post and revision = :revision and accepted is null and field = any(:fields)
                        """)
                .bind("post", judged.post().value())
                .bind("revision", judged.revision())
                .bind("fields", names(fields))
                .execute();
        corrections.stream().filter(Correction::tells).forEach(correction -> insert(tx, ticket, judged, correction));
    }

    private static void insert(Tx tx, Ticket ticket, Judgement judged, Correction correction) {
        tx.handle()
                .createUpdate("""
                        insert into work.correction (organisation_id, ticket_id, ticket_version, post_id, revision, version, field,
                                                     surface, was, now, reason)
                        select :organisation, :ticket, :ticketVersion, :post, :revision, :version, :field, :surface, :was, :now, :reason
                        where not exists (select from work.correction c where c.post_id = :post and c.revision = :revision and c.accepted
                                          and (c.field, c.surface, c.was, c.now) = (:field, :surface, :was, :now))
                        """)
                .bind("organisation", ticket.organisation().value())
                .bind("ticket", ticket.id().value())
                .bind("ticketVersion", ticket.version())
                .bind("post", judged.post().value())
                .bind("revision", judged.revision())
                .bind("version", judged.version())
                .bind("field", correction.field())
                .bind("surface", correction.surface())
                .bind("was", correction.was())
                .bind("now", correction.now())
                .bind("reason", correction.reason())
                .execute();
    }

    private static String[] names(Set<Field> fields) {
        return Arrays.stream(Field.values())
                .filter(fields::contains)
                .map(Field::name)
                .toArray(String[]::new);
    }
}
