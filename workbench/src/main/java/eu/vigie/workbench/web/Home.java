package eu.vigie.workbench.web;

import io.javalin.http.Context;

/** The first page of each: what their roles let them work on. */
public final class Home {
    private Home() {}

    public static void show(Context ctx) {
        ctx.redirect(Session.find(ctx).map(Home::of).orElse("/sign-in"));
    }

    static String of(Session session) {
        if (session.may(Access.READ_TICKETS)) {
            return "/queue";
        }
        return session.may(Access.SEARCH_POSTS) ? "/search" : "/links";
    }
}
