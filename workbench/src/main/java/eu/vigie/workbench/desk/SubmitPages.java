package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.Disclosure;
import eu.vigie.workbench.answers.DraftForm;
import eu.vigie.workbench.answers.DraftText;
import eu.vigie.workbench.answers.Lack;
import eu.vigie.workbench.answers.RevisionStore;
import eu.vigie.workbench.answers.Saving;
import eu.vigie.workbench.answers.Submission;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Outcome;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Messages;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Sending an answer to review, and taking it back. */
public final class SubmitPages {
    private final Screen screen;
    private final TicketScreen tickets;
    private final RevisionStore revisions;

    public SubmitPages(Screen screen, TicketScreen tickets, RevisionStore revisions) {
        this.screen = screen;
        this.tickets = tickets;
        this.revisions = revisions;
    }

    public void submit(Context ctx) {
        var form = DraftPages.form(ctx);
        var session = Session.of(ctx);
        var disclosure = disclosure(session);
        var lastRead = new PostId(
                Forms.posted(ctx).optional("last-post").isEmpty()
                        ? 0
                        : Forms.posted(ctx).number("last-post"));
        screen.once(
                ctx,
                tx -> {
                    Ticket ticket = tickets.ticket(tx, form.ticket());
                    return revisions.submit(
                            tx, session.actor(), signed(form, ticket.language(), disclosure), disclosure, lastRead);
                },
                submission -> turn(ctx, form, submission));
    }

    private Turn turn(Context ctx, DraftForm form, Submission submission) {
        return switch (submission) {
            case Submission.Submitted _ -> Turn.to("/tickets/" + form.ticket());
            case Submission.Incomplete(var lacks) ->
                refuse(ctx, form.ticket(), new Notice("submit.lacks", true, words(ctx, lacks)));
            case Submission.NotSaved(Saving saving) -> refuse(ctx, form.ticket(), notSaved(saving));
            case Submission.Refused(Reason reason) -> refuse(ctx, form.ticket(), Notice.refused(reason));
        };
    }

    private Turn refuse(Context ctx, TicketId id, Notice notice) {
        return Turn.stay(() -> tickets.refuse(ctx, id, notice));
    }

    public void retract(Context ctx) {
        var id = new TicketId(Forms.pathNumber(ctx, "id"));
        long version = Forms.posted(ctx).number("version");
        screen.once(
                ctx,
                tx -> {
                    tickets.ticket(tx, id);
                    return revisions.retract(tx, Session.of(ctx).actor(), id, version);
                },
                outcome -> switch (outcome) {
                    case Outcome.Done _ -> Turn.to("/tickets/" + id);
                    case Outcome.Refused(Ticket _, Reason reason) -> refuse(ctx, id, Notice.refused(reason));
                    case Outcome.Conflict _ -> refuse(ctx, id, Notice.changed());
                });
    }

    /** The disclosure line is put at the end where the writer left it out. */
    private static DraftForm signed(DraftForm form, String language, Disclosure disclosure) {
        DraftText text = form.text();
        if (text.text().isBlank() || disclosure.isIn(text.text(), language)) {
            return form;
        }
        String words = text.text().stripTrailing() + "\n\n" + disclosure.line(language);
        return new DraftForm(
                form.ticket(), form.lease(), form.version(), new DraftText(words, text.links(), text.noLinkNeeded()));
    }

    static Disclosure disclosure(Session session) {
        Map<String, String> lines = Messages.LOCALES.stream()
                .collect(Collectors.toMap(
                        Locale::getLanguage,
                        locale -> Messages.in(locale).text("answer.disclosure", session.organisation())));
        return new Disclosure(lines);
    }

    private String words(Context ctx, Iterable<Lack> lacks) {
        var words = screen.words(ctx);
        var all = new StringJoiner(" ");
        lacks.forEach(lack -> all.add(words.text("submit.lack." + Forms.word(lack))));
        return all.toString();
    }

    private static Notice notSaved(Saving saving) {
        return switch (saving) {
            case Saving.Conflict _ -> new Notice("draft.conflict", true);
            case Saving.Orphaned(var _, Reason reason) -> Notice.refused(reason);
            case Saving.Saved _, Saving.SavedAgain _ -> throw new IllegalStateException("it was saved");
        };
    }
}
