package eu.vigie.workbench.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The edge at which everything that ends a request early becomes a page. */
public final class Errors {
    static final String STALE_FORM = "problem.stale-form";
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Screen screen;

    public Errors(Screen screen) {
        this.screen = screen;
    }

    public void register(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, ctx) -> refused(ctx, refusal));
        routes.exception(HttpResponseException.class, (e, ctx) -> show(ctx, e.getStatus(), "problem.request"));
        routes.exception(Exception.class, this::broken);
        routes.error(404, this::unknownPath);
    }

    private void refused(Context ctx, Refusal refusal) {
        String text = screen.words(ctx).text(refusal.reason(), refusal.details());
        page(ctx, refusal.status(), text, refusal.reason().equals(STALE_FORM));
    }

    private void broken(Exception e, Context ctx) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.atError()
                .addKeyValue("id", id)
                .addKeyValue("method", ctx.method().name())
                .addKeyValue("route", ctx.endpoint().path)
                .setCause(e)
                .log("request failed");
        page(ctx, 500, screen.words(ctx).text("problem.broken", id), true);
    }

    private void unknownPath(Context ctx) {
        if (ctx.result() == null || !ctx.res().getContentType().startsWith("text/html")) {
            show(ctx, 404, "problem.not-found");
        }
    }

    private void show(Context ctx, int status, String reason) {
        page(ctx, status, screen.words(ctx).text(reason), false);
    }

    private void page(Context ctx, int status, String text, boolean sendAgain) {
        ctx.status(status);
        var kept = status == Refusal.TOO_LARGE ? Kept.NOTHING : Kept.refused(ctx);
        var frame = screen.bareFrame(ctx, "problem.title." + known(status));
        screen.show(ctx, "web/problem.jte", new ProblemPage(frame, status, text, kept, sendAgain && !kept.nothing()));
    }

    private static int known(int status) {
        return switch (status) {
            case 403, 404, 409, Refusal.TOO_LARGE, 500 -> status;
            case 421 -> 404;
            default -> 400;
        };
    }
}
