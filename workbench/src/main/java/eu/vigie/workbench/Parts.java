package eu.vigie.workbench;

import eu.vigie.index.PostIndex;
import eu.vigie.workbench.answers.CitationStore;
import eu.vigie.workbench.answers.DraftStore;
import eu.vigie.workbench.answers.PostingStore;
import eu.vigie.workbench.answers.RevisionStore;
import eu.vigie.workbench.corpus.HandCapture;
import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.desk.AnswerPages;
import eu.vigie.workbench.desk.DeskNavigation;
import eu.vigie.workbench.desk.DraftPages;
import eu.vigie.workbench.desk.LivePages;
import eu.vigie.workbench.desk.PastePages;
import eu.vigie.workbench.desk.QueuePages;
import eu.vigie.workbench.desk.ReadingStore;
import eu.vigie.workbench.desk.TicketPages;
import eu.vigie.workbench.desk.TicketScreen;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.links.LibraryPages;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.members.AccountPages;
import eu.vigie.workbench.members.InvitationPages;
import eu.vigie.workbench.members.MemberStore;
import eu.vigie.workbench.members.SignInPages;
import eu.vigie.workbench.search.SearchPages;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.tickets.ClaimStore;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.tickets.TriageStore;
import eu.vigie.workbench.web.Guard;
import eu.vigie.workbench.web.HealthPages;
import eu.vigie.workbench.web.Origins;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.SessionStore;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/** What answers requests, each part given what it needs. */
public record Parts(
        Screen screen,
        Guard guard,
        Origins origins,
        HealthPages health,
        SignInPages door,
        InvitationPages invitations,
        AccountPages account,
        QueuePages queue,
        TicketPages tickets,
        DraftPages drafts,
        AnswerPages answers,
        LivePages live,
        PastePages paste,
        LibraryPages library,
        SearchPages search) {

    /**
     * @param origins where browsers find the workbench
     * @param zone in which pages tell the time
     * @param substanceName from the identifier of a substance to its preferred name
     * @param index what the search page looks in; the caller closes it
     */
    public static Parts of(
            Transactions transactions,
            Origins origins,
            ZoneId zone,
            UnaryOperator<String> substanceName,
            PostIndex index) {
        var sessions = new SessionStore();
        var events = new EventStore();
        var members = new MemberStore(events);
        var tickets = new TicketStore(events);
        var claims = new ClaimStore(tickets);
        var drafts = new DraftStore(tickets, claims, events);
        var readings = new ReadingStore(substanceName);
        var screen = new Screen(transactions, sessions, new DeskNavigation(tickets), zone);
        var guard = new Guard(transactions, sessions, origins);
        var door = new SignInPages(screen, guard, members, sessions);
        var ticketScreen = new TicketScreen(screen, tickets, drafts, readings, new LinkStore());
        return new Parts(
                screen,
                guard,
                origins,
                new HealthPages(transactions),
                door,
                new InvitationPages(screen, door, members),
                new AccountPages(screen, guard, sessions),
                new QueuePages(screen, tickets, claims, readings),
                new TicketPages(screen, ticketScreen, claims, new TriageStore(tickets)),
                new DraftPages(screen, ticketScreen, drafts),
                AnswerPages.of(screen, ticketScreen, tickets, drafts, readings),
                new LivePages(transactions),
                paste(screen, tickets, drafts, events),
                new LibraryPages(screen, events, new CitationStore(tickets)::retired, substanceName),
                new SearchPages(screen, index, substanceName));
    }

    private static PastePages paste(Screen screen, TicketStore tickets, DraftStore drafts, EventStore events) {
        var postings = new PostingStore(tickets, new RevisionStore(tickets, drafts, new LinkStore()));
        var captures = new HandCapture(new SourceStore(), events);
        return new PastePages(screen, captures, tickets, postings, Clock.systemUTC());
    }
}
