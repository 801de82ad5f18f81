package eu.vigie.workbench;

import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.members.InvitationStore;
import eu.vigie.workbench.members.Invited;
import eu.vigie.workbench.members.MemberStore;
import eu.vigie.workbench.web.Token;
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
final class MemberCommand {
    @Command(
            name = "invite",
            description = "Print a link by which one person can make an account, once, within 7 days.")
    static final class Invite implements Runnable {
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
            var settings = options.settings(Map.of());
            String base = settings.address(Setting.WEB_PUBLIC_URL)
                    .map(Object::toString)
                    .orElse("http://127.0.0.1:" + settings.text(Setting.WEB_PORT));
            System.out.println(base.replaceAll("/$", "") + "/invitations/" + token());
        }

        private String token() {
            var events = new EventStore();
            return options.withDatabase(database -> database.transactions()
                    .call(new Actor.Machine("command line"), tx -> {
                        var members = new MemberStore(events);
                        var owner = members.organisation(tx, organisation)
                                .orElseGet(() -> members.createOrganisation(
                                        tx, organisation, country, Set.of("fr", "nl", "en", "de")));
                        return switch (new InvitationStore(events).invite(tx, owner, email, roles)) {
                            case Invited.Sent(var _, Token token) -> token.value();
                            case Invited.Refused(String reason) -> throw refused(reason);
                        };
                    }));
        }

        private Failures.CannotDo refused(String reason) {
            return new Failures.CannotDo(
                    switch (reason) {
                        case "no-address" -> "'" + email + "' is no e-mail address";
                        case "has-account" -> "'" + email + "' has an account already";
                        default -> "'" + email + "' cannot be invited: " + reason;
                    });
        }
    }
}
