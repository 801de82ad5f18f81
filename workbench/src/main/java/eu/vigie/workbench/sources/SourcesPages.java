package eu.vigie.workbench.sources;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Refusal;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.util.function.BiPredicate;

/** How the sources stand; pausing and resuming them. */
public final class SourcesPages {
    static final String HERE = "/sources";
    private static final int LONGEST_REASON = 300;

    private final Screen screen;
    private final SourceStore sources;
    private final OverviewStore overview;
    private final FigureStore figures = new FigureStore();

    public SourcesPages(Screen screen, SourceStore sources) {
        this.screen = screen;
        this.sources = sources;
        this.overview = new OverviewStore(sources);
    }

    public void show(Context ctx) {
        var page = screen.in(
                ctx,
                tx -> new SourcesPage(
                        screen.frame(ctx, tx, "sources.title"),
                        overview.entries(tx),
                        Forms.asked(ctx)
                                .optional("added")
                                .flatMap(id -> sources.ourOwn(tx, id))
                                .map(source -> source.source().name())));
        screen.show(ctx, "sources.jte", page);
    }

    public void pause(Context ctx) {
        String because = Forms.posted(ctx).text("because");
        if (because.length() > LONGEST_REASON) {
            throw Refusal.wrongForm("form.too-long", "because", LONGEST_REASON);
        }
        act(
                ctx,
                "sources.refused.paused",
                (tx, source) -> sources.pause(tx, source.source().id(), because));
    }

    public void resume(Context ctx) {
        act(
                ctx,
                "sources.refused.not-paused",
                (tx, source) -> sources.resume(tx, source.source().id()));
    }

    /** The maintainer has looked: what the pages hold now is all there is. */
    public void takeAsUsual(Context ctx) {
        act(ctx, "sources.refused.not-thin", figures::takeAsUsual);
    }

    /** @param otherwise why the act changed nothing */
    private void act(Context ctx, String otherwise, BiPredicate<Tx, WatchedSource> act) {
        screen.once(
                ctx,
                tx -> {
                    var source = sources.ourOwn(tx, ctx.pathParam("id")).orElseThrow(Refusal::notFound);
                    if (!act.test(tx, source)) {
                        throw Refusal.conflict(otherwise, source.source().name());
                    }
                    return source.number();
                },
                number -> Turn.to(HERE + "#source-" + number));
    }
}
