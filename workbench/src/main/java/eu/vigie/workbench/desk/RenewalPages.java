package eu.vigie.workbench.desk;

import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.DuplicateStore;
import eu.vigie.workbench.tickets.RenewalStore;
import eu.vigie.workbench.tickets.TriageStore;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Screen;
import io.javalin.http.Context;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was closed, answered or made less urgent, and is looked at once more; what was asked twice. */
public final class RenewalPages {
    /** A ticket by its number or by its address. */
    private static final Pattern TICKET = Pattern.compile("(?:.*/tickets/)?(\\d{1,18})(?:[/?#].*)?");

    private static final TicketId NONE = new TicketId(0);

    private final TicketActs acts;
    private final RenewalStore renewals;
    private final DuplicateStore duplicates;
    private final TriageStore triage;

    public RenewalPages(
            Screen screen, TicketScreen tickets, RenewalStore renewals, DuplicateStore duplicates, TriageStore triage) {
        this.acts = new TicketActs(screen, tickets);
        this.renewals = renewals;
        this.duplicates = duplicates;
        this.triage = triage;
    }

    public void reopen(Context ctx) {
        String reason = TicketActs.reason(ctx);
        acts.stay(ctx, (tx, actor, id, version) -> renewals.reopen(tx, actor, id, version, reason));
    }

    public void followUp(Context ctx) {
        String reason = TicketActs.reason(ctx);
        acts.stay(ctx, (tx, actor, id, version) -> renewals.followUp(tx, actor, id, version, reason));
    }

    public void lookAgain(Context ctx) {
        acts.stay(ctx, triage::lookAgain);
    }

    public void merge(Context ctx) {
        var original = original(Forms.posted(ctx));
        acts.stay(ctx, (tx, actor, id, version) -> duplicates.close(tx, actor, id, version, original));
    }

    /** What was typed goes before what was ticked. */
    private static TicketId original(Forms form) {
        return Stream.of("original", "candidate")
                .flatMap(field -> form.optional(field).stream())
                .filter(entered -> !entered.isBlank())
                .findFirst()
                .map(entered -> TICKET.matcher(entered.strip()))
                .filter(matched -> matched.matches())
                .map(matched -> new TicketId(Long.parseLong(matched.group(1))))
                .orElse(NONE);
    }
}
