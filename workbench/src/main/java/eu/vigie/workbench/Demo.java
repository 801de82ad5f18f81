package eu.vigie.workbench;

import eu.vigie.crawl.demo.DemoBoard;
import eu.vigie.crawl.demo.DemoForum;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.accounts.ForumAccountStore;
import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.members.MemberStore;
import eu.vigie.workbench.members.NewMember;
import eu.vigie.workbench.sources.NewSource;
import eu.vigie.workbench.sources.Permission;
import eu.vigie.workbench.sources.SourceStore;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The accounts and sources of the demo. They are made in the demo's own data folder and nowhere else. */
final class Demo {
    static final String PASSWORD = "la vigie veille";
    private static final String ORGANISATION = "Vigie Démo";
    private static final Set<String> LANGUAGES = Set.of("fr", "nl", "en", "de");

    private record Account(String email, String name, String what, Set<Role> roles) {}

    private static final List<Account> ACCOUNTS = List.of(
            new Account("lou@demo.example", "Lou", "volunteer", EnumSet.of(Role.VOLUNTEER)),
            new Account(
                    "sam@demo.example",
                    "Sam",
                    "reviewer and supervisor",
                    EnumSet.of(Role.VOLUNTEER, Role.REVIEWER, Role.SUPERVISOR)),
            new Account("noor@demo.example", "Noor", "volunteer", EnumSet.of(Role.VOLUNTEER)),
            new Account("ana@demo.example", "Ana", "analyst", EnumSet.of(Role.ANALYST)));

    private Demo() {}

    static void prepare(Transactions transactions, DemoForum forum) {
        transactions.run(new Actor.Machine("demo"), tx -> {
            var members = new MemberStore(new EventStore());
            var organisation = members.organisation(tx, ORGANISATION)
                    .orElseGet(() -> members.createOrganisation(tx, ORGANISATION, "BE", LANGUAGES));
            ACCOUNTS.stream()
                    .filter(account -> members.byEmail(tx, account.email()).isEmpty())
                    .forEach(account -> members.create(tx, member(organisation, account)));
            var accounts = new ForumAccountStore(new EventStore());
            sites(forum).values().forEach(board -> {
                watch(tx, organisation, board);
                accounts.add(tx, organisation, source(board).value(), "vigie-demo");
            });
        });
    }

    static String welcome(int port, DemoForum forum) {
        String accounts = ACCOUNTS.stream()
                .map(account -> "  %-18s %s".formatted(account.email(), account.what()))
                .collect(Collectors.joining("\n"));
        String sites = sites(forum).values().stream()
                .map(board -> "  %s  %s (%s%s)"
                        .formatted(
                                board.site(),
                                board.siteName(),
                                board.engine(),
                                board.refusesRobots() ? ", refuses robots: paste its pages" : ""))
                .collect(Collectors.joining("\n"));
        return """

                Vigie is ready: http://127.0.0.1:%d

                Sign in with one of these; the password of all is: %s
                %s

                The forum that it watches:
                %s

                The first tickets appear within a minute. Stop with Ctrl+C.
                """.formatted(port, PASSWORD, accounts, sites);
    }

    private static NewMember member(OrganisationId organisation, Account account) {
        return new NewMember(
                organisation,
                account.email(),
                account.name(),
                PASSWORD,
                account.roles(),
                Locale.FRENCH,
                LANGUAGES,
                true);
    }

    /** One board of each site: the forum of four sites is watched as four sources. */
    private static Map<String, DemoBoard> sites(DemoForum forum) {
        Map<String, DemoBoard> sites = new LinkedHashMap<>();
        forum.boards().forEach(board -> sites.putIfAbsent(board.site().toString(), board));
        return sites;
    }

    private static SourceId source(DemoBoard board) {
        return new SourceId("demo-" + board.site().getPort());
    }

    private static void watch(Tx tx, OrganisationId organisation, DemoBoard board) {
        var sources = new SourceStore();
        var id = source(board);
        if (sources.find(tx, id).isEmpty()) {
            sources.add(
                    tx,
                    new NewSource(
                            id,
                            board.siteName(),
                            board.engine().equals("jvc") ? board.url() : board.site(),
                            Optional.of(organisation),
                            board.zone(),
                            board.language(),
                            Duration.ofMillis(30),
                            Permission.DEMO,
                            "the demo itself",
                            true,
                            board.refusesRobots()));
        }
    }
}
