package eu.vigie.workbench.emerging;

import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Refusal;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.util.Optional;

/** Deciding on words that may be new names. */
public final class EmergingPages {
    private final Screen screen;
    private final EmergingStore names;

    public EmergingPages(Screen screen, EmergingStore names) {
        this.screen = screen;
        this.names = names;
    }

    public void show(Context ctx) {
        var page = screen.in(
                ctx,
                tx -> new EmergingPage(
                        screen.frame(ctx, tx, "emerging.title"),
                        names.names(tx, Optional.empty()),
                        names.names(tx, Optional.of(Candidate.Decision.PROPOSED))));
        screen.show(ctx, "emerging.jte", page);
    }

    public void decide(Context ctx) {
        var form = Forms.posted(ctx);
        String word = form.text("word");
        var decision = form.choice("name-decision", Candidate.Decision.class);
        screen.once(
                ctx,
                tx -> {
                    if (!names.decide(tx, word, decision)) {
                        throw Refusal.wrongForm("form.not-a-choice", "word");
                    }
                    return word;
                },
                _ -> Turn.to("/emerging"));
    }
}
