package eu.vigie.workbench;

import static eu.vigie.workbench.web.Access.*;

import eu.vigie.workbench.desk.AnswerPages;
import eu.vigie.workbench.members.SignInPages;
import eu.vigie.workbench.web.Errors;
import eu.vigie.workbench.web.Home;
import eu.vigie.workbench.web.SecurityHeaders;
import eu.vigie.workbench.web.SignInNeeded;
import eu.vigie.workbench.web.TooLarge;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;

/** Every address of the workbench, what answers it, and what one must be allowed to do there. */
public final class Routes {

    private Routes() {}

    /** The server, not started: the caller binds it to a host and port. */
    public static Javalin create(Parts parts) {
        return Javalin.create(config -> {
            settle(config);
            config.events.serverStopping(parts.live()::close);
            guard(config.routes, parts);
            open(config.routes, parts);
            desk(config.routes, parts);
            answers(config.routes, parts.answers());
        });
    }

    private static void open(RoutesConfig to, Parts parts) {
        to.get("/", Home::show, OPEN_TO_ALL);
        to.get("/health", parts.health()::show, OPEN_TO_ALL);
        to.get("/assets/{name}", parts.screen().assets()::serve, OPEN_TO_ALL);

        SignInPages door = parts.door();
        to.get("/sign-in", door::show, OPEN_TO_ALL);
        to.post("/sign-in", door::signIn, OPEN_TO_ALL);
        to.post("/sign-out", door::signOut, SIGNED_IN);
        to.get("/account", parts.account()::show, SIGNED_IN);
        to.post("/account/sessions", parts.account()::endSessions, SIGNED_IN);
        to.post("/account/locale", door::switchLanguage, SIGNED_IN);
        to.get("/invitations/{token}", parts.invitations()::show, OPEN_TO_ALL);
        to.post("/invitations/{token}", parts.invitations()::accept, OPEN_TO_ALL);
    }

    private static void desk(RoutesConfig to, Parts parts) {
        to.get("/queue", parts.queue()::show, READ_TICKETS);
        to.post("/queue/deal", parts.queue()::deal, WRITE_ANSWERS);
        to.get("/tickets/{id}", parts.tickets()::show, READ_TICKETS);
        to.post("/tickets/{id}/claim", parts.tickets()::claim, WRITE_ANSWERS);
        to.post("/tickets/{id}/release", parts.tickets()::release, WRITE_ANSWERS);
        to.post("/tickets/{id}/skip", parts.tickets()::skip, WRITE_ANSWERS);
        to.post("/tickets/{id}/break", parts.tickets()::breakClaim, REVIEW_ANSWERS);
        to.get("/paste", parts.paste()::show, CAPTURE_PAGES);
        to.post("/paste", parts.paste()::paste, CAPTURE_PAGES);
        to.get("/search", parts.search()::show, SEARCH_POSTS);
        to.get("/links", parts.library()::show, SIGNED_IN);
        to.post("/links", parts.library()::add, EDIT_LINKS);
        to.post("/links/{id}/check", parts.library()::check, EDIT_LINKS);
        to.post("/links/{id}/retirement", parts.library()::retire, EDIT_LINKS);
        to.post("/tickets/{id}/close", parts.tickets()::close, TRIAGE);
        to.post("/tickets/{id}/band", parts.tickets()::setBand, TRIAGE);
        to.post("/tickets/{id}/triage", parts.tickets()::triage, TRIAGE);
        to.sse("/live", parts.live()::listen, READ_TICKETS);
        to.post("/tickets/{id}/draft", parts.drafts()::save, WRITE_ANSWERS);
    }

    private static void answers(RoutesConfig to, AnswerPages pages) {
        to.post("/tickets/{id}/answer", pages.submit()::submit, WRITE_ANSWERS);
        to.post("/tickets/{id}/answer/retract", pages.submit()::retract, WRITE_ANSWERS);
        to.get("/tickets/{id}/review", pages.review()::show, READ_TICKETS);
        to.post("/tickets/{id}/review", pages.review()::begin, REVIEW_ANSWERS);
        to.post("/tickets/{id}/review/hand-back", pages.review()::handBack, REVIEW_ANSWERS);
        to.post("/tickets/{id}/review/approval", pages.review()::approve, REVIEW_ANSWERS);
        to.post("/tickets/{id}/review/changes", pages.review()::requestChanges, REVIEW_ANSWERS);
        to.get("/tickets/{id}/posting", pages.posting()::show, READ_TICKETS);
        to.post("/tickets/{id}/posting", pages.posting()::post, POST_ANSWERS);
        to.post("/tickets/{id}/posting/lease", pages.posting()::begin, POST_ANSWERS);
        to.post("/tickets/{id}/posting/hand-back", pages.posting()::handBack, POST_ANSWERS);
        to.post("/tickets/{id}/posting/capture", pages.posting()::capture, POST_ANSWERS);
        to.get("/tickets/{id}/history", pages.history()::show, READ_TICKETS);
    }

    private static void guard(RoutesConfig routes, Parts parts) {
        routes.before(new SecurityHeaders(parts.origins().https())::set);
        routes.before(TooLarge::check);
        routes.beforeMatched(parts.guard()::check);
        routes.exception(SignInNeeded.class, parts.door()::needed);
        new Errors(parts.screen()).register(routes);
    }

    private static void settle(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.defaultContentType = "text/html; charset=utf-8";
        config.http.maxRequestSize = TooLarge.MOST_BYTES;
        config.jetty.multipartConfig.maxFileSize(TooLarge.MOST_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(TooLarge.MOST_BYTES, SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }
}
