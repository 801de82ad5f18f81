package eu.vigie.workbench;

import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.members.MemberStore;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "member",
        description = "Invite members from the command line.",
        subcommands = MemberCommand.Invite.class)
final class MemberCommand implements Runnable {
    @Override
    public void run() {
        throw new Failures.CannotDo("say what: ./vigie member invite EMAIL");
    }

    @Command(
            name = "invite",
            description = "Print a link by which one person can make an account, once, within 7 days.")
    static final class Invite implements Runnable {
        private static final Duration VALID = Duration.ofDays(7);

        @Mixin
        DataOptions options = new DataOptions();

        @Parameters(paramLabel = "EMAIL", description = "address by which the member signs in")
        String email = "";

        @Option(
                names = "--organisation",
                paramLabel = "NAME",
                description = "made when it does not exist yet (default: Vigie)")
        String organisation = "Vigie";

        @Option(names = "--country", paramLabel = "CODE", description = "country of a new organisation (default: BE)")
        String country = "BE";

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                description = "repeat for several (default: platform_administrator, organisation_administrator)")
        Set<Role> roles = EnumSet.of(Role.PLATFORM_ADMINISTRATOR, Role.ORGANISATION_ADMINISTRATOR);

        @Override
        public void run() {
            if (!email.matches("[^@\\s]+@[^@\\s]+")) {
                throw new Failures.CannotDo("'" + email + "' is no e-mail address");
            }
            var settings = options.settings(Map.of());
            String base = settings.address(Setting.WEB_PUBLIC_URL)
                    .map(Object::toString)
                    .orElse("http://127.0.0.1:" + settings.text(Setting.WEB_PORT));
            System.out.println(base.replaceAll("/$", "") + "/invitations/" + token());
        }

        private String token() {
            return options.withDatabase(database -> database.transactions()
                    .call(new Actor.Machine("command line"), tx -> {
                        var members = new MemberStore(new EventStore());
                        var owner = members.organisation(tx, organisation)
                                .orElseGet(() -> members.createOrganisation(
                                        tx, organisation, country, Set.of("fr", "nl", "en", "de")));
                        return members.invite(tx, owner, email, roles, VALID).value();
                    }));
        }
    }
}
