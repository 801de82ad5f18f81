package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.OrphanStore;
import eu.vigie.workbench.answers.PromiseStore;
import eu.vigie.workbench.web.Screen;
import io.javalin.http.Context;

/** Where a supervisor looks for what others miss. */
public final class OrphanPages {
    private final Screen screen;
    private final PromiseStore promises;
    private final OrphanStore orphans = new OrphanStore();

    public OrphanPages(Screen screen, PromiseStore promises) {
        this.screen = screen;
        this.promises = promises;
    }

    public void show(Context ctx) {
        var page = screen.in(
                ctx,
                tx -> new OrphanPage(screen.frame(ctx, tx, "orphans.title"), orphans.orphans(tx), promises.broken(tx)));
        screen.show(ctx, "desk/orphans.jte", page);
    }
}
