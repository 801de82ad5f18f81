package eu.vigie.workbench;

import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.members.AccountPages;
import eu.vigie.workbench.members.InvitationPages;
import eu.vigie.workbench.members.MemberStore;
import eu.vigie.workbench.members.SignInPages;
import eu.vigie.workbench.web.Guard;
import eu.vigie.workbench.web.HealthPages;
import eu.vigie.workbench.web.Origins;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.SessionStore;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What answers requests, each part given what it needs. */
public record Parts(
        Screen screen,
        Guard guard,
        Origins origins,
        HealthPages health,
        SignInPages door,
        InvitationPages invitations,
        AccountPages account) {

    /**
     * @param publicUrl where browsers find the workbench; without one it answers on loopback names only
     * @param zone in which pages tell the time
     */
    public static Parts of(Transactions transactions, Optional<URI> publicUrl, ZoneId zone) {
        var sessions = new SessionStore();
        var members = new MemberStore(new EventStore());
        var origins = new Origins(publicUrl);
        var screen = new Screen(transactions, sessions, (tx, session, words) -> List.of(), zone);
        var guard = new Guard(transactions, sessions, origins);
        var door = new SignInPages(screen, guard, members, sessions);
        var invitations = new InvitationPages(screen, door, members);
        return new Parts(
                screen,
                guard,
                origins,
                new HealthPages(transactions),
                door,
                invitations,
                new AccountPages(screen, guard, sessions));
    }
}
