package eu.vigie.workbench.desk;

import eu.vigie.index.assess.Intent;
import eu.vigie.index.assess.Verdict;
import eu.vigie.workbench.corrections.CorrectionStore;
import eu.vigie.workbench.corrections.Decision;
import eu.vigie.workbench.corrections.Named;
import eu.vigie.workbench.corrections.ReviewedStore;
import eu.vigie.workbench.corrections.Said;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.tickets.Action;
import eu.vigie.workbench.tickets.Outcome;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Refusal;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Putting the machine right on a ticket, and the second look at what was put right. */
public final class CorrectionPages {
    private final Screen screen;
    private final TicketScreen tickets;
    private final TicketActs acts;
    private final CorrectionStore corrections;
    private final ReviewedStore reviewed;
    private final CorrectionWords words;

    public CorrectionPages(
            Screen screen,
            TicketScreen tickets,
            CorrectionStore corrections,
            ReviewedStore reviewed,
            CorrectionWords words) {
        this.screen = screen;
        this.tickets = tickets;
        this.acts = new TicketActs(screen, tickets);
        this.corrections = corrections;
        this.reviewed = reviewed;
        this.words = words;
    }

    public void correct(Context ctx) {
        var form = Forms.posted(ctx);
        acts.act(ctx, "/tickets/" + TicketActs.id(ctx) + "?corrected=yes", (tx, actor, id, version) -> {
            Ticket ticket = tickets.ticket(tx, id);
            var refusal = ticket.refusal(actor, Action.CORRECT);
            if (refusal.isPresent()) {
                return new Outcome.Refused(ticket, refusal.get());
            }
            return said(tx, ticket, form)
                    .map(said -> corrections.correct(tx, actor, ticket, version, said))
                    .orElseGet(() -> new Outcome.Refused(ticket, Reason.UNKNOWN_SUBSTANCE));
        });
    }

    /** Empty when a name is none of the lexicon. */
    private Optional<Said> said(Tx tx, Ticket ticket, Forms form) {
        List<Named> named = corrections
                .standing(tx, ticket)
                .map(standing -> standing.machine().mentions())
                .orElse(List.of());
        Set<String> nothing = form.words("nothing");
        List<String> typed = form.each("is");
        Map<Named, String> renamed = new LinkedHashMap<>();
        for (int i = 0; i < named.size() && i < typed.size(); i++) {
            if (nothing.contains(Integer.toString(i))) {
                renamed.put(named.get(i), Named.NOTHING);
            } else if (!typed.get(i).isEmpty()) {
                renamed.put(named.get(i), words.substance(typed.get(i)).orElse(Named.UNLISTED));
            }
        }
        List<String> missed = missed(form);
        return renamed.containsValue(Named.UNLISTED) || missed.contains(Named.UNLISTED)
                ? Optional.empty()
                : Optional.of(new Said(
                        form.optional("judged").orElse(""),
                        language(form),
                        form.choice("intent", Intent.class),
                        renamed,
                        missed));
    }

    private List<String> missed(Forms form) {
        var all = new ArrayList<String>();
        for (String name : form.written("missed").split(",")) {
            if (!name.isBlank()) {
                all.add(words.substance(name.strip()).orElse(Named.UNLISTED));
            }
        }
        return all;
    }

    private static String language(Forms form) {
        String tag = form.text("language");
        if (!tag.matches("[a-z]{2,3}")) {
            throw Refusal.wrongForm("form.not-a-choice", "language");
        }
        return tag;
    }

    public void show(Context ctx) {
        var page = screen.in(
                ctx,
                tx -> CorrectionsPage.of(
                        screen.frame(ctx, tx, "corrections.title"), reviewed.waiting(tx), reviewed.count(tx), words));
        screen.show(ctx, "desk/corrections.jte", page);
    }

    public void review(Context ctx) {
        long id = Forms.pathNumber(ctx, "id");
        var form = Forms.posted(ctx);
        var decision = form.choice("decision", Decision.class);
        var verdict = form.optionalChoice("verdict", Verdict.class);
        screen.once(
                ctx,
                tx -> {
                    if (!reviewed.exists(tx, id)) {
                        throw Refusal.notFound();
                    }
                    reviewed.review(tx, Session.of(ctx).actor(), id, decision, verdict);
                    return id;
                },
                _ -> Turn.to("/corrections"));
    }
}
