package eu.vigie.workbench.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vigie.workbench.answers.Draft;
import eu.vigie.workbench.answers.DraftForm;
import eu.vigie.workbench.answers.DraftStore;
import eu.vigie.workbench.answers.DraftText;
import eu.vigie.workbench.answers.Readability;
import eu.vigie.workbench.answers.Saving;
import eu.vigie.workbench.ids.LinkId;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Lease;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import io.javalin.http.Context;
import java.util.Optional;

/** Saving what is typed: by the script every few seconds, by a button without it. */
public final class DraftPages {
    private final Screen screen;
    private final TicketScreen tickets;
    private final DraftStore drafts;

    public DraftPages(Screen screen, TicketScreen tickets, DraftStore drafts) {
        this.screen = screen;
        this.tickets = tickets;
        this.drafts = drafts;
    }

    static DraftForm form(Context ctx) {
        var form = Forms.posted(ctx);
        var links = form.numbers("link").stream().map(LinkId::new).toList();
        return new DraftForm(
                new TicketId(Forms.pathNumber(ctx, "id")),
                form.uuid("lease"),
                form.number("draft-version"),
                new DraftText(form.written("text"), links, form.ticked("no-link")),
                form.words("settled"));
    }

    private record Saved(Saving saving, String language) {}

    public void save(Context ctx) {
        var form = form(ctx);
        var saving = screen.in(ctx, tx -> {
            String language = tickets.ticket(tx, form.ticket()).language();
            return new Saved(drafts.save(tx, Session.of(ctx).actor(), form), language);
        });
        if (Optional.ofNullable(ctx.header("Accept")).orElse("").startsWith("application/json")) {
            tell(
                    ctx,
                    saving.saving,
                    Reads.words(Readability.of(form.text().text(), saving.language), screen.words(ctx)));
        } else {
            turn(ctx, form.ticket(), saving.saving);
        }
    }

    private void turn(Context ctx, TicketId id, Saving saving) {
        problem(saving)
                .ifPresentOrElse(said -> tickets.refuse(ctx, id, said), () -> screen.goTo(ctx, "/tickets/" + id));
    }

    private void tell(Context ctx, Saving saving, String reads) {
        var answer = switch (saving) {
            case Saving.Saved(long version, Lease lease) -> saved(version, lease, reads);
            case Saving.SavedAgain(long version, Lease lease) -> saved(version, lease, reads);
            case Saving.Conflict(Draft _), Saving.Orphaned _ -> JsonNodeFactory.instance.objectNode();
        };
        problem(saving).ifPresent(said -> {
            ctx.status(409);
            answer.put("problem", screen.words(ctx).text(said.key(), said.details()));
        });
        ctx.contentType("application/json; charset=utf-8").result(answer.toString());
    }

    private static ObjectNode saved(long version, Lease lease, String reads) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("version", version)
                .put("reads", reads)
                .put("lease", lease.id().toString())
                .put("until", lease.until().toString());
    }

    private static Optional<Notice> problem(Saving saving) {
        return switch (saving) {
            case Saving.Saved _, Saving.SavedAgain _ -> Optional.empty();
            case Saving.Conflict _ -> Optional.of(new Notice("draft.conflict", true));
            case Saving.Orphaned(var _, Reason reason) ->
                Optional.of(reason == Reason.TAKEN ? new Notice("draft.orphaned", true) : Notice.refused(reason));
        };
    }
}
