package eu.vigie.workbench.sources;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.sources.NewSourcePage.Complaint;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.util.Optional;

/** A forum is tried out before it is watched: the page shows what would be stored, and nothing is. */
public final class NewSourcePages {
    private static final int WRONG = 422;
    private static final int BUSY = 409;

    private final Screen screen;
    private final SourceStore sources;
    private final Trials trials;

    public NewSourcePages(Screen screen, SourceStore sources, Trials trials) {
        this.screen = screen;
        this.sources = sources;
        this.trials = trials;
    }

    public void show(Context ctx) {
        var blank = NewSourceForm.blank(
                screen.words(ctx).locale().getLanguage(), screen.zone().getId());
        show(ctx, blank, Optional.empty(), Optional.empty());
    }

    public void tryOut(Context ctx) {
        var typed = NewSourceForm.read(Forms.posted(ctx));
        var key = Forms.posted(ctx).uuid("key");
        var complaint = screen.in(ctx, tx -> complaint(tx, typed).or(() -> known(tx, typed)));
        if (complaint.isPresent()) {
            refuse(ctx, typed, complaint.get());
            return;
        }
        var source = screen.in(ctx, tx -> wish(tx, typed)).trial();
        switch (trials.run(Session.of(ctx).actor().member(), key, source)) {
            case Trials.Tried.Told(var report) -> show(ctx, typed, Optional.empty(), Optional.of(Preview.of(report)));
            case Trials.Tried.NotAsked(String because) ->
                refuse(ctx, typed, Complaint.of("sources.refused.not-asked", because));
            case Trials.Tried.NoContact() -> refuse(ctx, typed, Complaint.of("sources.refused.no-contact"));
            case Trials.Tried.Busy() -> {
                ctx.status(BUSY);
                show(ctx, typed, Optional.of(Complaint.of("sources.refused.busy")), Optional.empty());
            }
        }
    }

    public void add(Context ctx) {
        var typed = NewSourceForm.read(Forms.posted(ctx));
        screen.once(
                ctx,
                tx -> complaint(tx, typed).or(() -> added(tx, ctx, typed)),
                complaint -> complaint
                        .map(said -> Turn.stay(() -> refuse(ctx, typed, said)))
                        .orElseGet(() -> Turn.to(SourcesPages.HERE + "?added="
                                + typed.wish(true).source(Optional.empty()).id())));
    }

    /** Empty when it was added. */
    private Optional<Complaint> added(Tx tx, Context ctx, NewSourceForm typed) {
        var wish = wish(tx, typed);
        var wanted = wish.source(Optional.of(Session.of(ctx).actor().organisation()));
        return switch (sources.add(tx, wanted)) {
            case Addition.Added(var added) -> {
                sources.allow(tx, added.source().id(), wish.allowance());
                sources.select(tx, added.source().id(), wish.selectors());
                yield Optional.empty();
            }
            case Addition.Taken(var by) -> Optional.of(taken(by, wanted));
        };
    }

    private Optional<Complaint> known(Tx tx, NewSourceForm typed) {
        var wanted = wish(tx, typed).source(Optional.empty());
        return sources.same(tx, wanted).map(by -> taken(by, wanted));
    }

    private static Complaint taken(WatchedSource by, NewSource wanted) {
        boolean address = by.source().address().equals(wanted.address());
        return Complaint.of(
                address ? "sources.refused.known" : "sources.refused.name-taken",
                by.source().name(),
                by.source().id().value());
    }

    private Optional<Complaint> complaint(Tx tx, NewSourceForm typed) {
        return typed.problem(privateHostAllowed(tx, typed));
    }

    private SourceWish wish(Tx tx, NewSourceForm typed) {
        return typed.wish(privateHostAllowed(tx, typed));
    }

    /** Only where the operator has allowed it for a source on the same host: the demo. */
    private boolean privateHostAllowed(Tx tx, NewSourceForm typed) {
        return WebAddress.read(typed.address())
                .flatMap(address -> sources.ofAddress(tx, address))
                .filter(known -> known.source().privateHostAllowed())
                .isPresent();
    }

    private void refuse(Context ctx, NewSourceForm typed, Complaint complaint) {
        ctx.status(WRONG);
        show(ctx, typed, Optional.of(complaint), Optional.empty());
    }

    private void show(Context ctx, NewSourceForm typed, Optional<Complaint> complaint, Optional<Preview> preview) {
        var page = screen.in(
                ctx,
                tx -> new NewSourcePage(
                        screen.frame(ctx, tx, "sources.new.title"), typed, trials.possible(), complaint, preview));
        screen.show(ctx, "new-source.jte", page);
    }
}
