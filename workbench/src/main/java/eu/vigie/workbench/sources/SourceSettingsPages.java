package eu.vigie.workbench.sources;

import eu.vigie.crawl.forum.Source;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.sources.NewSourcePage.Complaint;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Refusal;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;

/** How often a source is asked and how its pages are read; selectors can be tried on a page before they are kept. */
public final class SourceSettingsPages {
    private static final int WRONG = 422;
    private static final int BUSY = 409;

    private final Screen screen;
    private final SourceStore sources;
    private final Trials trials;

    public SourceSettingsPages(Screen screen, SourceStore sources, Trials trials) {
        this.screen = screen;
        this.sources = sources;
        this.trials = trials;
    }

    public void show(Context ctx) {
        var typed = screen.in(ctx, tx -> {
            var watched = own(ctx, tx);
            return SourceSettings.of(
                    watched, sources.selectors(tx, watched.source().id()));
        });
        show(ctx, typed, Optional.empty(), Optional.empty());
    }

    public void save(Context ctx) {
        var typed = SourceSettings.read(Forms.posted(ctx));
        screen.once(
                ctx,
                tx -> {
                    var watched = own(ctx, tx);
                    var wish = typed.wish(watched);
                    Optional<Complaint> complaint = Complaint.of(wish);
                    if (complaint.isEmpty()) {
                        sources.settle(tx, watched, wish);
                    }
                    return complaint
                            .map(said -> Turn.stay(() -> refuse(ctx, WRONG, typed, said)))
                            .orElseGet(() -> Turn.to(SourcesPages.HERE + "#source-" + watched.number()));
                },
                turn -> turn);
    }

    /** Asks for a few pages and shows what would be stored; nothing is. */
    public void tryOut(Context ctx) {
        var typed = SourceSettings.read(Forms.posted(ctx));
        var key = Forms.posted(ctx).uuid("key");
        var watched = screen.in(ctx, tx -> own(ctx, tx));
        var complaint = Complaint.of(typed.wish(watched)).or(() -> foreign(typed, watched));
        if (complaint.isPresent()) {
            refuse(ctx, WRONG, typed, complaint.get());
            return;
        }
        Source source =
                at(typed.wish(watched).trial(), WebAddress.read(typed.page()).orElseThrow());
        switch (trials.run(Session.of(ctx).actor().member(), key, source)) {
            case Trials.Tried.Told(var report) -> show(ctx, typed, Optional.empty(), Optional.of(Preview.of(report)));
            case Trials.Tried.NotAsked(String because) ->
                refuse(ctx, WRONG, typed, Complaint.of("sources.refused.not-asked", because));
            case Trials.Tried.NoContact() -> refuse(ctx, WRONG, typed, Complaint.of("sources.refused.no-contact"));
            case Trials.Tried.Busy() -> refuse(ctx, BUSY, typed, Complaint.of("sources.refused.busy"));
        }
    }

    /** Only pages of the forum itself are asked for. */
    private static Optional<Complaint> foreign(SourceSettings typed, WatchedSource watched) {
        var home = watched.source().address();
        boolean same = WebAddress.read(typed.page())
                .filter(page -> Hosts.same(page, home))
                .isPresent();
        return same ? Optional.empty() : Optional.of(Complaint.of("sources.refused.other-host", Hosts.of(home)));
    }

    private static Source at(Source source, URI page) {
        return new Source(
                source.id(),
                source.name(),
                page,
                source.engine(),
                source.zone(),
                source.language(),
                source.pace(),
                source.privateHostAllowed(),
                source.allowance(),
                source.given(),
                source.pseudonyms());
    }

    private WatchedSource own(Context ctx, Tx tx) {
        return sources.ourOwn(tx, ctx.pathParam("id")).orElseThrow(Refusal::notFound);
    }

    private void refuse(Context ctx, int status, SourceSettings typed, Complaint complaint) {
        ctx.status(status);
        show(ctx, typed, Optional.of(complaint), Optional.empty());
    }

    private void show(Context ctx, SourceSettings typed, Optional<Complaint> complaint, Optional<Preview> preview) {
        var page = screen.in(ctx, tx -> {
            var watched = own(ctx, tx);
            var frame = screen.frame(ctx, tx, "sources.settings")
                    .titled(watched.source().name());
            return new SourceSettingsPage(frame, watched, typed, trials.possible(), complaint, preview);
        });
        screen.show(ctx, "source-settings.jte", page);
    }
}
