package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import eu.vigie.index.FeedPosition;
import eu.vigie.index.IndexedPost;
import eu.vigie.workbench.Browser;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Band;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScreenshotTest {
    private static final Map<String, String> OTHERS = Map.of(
            "paste", "/paste",
            "links", "/links",
            "search", "/search",
            "search-none", "/search?q=nichts",
            "orphans", "/orphans",
            "on-hold", "/queue?list=on-hold",
            "asked", "/queue?list=asked");

    @Test
    void pagesFitEveryWidthInLightAndDarkWithoutAComplaintOfTheBrowser() {
        try (var site = Site.start()) {
            fill(site);
            var complaints = new ArrayList<String>();
            for (var look : Browser.looks(1280, 1440, 800, 360)) {
                walk(site, look.width(), look.scheme(), complaints);
            }
            assertEquals(List.of(), complaints);
        }
    }

    private static void walk(Site site, int width, ColorScheme scheme, List<String> complaints) {
        try (var context = Browser.context(width, scheme)) {
            var page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(site.address() + "/sign-in");
            Browser.shot(page, "sign-in", width, scheme);
            page.fill("[name=email]", "lou@example.org");
            page.fill("[name=password]", Site.PASSWORD);
            page.click("button.wide");
            Browser.shot(page, "queue", width, scheme);
            page.navigate(site.address() + "/queue?list=mine");
            page.click(".card h3 a");
            page.waitForSelector("#composer");
            page.click(".preview summary");
            page.waitForSelector(".preview .forum");
            Browser.shot(page, "ticket", width, scheme);
            page.navigate(page.url() + "/preview");
            Browser.shot(page, "preview", width, scheme);
            for (var place : OTHERS.entrySet()) {
                page.navigate(site.address() + place.getValue());
                Browser.shot(page, place.getKey(), width, scheme);
            }
            page.navigate(site.address() + "/queue?list=review");
            page.click(".card h3 a");
            page.navigate(page.url() + "/review");
            page.waitForSelector("#review");
            Browser.shot(page, "review", width, scheme);
            page.navigate(site.address() + "/queue?list=to-post");
            page.click(".card h3 a");
            page.navigate(page.url() + "/posting");
            Browser.shot(page, "posting", width, scheme);
        }
    }

    private static void fill(Site site) {
        var questions = new Questions(site);
        long link = questions.link("Tramadol : mélanges à éviter", "fr");
        questions.link("Avant de mélanger : le tableau des interactions", "fr");
        questions.ask(
                Band.CRISIS,
                "fr",
                "Mon copain ne se réveille pas bien",
                "On a pris un truc vers 22 h, il respire mais il ronfle bizarrement.",
                "{}");
        var mine = questions.ask(Band.RED, "fr");
        questions.ask(
                Band.AMBER,
                "nl",
                "Hoe lang blijft het in speeksel?",
                "Weet iemand hoe lang dit in je speeksel zit? Ik moet maandag rijden.",
                "{}");
        questions.ask(
                Band.GREEN,
                "de",
                "Ist CBD in Belgien legal?",
                "Ich fahre nächsten Monat nach Gent und habe Blüten dabei.",
                "{}");
        site.in(new eu.vigie.workbench.links.LinkStore()::loadStarter);
        site.sql(
                "update work.link set recheck_by = now() - interval '3 days' where institution = 'Infor Drogues & Addictions'");
        site.sql("update crawl.source set hand_watched = true");
        found(site);
        var lou = site.signedIn("lou@example.org", Role.VOLUNTEER, Role.REVIEWER, Role.SUPERVISOR);
        var rita = site.signedIn("rita@example.org", Role.REVIEWER);
        sentBack(site, lou, rita, mine, link);
        var noor = site.signedIn("noor@example.org", Role.VOLUNTEER);
        var again = questions.ask(Band.AMBER, "fr");
        sentBack(site, noor, rita, again, link);
        act(noor, again, "/answer", settled(noor, again, "Mieux vaut ne jamais mélanger ce soir.", link));
        var posted = answer(questions, noor, link, Band.RED);
        act(rita, posted, "/review");
        act(
                rita,
                posted,
                "/review/approval",
                "hash",
                hash(site),
                "factual-and-sourced",
                "yes",
                "answers-the-question",
                "yes",
                "non-judging",
                "yes",
                "no-personal-data",
                "yes",
                "safety-advice",
                "yes",
                "forum-rules",
                "yes",
                "note",
                "");
        act(noor, posted, "/posting/lease");
        var waiting = site.in(tx -> tx.handle()
                .createQuery("select id from work.ticket where state = 'IN_REVIEW'")
                .mapTo(Long.class)
                .one());
        act(lou, new TicketId(waiting), "/review");
        waits(site, questions, lou, mine);
    }

    /** Answered once, and sent back with what is to be changed; in the author's hands again. */
    private static void sentBack(Site site, Visitor author, Visitor reviewer, TicketId ticket, long link) {
        claim(author, ticket);
        act(
                author,
                ticket,
                "/answer",
                "text",
                "## Attention\n\nMieux vaut ne pas mélanger ce soir :\n- bois **de l’eau** ;\n- ne reste pas seul.\n\nTramadol : mélanges à éviter (https://aide.example/tramadol)",
                "link",
                Long.toString(link));
        act(reviewer, ticket, "/review");
        var fields = new ArrayList<>(
                List.of("hash", hash(site), "note", "Une source, svp.\nDire combien de temps attendre."));
        for (var criterion : eu.vigie.workbench.answers.Criterion.values()) {
            fields.addAll(
                    List.of(eu.vigie.workbench.web.Forms.word(criterion), criterion.ordinal() == 0 ? "no" : "yes"));
        }
        act(reviewer, ticket, "/review/changes", fields.toArray(String[]::new));
        claim(author, ticket);
    }

    private static String[] settled(Visitor author, TicketId ticket, String text, long link) {
        var fields = new ArrayList<>(List.of("text", text, "link", Long.toString(link)));
        author.page("/tickets/" + ticket)
                .select("[name=settled]")
                .eachAttr("value")
                .forEach(key -> fields.addAll(List.of("settled", key)));
        return fields.toArray(String[]::new);
    }

    /** One ticket on hold, one with a question to a colleague, a text set aside, and something just done. */
    private static void waits(Site site, Questions questions, Visitor lou, TicketId mine) {
        site.sql("update crawl.source set engine = 'discourse'");
        var held = questions.ask(Band.GREEN, "fr");
        act(
                lou,
                held,
                "/hold",
                "until",
                java.time.LocalDate.now(java.time.ZoneId.of("Europe/Brussels"))
                        .plusDays(5)
                        .toString(),
                "reason",
                "attend un résultat d’analyse");
        var colleague = lou.page("/tickets/" + mine)
                .select("select[name=colleague] option")
                .attr("value");
        act(lou, mine, "/escalation", "colleague", colleague, "note", "Combien de temps entre les deux ?");
        site.sql("""
                insert into work.orphan_draft (round_id, member_id, text)
                select r.id, (select min(id) from work.member), 'Une réponse écrite quand le ticket était déjà ailleurs.'
                from work.round r where r.ticket_id = ?
                """, held.value());
        var calmer = questions.ask(Band.AMBER, "fr");
        act(lou, calmer, "/band", "band", "green", "reason", "plus calme");
        site.sql("update work.undo set done_at = now() + interval '1 hour' where ticket_id = ?", calmer.value());
    }

    private static void found(Site site) {
        var today = Instant.now();
        for (int i = 0; i < 14; i++) {
            site.index()
                    .put(new IndexedPost(
                            1_000 + i,
                            "Combien de temps la kétamine reste dans les urines ?",
                            "J'ai un contrôle vendredi et j'ai pris de la kétamine samedi, est-ce que ça se voit encore au test ?",
                            "fr",
                            "papote",
                            Optional.of("Soirées"),
                            Optional.of(today.minus(Duration.ofDays(9L * i))),
                            Set.of("ketamine"),
                            Set.of("arylcyclohexylamine"),
                            "drug_question",
                            "detection_test",
                            "normal"));
        }
        site.index().commit(FeedPosition.start(UUID.randomUUID()));
    }

    private static TicketId answer(Questions questions, Visitor author, long link, Band band) {
        var ticket = questions.ask(band, "fr");
        claim(author, ticket);
        act(
                author,
                ticket,
                "/answer",
                "text",
                "Mieux vaut ne pas mélanger ce soir : le tramadol et la 3-MMC ensemble peuvent provoquer des convulsions.\n\nTramadol : mélanges à éviter (https://aide.example/tramadol)",
                "link",
                Long.toString(link));
        return ticket;
    }

    private static void claim(Visitor member, TicketId ticket) {
        act(member, ticket, "/claim");
    }

    private static void act(Visitor member, TicketId ticket, String path, String... fields) {
        var page = member.page("/tickets/" + ticket);
        var all = new ArrayList<>(List.of("key", UUID.randomUUID().toString()));
        all.addAll(List.of("version", page.select("[data-version]").attr("data-version")));
        for (String name : List.of("lease", "draft-version", "last-post")) {
            all.addAll(List.of(name, page.select("[name=" + name + "]").attr("value")));
        }
        all.addAll(List.of(fields));
        var answer = member.act("/tickets/" + ticket + path, all.toArray(String[]::new));
        assertEquals(
                303,
                answer.statusCode(),
                () -> path
                        + org.jsoup.Jsoup.parse(answer.body()).select(".notice").text());
    }

    private static String hash(Site site) {
        return site.in(tx -> tx.handle()
                .createQuery("select hash from work.revision order by id desc limit 1")
                .mapTo(String.class)
                .one());
    }
}
