package eu.vigie.workbench.web;

import io.javalin.http.Context;

/** Turns away what is larger than any page of a forum, before a byte of it is read. */
public final class TooLarge {
    public static final long MOST_BYTES = 8_000_000;

    private TooLarge() {}

    public static void check(Context ctx) {
        if (ctx.req().getContentLengthLong() > MOST_BYTES) {
            throw Refusal.tooLarge(MOST_BYTES / 1_000_000);
        }
    }
}
