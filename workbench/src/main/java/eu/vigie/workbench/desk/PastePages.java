package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.PostingOutcome;
import eu.vigie.workbench.answers.PostingStore;
import eu.vigie.workbench.corpus.Capture;
import eu.vigie.workbench.corpus.HandCapture;
import eu.vigie.workbench.corpus.SavedPage;
import eu.vigie.workbench.corpus.Unpacked;
import eu.vigie.workbench.corpus.Upload;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.sources.PrivateHost;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.StateName;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Members bring the page they are looking at, for forums that refuse robots. */
public final class PastePages {
    private final Screen screen;
    private final HandCapture captures;
    private final TicketStore tickets;
    private final PostingStore postings;
    private final Clock clock;
    private final DeskStore desk = new DeskStore();

    public PastePages(Screen screen, HandCapture captures, TicketStore tickets, PostingStore postings, Clock clock) {
        this.screen = screen;
        this.captures = captures;
        this.tickets = tickets;
        this.postings = postings;
        this.clock = clock;
    }

    public void show(Context ctx) {
        var asked = Forms.asked(ctx);
        var typed = new PastePage.Typed(asked.optional("address").orElse(""), "");
        show(ctx, typed, Optional.empty());
    }

    public void paste(Context ctx) {
        var typed = new PastePage.Typed(
                Objects.requireNonNullElse(ctx.formParam("address"), "").strip(),
                Objects.requireNonNullElse(ctx.formParam("source"), ""));
        Optional<URI> address = Forms.webAddress(typed.address());
        if (address.isEmpty()) {
            refuse(ctx, typed, new Notice("paste.refused.address", true));
            return;
        }
        switch (page(ctx, typed, address.get())) {
            case Unpacked.Page(SavedPage page)
            when page.html().length == 0 -> refuse(ctx, typed, new Notice("paste.refused.empty", true));
            case Unpacked.Page(SavedPage page) ->
                screen.once(
                        ctx,
                        tx -> captures.store(tx, address.get(), page, clock.instant()),
                        (tx, capture) -> turn(ctx, tx, typed, capture));
            case Unpacked.NotInArchive() -> refuse(ctx, typed, new Notice("paste.refused.not-in-archive", true));
            case Unpacked.Broken() -> refuse(ctx, typed, new Notice("paste.refused.broken-archive", true));
        }
    }

    private Turn turn(Context ctx, Tx tx, PastePage.Typed typed, Capture capture) {
        return switch (capture) {
            case Capture.Stored stored -> Turn.to(stored(tx, Session.of(ctx), stored));
            case Capture.UnknownForum(String host) ->
                stay(
                        ctx,
                        typed,
                        new Notice(
                                PrivateHost.is(host) ? "paste.refused.private" : "paste.refused.unknown-forum",
                                true,
                                host));
            case Capture.WrongEngine(String known, String found) ->
                stay(ctx, typed, new Notice("paste.refused.wrong-engine", true, known, found));
            case Capture.NotReadable(String tried) ->
                stay(ctx, typed, new Notice("paste.refused.not-readable", true, tried));
            case Capture.OtherThread(String title) ->
                stay(ctx, typed, new Notice("paste.refused.other-thread", true, title));
        };
    }

    private String stored(Tx tx, Session session, Capture.Stored stored) {
        return "/paste?thread=" + stored.thread() + "&posts=" + stored.texts().size() + "&added=" + stored.added()
                + "&revised=" + stored.revised()
                + proof(tx, session, stored)
                        .map(proof -> "&proof=" + Forms.word(proof))
                        .orElse("");
    }

    /** A page is proof of a posting only in the hands of somebody who neither wrote nor posted it. */
    private Optional<PastePage.Proof> proof(Tx tx, Session session, Capture.Stored stored) {
        return desk.openTicket(tx, stored.thread())
                .flatMap(id -> tickets.ticket(tx, id))
                .filter(ticket -> ticket.state().name() == StateName.POSTED)
                .map(ticket -> proof(postings.verifyByCapture(
                        tx, session.actor(), ticket.id(), ticket.version(), String.join("\n\n", stored.texts()))));
    }

    private static PastePage.Proof proof(PostingOutcome outcome) {
        return switch (outcome) {
            case PostingOutcome.Done _ -> PastePage.Proof.VERIFIED;
            case PostingOutcome.Refused(Reason reason)
            when reason == Reason.WROTE_IT || reason == Reason.POSTED_IT -> PastePage.Proof.NOT_YOURS;
            case PostingOutcome.Refused _ -> PastePage.Proof.NOT_ALLOWED;
            case PostingOutcome.OtherText _,
                    PostingOutcome.Conflict _,
                    PostingOutcome.ForeignPermalink _,
                    PostingOutcome.AlreadyPosted _,
                    PostingOutcome.Stopped _ -> PastePage.Proof.OTHER_TEXT;
        };
    }

    private Turn stay(Context ctx, PastePage.Typed typed, Notice notice) {
        return Turn.stay(() -> refuse(ctx, typed, notice));
    }

    private void refuse(Context ctx, PastePage.Typed typed, Notice notice) {
        ctx.status(422);
        show(ctx, typed, Optional.of(notice));
    }

    private void show(Context ctx, PastePage.Typed typed, Optional<Notice> notice) {
        screen.show(
                ctx,
                "desk/paste.jte",
                screen.in(
                        ctx,
                        tx -> new PastePage(
                                screen.frame(ctx, tx, "paste.title"),
                                typed,
                                notice.isPresent() ? Optional.empty() : brought(ctx, tx),
                                notice,
                                desk.handWatched(tx))));
    }

    private Optional<PastePage.Brought> brought(Context ctx, Tx tx) {
        var asked = Forms.asked(ctx);
        return asked.optional("thread")
                .map(_ -> new PastePage.Brought(
                        (int) asked.number("posts"),
                        (int) asked.number("added"),
                        (int) asked.number("revised"),
                        desk.openTicket(tx, new ThreadId(asked.number("thread")))
                                .filter(id -> tickets.ticket(tx, id).isPresent())
                                .map(TicketId::value),
                        asked.optionalChoice("proof", PastePage.Proof.class)));
    }

    private static Unpacked page(Context ctx, PastePage.Typed typed, URI address) {
        List<UploadedFile> files = ctx.isMultipartFormData() ? ctx.uploadedFiles("file") : List.of();
        return files.stream()
                .filter(file -> file.size() > 0)
                .findFirst()
                .map(file -> Upload.open(bytes(file), address))
                .orElseGet(
                        () -> new Unpacked.Page(SavedPage.typed(typed.source().strip())));
    }

    private static byte[] bytes(UploadedFile file) {
        try (var content = file.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
