package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.DraftStore;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Screen;
import io.javalin.http.Context;

/** Showing a draft as the forum will: a page by itself, or what the script takes out of it. */
public final class PreviewPages {
    private final Screen screen;
    private final TicketScreen tickets;
    private final DraftStore drafts;
    private final ReadingStore readings;

    public PreviewPages(Screen screen, TicketScreen tickets, DraftStore drafts, ReadingStore readings) {
        this.screen = screen;
        this.tickets = tickets;
        this.drafts = drafts;
        this.readings = readings;
    }

    public void show(Context ctx) {
        var id = new TicketId(Forms.pathNumber(ctx, "id"));
        var page = screen.in(ctx, tx -> {
            var ticket = tickets.ticket(tx, id);
            var format = readings.format(tx, ticket);
            var text = drafts.draft(tx, ticket.round().id()).text().text();
            return new PreviewPage(
                    screen.frame(ctx, tx, "preview.title"),
                    id.value(),
                    ticket.language(),
                    format,
                    format.preview(text));
        });
        screen.show(ctx, "desk/preview.jte", page);
    }
}
