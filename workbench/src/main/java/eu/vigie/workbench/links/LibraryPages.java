package eu.vigie.workbench.links;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.LinkId;
import eu.vigie.workbench.web.Access;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Refusal;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every member reads the library; its editors add, check and retire links. */
public final class LibraryPages {
    /** Told of a link that is taken out, in the same transaction. */
    public interface Retirement {
        void of(Tx tx, LinkId link, String title);
    }

    private static final String HERE = "/links";
    private static final int WRONG = 422;

    private final Screen screen;
    private final LibraryStore library;
    private final Retirement retirement;
    private final UnaryOperator<String> substanceName;

    public LibraryPages(Screen screen, EventStore events, Retirement retirement, UnaryOperator<String> substanceName) {
        this.screen = screen;
        this.library = new LibraryStore(events);
        this.retirement = retirement;
        this.substanceName = substanceName;
    }

    public void show(Context ctx) {
        show(ctx, NewLink.NOTHING, Optional.empty());
    }

    public void add(Context ctx) {
        var typed = NewLink.read(Forms.posted(ctx));
        var problem = typed.problem();
        if (problem.isPresent()) {
            refuse(ctx, typed, problem.get());
            return;
        }
        screen.once(
                ctx,
                tx -> library.add(tx, typed.link(), Session.of(ctx).name()),
                added -> added ? Turn.to(HERE + "#added") : Turn.stay(() -> refuse(ctx, typed, "links.refused.known")));
    }

    public void check(Context ctx) {
        screen.once(ctx, tx -> library.check(tx, id(ctx), Session.of(ctx).name()), done -> back(ctx, done));
    }

    public void retire(Context ctx) {
        screen.once(
                ctx,
                tx -> {
                    var title = library.retire(tx, id(ctx));
                    title.ifPresent(known -> retirement.of(tx, id(ctx), known));
                    return title.isPresent();
                },
                done -> back(ctx, done));
    }

    /** To the list as it was narrowed before. */
    private static Turn back(Context ctx, boolean done) {
        if (!done) {
            throw Refusal.notFound();
        }
        String query = Forms.posted(ctx)
                .optional("back")
                .filter(back -> back.startsWith(HERE + "?"))
                .orElse(HERE);
        return Turn.to(query);
    }

    private void refuse(Context ctx, NewLink typed, String problem) {
        ctx.status(WRONG);
        show(ctx, typed, Optional.of(problem));
    }

    private void show(Context ctx, NewLink typed, Optional<String> problem) {
        var asked = LibraryForm.read(Forms.asked(ctx));
        var page = screen.in(ctx, tx -> {
            var substances = library.substances(tx).stream()
                    .map(id -> new LibraryPage.Choice(
                            id,
                            substanceName.apply(id),
                            asked.substance().filter(id::equals).isPresent()))
                    .sorted(Comparator.comparing(LibraryPage.Choice::label, String.CASE_INSENSITIVE_ORDER))
                    .toList();
            return new LibraryPage(
                    screen.frame(ctx, tx, "links.title"),
                    asked,
                    library.entries(tx, asked),
                    substances,
                    typed,
                    problem,
                    Session.of(ctx).may(Access.EDIT_LINKS));
        });
        screen.show(ctx, "links.jte", page);
    }

    private static LinkId id(Context ctx) {
        return new LinkId(Forms.pathNumber(ctx, "id"));
    }
}
