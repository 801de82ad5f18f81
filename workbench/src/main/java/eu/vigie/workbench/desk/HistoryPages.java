package eu.vigie.workbench.desk;

import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Screen;
import io.javalin.http.Context;

public final class HistoryPages {
    private final Screen screen;
    private final TicketScreen tickets;
    private final ReadingStore readings;
    private final HistoryStore history = new HistoryStore();

    public HistoryPages(Screen screen, TicketScreen tickets, ReadingStore readings) {
        this.screen = screen;
        this.tickets = tickets;
        this.readings = readings;
    }

    public void show(Context ctx) {
        var id = new TicketId(Forms.pathNumber(ctx, "id"));
        var page = screen.in(ctx, tx -> {
            var ticket = tickets.ticket(tx, id);
            var thread = readings.excerpt(tx, ticket, false, screen.words(ctx).locale());
            var frame = screen.frame(ctx, tx, "history.title").titled(thread.title());
            return new HistoryPage(frame, ticket, thread, history.entries(tx, id));
        });
        screen.show(ctx, "desk/history.jte", page);
    }
}
