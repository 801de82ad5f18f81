package eu.vigie.workbench.desk;

import eu.vigie.workbench.accounts.RedirectingReplyStore;
import eu.vigie.workbench.answers.DraftStore;
import eu.vigie.workbench.answers.PostingStore;
import eu.vigie.workbench.answers.ReviewStore;
import eu.vigie.workbench.answers.RevisionStore;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.tickets.ClaimStore;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.web.Screen;

/** The pages an answer passes on its way from the composer to the forum. */
public record AnswerPages(SubmitPages submit, ReviewPages review, PostingPages posting, HistoryPages history) {
    public static AnswerPages of(
            Screen screen, TicketScreen page, TicketStore tickets, DraftStore drafts, ReadingStore readings) {
        var claims = new ClaimStore(tickets);
        var revisions = new RevisionStore(tickets, drafts, new LinkStore());
        var reviews = new ReviewStore(tickets, revisions);
        var postings = new PostingStore(tickets, revisions);
        return new AnswerPages(
                new SubmitPages(screen, page, revisions),
                new ReviewPages(screen, page, claims, revisions, reviews, readings),
                new PostingPages(
                        screen,
                        page,
                        claims,
                        revisions,
                        postings,
                        readings,
                        new RedirectingReplyStore(new EventStore())),
                new HistoryPages(screen, page, readings));
    }
}
