package eu.vigie.workbench.web;

import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a page needs to answer a request: a transaction of the member, the frame, the template. */
public final class Screen {
    private static final String LOCALE_COOKIE = "vigie-locale";
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private final Transactions transactions;
    private final SessionStore sessions;
    private final Navigation navigation;
    private final ZoneId zone;
    private final Assets assets = new Assets();
    private final OnceStore once = new OnceStore();
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Screen.class.getClassLoader());

    public Screen(Transactions transactions, SessionStore sessions, Navigation navigation, ZoneId zone) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.navigation = navigation;
        this.zone = zone;
    }

    /** Runs work as the member of the request, or as the machine on pages open to all. */
    public <T> T in(Context ctx, Function<Tx, T> work) {
        Actor actor = Session.find(ctx).<Actor>map(Session::actor).orElse(new Actor.Machine("web"));
        return transactions.call(actor, work);
    }

    /** Runs work as the program, whoever asks: at the door it may be another member than the one who was signed in. */
    public <T> T asProgram(Function<Tx, T> work) {
        return transactions.call(new Actor.Machine("web"), work);
    }

    /** Does what a form asks, once: sent again under the same key, it leads to where it led the first time. */
    public <T> void once(Context ctx, Function<Tx, T> act, Function<T, Turn> turn) {
        once(ctx, act, (_, outcome) -> turn.apply(outcome));
    }

    /** The same, where the way on has to be looked up. */
    public <T> void once(Context ctx, Function<Tx, T> act, BiFunction<Tx, T, Turn> turn) {
        var key = Forms.posted(ctx).uuid("key");
        Turn next = in(
                ctx,
                tx -> once.earlier(tx, key).<Turn>map(Turn.To::new).orElseGet(() -> {
                    Turn first = turn.apply(tx, act.apply(tx));
                    first.afterwards().ifPresent(path -> once.keep(tx, key, path));
                    return first;
                }));
        switch (next) {
            case Turn.To(String path) -> goTo(ctx, path);
            case Turn.Stay(Runnable page) -> page.run();
            case Turn.Once(String _, Runnable page) -> page.run();
        }
    }

    /** @param title key of the page's title */
    public Frame frame(Context ctx, Tx tx, String title) {
        var words = words(ctx);
        var session = Session.find(ctx);
        var items = session.map(member -> navigation.items(tx, member, words)).orElse(List.of());
        var times = new Times(words, sessions.now(tx), zone);
        return new Frame(words, words.text(title), here(ctx), session, items, assets, times);
    }

    /** For pages that must work when the database does not. */
    Frame bareFrame(Context ctx, String title) {
        var words = words(ctx);
        var times = new Times(words, Instant.now(), zone);
        return new Frame(words, words.text(title), here(ctx), Session.find(ctx), List.of(), assets, times);
    }

    /** @param page the one parameter of the template, named {@code page} there */
    public void show(Context ctx, String template, Object page) {
        ctx.header("Cache-Control", "no-store").html(rendered(template, page));
    }

    String rendered(String template, Object page) {
        var output = new StringOutput();
        templates.render(template, page, output);
        return output.toString();
    }

    /** After a form was taken: the browser loads the page by GET. */
    public void goTo(Context ctx, String path) {
        ctx.redirect(path, HttpStatus.SEE_OTHER);
    }

    public Messages words(Context ctx) {
        return Messages.in(Session.find(ctx).map(Session::locale).orElseGet(() -> guessed(ctx)));
    }

    public void remember(Context ctx, Locale locale) {
        ctx.cookie(LOCALE_COOKIE, locale.getLanguage(), YEAR_SECONDS);
    }

    /** In which pages tell the time. */
    public ZoneId zone() {
        return zone;
    }

    public Assets assets() {
        return assets;
    }

    private static Locale guessed(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("locale"))
                .or(() -> Optional.ofNullable(ctx.cookie(LOCALE_COOKIE)))
                .map(Locale::forLanguageTag)
                .filter(Messages.LOCALES::contains)
                .orElseGet(() -> Messages.preferred(Optional.ofNullable(ctx.header("Accept-Language"))));
    }

    private static String here(Context ctx) {
        String query = ctx.queryString();
        return query == null ? ctx.path() : ctx.path() + "?" + query;
    }
}
