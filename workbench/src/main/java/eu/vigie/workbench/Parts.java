package eu.vigie.workbench;

import eu.vigie.index.PostIndex;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.workbench.accounts.ForumAccountPages;
import eu.vigie.workbench.answers.CitationStore;
import eu.vigie.workbench.answers.DepartureStore;
import eu.vigie.workbench.answers.DraftStore;
import eu.vigie.workbench.answers.PostingStore;
import eu.vigie.workbench.answers.PromiseStore;
import eu.vigie.workbench.answers.RevisionStore;
import eu.vigie.workbench.corpus.HandCapture;
import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.desk.AnswerPages;
import eu.vigie.workbench.desk.DeskNavigation;
import eu.vigie.workbench.desk.DraftPages;
import eu.vigie.workbench.desk.LivePages;
import eu.vigie.workbench.desk.OrphanPages;
import eu.vigie.workbench.desk.PastePages;
import eu.vigie.workbench.desk.PreviewPages;
import eu.vigie.workbench.desk.QueuePages;
import eu.vigie.workbench.desk.ReadingStore;
import eu.vigie.workbench.desk.RenewalPages;
import eu.vigie.workbench.desk.TicketPages;
import eu.vigie.workbench.desk.TicketScreen;
import eu.vigie.workbench.desk.WaitingPages;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.links.LibraryPages;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.members.AccountPages;
import eu.vigie.workbench.members.InvitationPages;
import eu.vigie.workbench.members.InvitationStore;
import eu.vigie.workbench.members.MemberStore;
import eu.vigie.workbench.members.MembersPages;
import eu.vigie.workbench.members.RosterStore;
import eu.vigie.workbench.members.SecondFactorPages;
import eu.vigie.workbench.members.SecondFactorStore;
import eu.vigie.workbench.members.SignInPages;
import eu.vigie.workbench.members.SignInRules;
import eu.vigie.workbench.search.SearchPages;
import eu.vigie.workbench.sources.NewSourcePages;
import eu.vigie.workbench.sources.OverviewStore;
import eu.vigie.workbench.sources.SourceSettingsPages;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.sources.SourcesPages;
import eu.vigie.workbench.sources.Trials;
import eu.vigie.workbench.tickets.ClaimStore;
import eu.vigie.workbench.tickets.DuplicateStore;
import eu.vigie.workbench.tickets.RenewalStore;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.tickets.TriageStore;
import eu.vigie.workbench.tickets.UndoStore;
import eu.vigie.workbench.tickets.WaitingStore;
import eu.vigie.workbench.web.Guard;
import eu.vigie.workbench.web.HealthPages;
import eu.vigie.workbench.web.Origins;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.SessionStore;
import eu.vigie.workbench.web.SubstanceNames;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;

/** What answers requests, each part given what it needs. */
public record Parts(
        Screen screen,
        Guard guard,
        Origins origins,
        HealthPages health,
        SignInPages door,
        InvitationPages invitations,
        AccountPages account,
        SecondFactorPages secondFactor,
        MembersPages members,
        QueuePages queue,
        TicketPages tickets,
        WaitingPages waiting,
        LearningPages learning,
        RenewalPages renewals,
        PreviewPages preview,
        OrphanPages orphans,
        DraftPages drafts,
        AnswerPages answers,
        ForumAccountPages forumAccounts,
        LivePages live,
        PastePages paste,
        LibraryPages library,
        SearchPages search,
        SourcesPages sources,
        NewSourcePages newSource,
        SourceSettingsPages sourceSettings) {

    /**
     * @param origins where browsers find the workbench
     * @param zone in which pages tell the time
     * @param rules how members come in
     * @param lexicon the one in force
     * @param threshold score from which a question is flagged
     * @param index what the search page looks in; the caller closes it
     * @param trials tries out forums before they are watched
     */
    public static Parts of(
            Transactions transactions,
            Origins origins,
            ZoneId zone,
            SubstanceNames substances,
            Supplier<Lexicon> lexicon,
            double threshold,
            PostIndex index,
            Trials trials,
            SignInRules rules) {
        var sessions = new SessionStore(rules.owingSecondFactor());
        var events = new EventStore();
        var factors = new SecondFactorStore(events, rules.box());
        var members = new MemberStore(events);
        var invitations = new InvitationStore(events);
        var tickets = new TicketStore(events);
        var claims = new ClaimStore(tickets);
        var drafts = new DraftStore(tickets, claims, events);
        var readings = new ReadingStore(substances);
        var sources = new SourceStore();
        var navigation = new DeskNavigation(tickets, new OverviewStore(sources));
        var screen = new Screen(transactions, sessions, navigation, zone);
        var guard = new Guard(transactions, sessions, origins);
        var door = new SignInPages(screen, guard, members, sessions, factors);
        var account = new AccountPages(screen, guard, sessions, factors);
        var ticketScreen = new TicketScreen(screen, tickets, drafts, readings, new LinkStore());
        var triage = new TriageStore(tickets);
        return new Parts(
                screen,
                guard,
                origins,
                new HealthPages(transactions),
                door,
                new InvitationPages(screen, door, members, invitations),
                account,
                new SecondFactorPages(screen, guard, sessions, members, factors, account),
                new MembersPages(
                        screen,
                        guard,
                        sessions,
                        new RosterStore(events, sessions, factors, new DepartureStore(tickets)::of),
                        invitations),
                new QueuePages(screen, tickets, claims, readings),
                new TicketPages(screen, ticketScreen, claims, triage, new UndoStore(tickets, claims)),
                new WaitingPages(screen, ticketScreen, new WaitingStore(tickets)),
                LearningPages.of(screen, ticketScreen, triage, events, substances, lexicon, threshold),
                new RenewalPages(screen, ticketScreen, new RenewalStore(tickets), new DuplicateStore(tickets), triage),
                new PreviewPages(screen, ticketScreen, drafts, readings),
                new OrphanPages(screen, new PromiseStore(events)),
                new DraftPages(screen, ticketScreen, drafts),
                AnswerPages.of(screen, ticketScreen, tickets, drafts, readings),
                new ForumAccountPages(screen, events),
                new LivePages(transactions, sessions),
                paste(screen, tickets, drafts, events),
                new LibraryPages(screen, events, new CitationStore(tickets)::retired, substances),
                new SearchPages(screen, index, substances),
                new SourcesPages(screen, sources),
                new NewSourcePages(screen, sources, trials),
                new SourceSettingsPages(screen, sources, trials));
    }

    private static PastePages paste(Screen screen, TicketStore tickets, DraftStore drafts, EventStore events) {
        var postings = new PostingStore(tickets, new RevisionStore(tickets, drafts, new LinkStore()));
        var captures = new HandCapture(new SourceStore(), events);
        return new PastePages(screen, captures, tickets, postings, Clock.systemUTC());
    }
}
