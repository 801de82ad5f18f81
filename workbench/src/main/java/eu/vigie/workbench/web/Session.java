package eu.vigie.workbench.web;

import eu.vigie.workbench.ids.Actor;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A member who is signed in, as the request shows it. */
public record Session(
        Actor.Signed actor,
        String name,
        String organisation,
        Locale locale,
        Set<String> languages,
        Token token,
        String csrf,
        SecondFactor factor) {
    private static final String ATTRIBUTE = "vigie.session";

    /** Whether a device of the member answered at the door, and whether it has to. */
    public enum SecondFactor {
        NONE,
        OWED,
        GIVEN
    }

    /** The session of a request whose route is not open to all. */
    public static Session of(Context ctx) {
        return find(ctx).orElseThrow(() -> new IllegalStateException("no session on " + ctx.path()));
    }

    public static Optional<Session> find(Context ctx) {
        return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
    }

    public boolean may(Access access) {
        return access.allowedTo(actor);
    }

    public boolean secondFactor() {
        return factor == SecondFactor.GIVEN;
    }

    /** The member's role asks for a second factor that is not set up yet. */
    public boolean owesSecondFactor() {
        return factor == SecondFactor.OWED;
    }

    void attachTo(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }
}
