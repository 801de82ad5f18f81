package eu.vigie.workbench;

import static eu.vigie.workbench.web.Access.*;

import eu.vigie.workbench.accounts.ForumAccountPages;
import eu.vigie.workbench.desk.AnswerPages;
import eu.vigie.workbench.members.MembersPages;
import eu.vigie.workbench.members.SecondFactorPages;
import eu.vigie.workbench.members.SignInPages;
import eu.vigie.workbench.web.Errors;
import eu.vigie.workbench.web.Home;
import eu.vigie.workbench.web.SecondFactorNeeded;
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
            learning(config.routes, parts.learning());
            answers(config.routes, parts.answers());
            accounts(config.routes, parts.forumAccounts());
            sources(config.routes, parts);
            secondFactor(config.routes, parts.secondFactor());
            members(config.routes, parts.members());
        });
    }

    private static void open(RoutesConfig to, Parts parts) {
        to.get("/", Home::show, OPEN_TO_ALL);
        to.get("/health", parts.health()::show, OPEN_TO_ALL);
        to.get("/assets/{name}", parts.screen().assets()::serve, OPEN_TO_ALL);

        SignInPages door = parts.door();
        to.get("/sign-in", door::show, OPEN_TO_ALL);
        to.post("/sign-in", door::signIn, OPEN_TO_ALL);
        to.post("/sign-in/code", door::giveCode, OPEN_TO_ALL);
        to.post("/sign-out", door::signOut, OWN_ACCOUNT);
        to.get("/account", parts.account()::show, OWN_ACCOUNT);
        to.post("/account/sessions", parts.account()::endSessions, OWN_ACCOUNT);
        to.post("/account/locale", door::switchLanguage, OWN_ACCOUNT);
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
        to.post("/tickets/{id}/duplicate", parts.renewals()::merge, TRIAGE);
        to.post("/tickets/{id}/reopening", parts.renewals()::reopen, REVIEW_ANSWERS);
        to.post("/tickets/{id}/follow-up", parts.renewals()::followUp, REVIEW_ANSWERS);
        to.post("/tickets/{id}/second-look", parts.renewals()::lookAgain, REVIEW_ANSWERS);
        to.post("/tickets/{id}/close", parts.tickets()::close, TRIAGE);
        to.post("/tickets/{id}/band", parts.tickets()::setBand, TRIAGE);
        to.post("/tickets/{id}/triage", parts.tickets()::triage, TRIAGE);
        to.post("/tickets/{id}/undo", parts.tickets()::undo, WRITE_ANSWERS);
        to.post("/tickets/{id}/hold", parts.waiting()::hold, TRIAGE);
        to.post("/tickets/{id}/hold/end", parts.waiting()::resume, TRIAGE);
        to.post("/tickets/{id}/escalation", parts.waiting()::escalate, WRITE_ANSWERS);
        to.post("/tickets/{id}/escalation/reply", parts.waiting()::reply, READ_TICKETS);
        to.get("/tickets/{id}/preview", parts.preview()::show, READ_TICKETS);
        to.get("/orphans", parts.orphans()::show, SUPERVISE);
        to.sse("/live", parts.live()::listen, READ_TICKETS);
        to.post("/tickets/{id}/draft", parts.drafts()::save, WRITE_ANSWERS);
    }

    private static void learning(RoutesConfig to, LearningPages pages) {
        to.post("/tickets/{id}/correction", pages.corrections()::correct, TRIAGE);
        to.get("/corrections", pages.corrections()::show, SUPERVISE);
        to.post("/corrections/{id}/review", pages.corrections()::review, SUPERVISE);
        to.get("/emerging", pages.emerging()::show, ANALYSE);
        to.post("/emerging", pages.emerging()::decide, ANALYSE);
        to.get("/audit", pages.audit()::show, JUDGE_SAMPLES);
        to.post("/audit", pages.audit()::draw, SUPERVISE);
        to.post("/audit/{id}/answer", pages.audit()::answer, TRIAGE);
    }

    private static void answers(RoutesConfig to, AnswerPages pages) {
        to.post("/tickets/{id}/answer", pages.submit()::submit, WRITE_ANSWERS);
        to.post("/tickets/{id}/answer/retract", pages.submit()::retract, WRITE_ANSWERS);
        to.get("/tickets/{id}/review", pages.review()::show, READ_TICKETS);
        to.post("/tickets/{id}/review", pages.review()::begin, REVIEW_ANSWERS);
        to.post("/tickets/{id}/review/hand-back", pages.review()::handBack, REVIEW_ANSWERS);
        to.post("/tickets/{id}/review/approval", pages.review()::approve, REVIEW_ANSWERS);
        to.post("/tickets/{id}/review/changes", pages.review()::requestChanges, REVIEW_ANSWERS);
        to.post("/tickets/{id}/review/return", pages.review()::takeUpAgain, REVIEW_ANSWERS);
        to.post("/tickets/{id}/posting/found", pages.posting()::found, SUPERVISE);
        to.get("/tickets/{id}/posting", pages.posting()::show, READ_TICKETS);
        to.post("/tickets/{id}/posting", pages.posting()::post, POST_ANSWERS);
        to.post("/tickets/{id}/posting/lease", pages.posting()::begin, POST_ANSWERS);
        to.post("/tickets/{id}/posting/hand-back", pages.posting()::handBack, POST_ANSWERS);
        to.post("/tickets/{id}/posting/private-message", pages.posting()::privateMessage, POST_ANSWERS);
        to.post("/tickets/{id}/posting/capture", pages.posting()::capture, POST_ANSWERS);
        to.get("/tickets/{id}/history", pages.history()::show, READ_TICKETS);
    }

    private static void accounts(RoutesConfig to, ForumAccountPages pages) {
        to.get("/forum-accounts", pages::show, READ_TICKETS);
        to.post("/forum-accounts", pages::add, SUPERVISE);
        to.post("/forum-accounts/{id}/status", pages::setStatus, SUPERVISE);
        to.post("/forum-accounts/pool", pages::changePool, POST_ANSWERS);
        to.post("/forum-accounts/rules", pages::enterRules, SUPERVISE);
        to.post("/forum-accounts/replies", pages::writeReply, SUPERVISE);
        to.post("/forum-accounts/replies/{id}/approval", pages::approveReply, REVIEW_ANSWERS);
    }

    private static void sources(RoutesConfig to, Parts parts) {
        to.get("/sources", parts.sources()::show, RUN_SOURCES);
        to.post("/sources", parts.newSource()::add, RUN_SOURCES);
        to.get("/sources/new", parts.newSource()::show, RUN_SOURCES);
        to.get("/sources/trial", parts.newSource()::show, RUN_SOURCES);
        to.post("/sources/trial", parts.newSource()::tryOut, RUN_SOURCES);
        to.get("/sources/{id}/settings", parts.sourceSettings()::show, RUN_SOURCES);
        to.post("/sources/{id}/settings", parts.sourceSettings()::save, RUN_SOURCES);
        to.post("/sources/{id}/settings/trial", parts.sourceSettings()::tryOut, RUN_SOURCES);
        to.post("/sources/{id}/pause", parts.sources()::pause, RUN_SOURCES);
        to.post("/sources/{id}/resume", parts.sources()::resume, RUN_SOURCES);
        to.post("/sources/{id}/baseline", parts.sources()::takeAsUsual, RUN_SOURCES);
    }

    private static void members(RoutesConfig to, MembersPages pages) {
        to.get("/members", pages::show, LEAD_MEMBERS);
        to.post("/members/{id}/roles", pages::changeRoles, LEAD_MEMBERS);
        to.post("/members/{id}/training", pages::train, LEAD_MEMBERS);
        to.post("/members/{id}/disabling", pages::disable, INVITE_MEMBERS);
        to.post("/members/{id}/enabling", pages::enable, INVITE_MEMBERS);
        to.post("/members/{id}/second-factor/removal", pages::resetSecondFactor, INVITE_MEMBERS);
        to.post("/invitations", pages::invite, INVITE_MEMBERS);
        to.post("/invitations/{id}/withdrawal", pages::withdraw, INVITE_MEMBERS);
    }

    private static void secondFactor(RoutesConfig to, SecondFactorPages pages) {
        to.get("/account/second-factor", pages::show, OWN_ACCOUNT);
        to.post("/account/second-factor", pages::begin, OWN_ACCOUNT);
        to.post("/account/second-factor/confirmation", pages::confirm, OWN_ACCOUNT);
        to.post("/account/second-factor/recovery-codes", pages::renewCodes, OWN_ACCOUNT);
        to.post("/account/second-factor/removal", pages::remove, OWN_ACCOUNT);
    }

    private static void guard(RoutesConfig routes, Parts parts) {
        routes.before(new SecurityHeaders(parts.origins().https())::set);
        routes.before(TooLarge::check);
        routes.beforeMatched(parts.guard()::check);
        routes.exception(SignInNeeded.class, parts.door()::needed);
        routes.exception(SecondFactorNeeded.class, (_, ctx) -> parts.screen().goTo(ctx, "/account"));
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
