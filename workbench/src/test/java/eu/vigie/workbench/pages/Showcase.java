package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.index.FeedPosition;
import eu.vigie.index.IndexedPost;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.answers.Criterion;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.StateName;
import eu.vigie.workbench.web.Forms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;

/** A workbench in the middle of its work: tickets in every state, and something on every page. */
public final class Showcase {
    /** May see every page. */
    public static final String EVERYBODY = "lou@example.org";

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final String ANSWER =
            "Mieux vaut ne pas mélanger ce soir : le tramadol et la 3-MMC ensemble peuvent provoquer des convulsions.";

    private final Site site;
    private final Questions questions;
    private final Map<StateName, TicketId> tickets = new EnumMap<>(StateName.class);
    private final Visitor lou;
    private final Visitor rita;
    private final Visitor noor;
    private final long link;

    public Showcase(Site site) {
        this.site = site;
        this.questions = new Questions(site);
        link = questions.link("Tramadol : mélanges à éviter", "fr");
        questions.link("Avant de mélanger : le tableau des interactions", "fr");
        lou = site.signedIn(EVERYBODY, Role.VOLUNTEER, Role.REVIEWER, Role.SUPERVISOR, Role.ORGANISATION_ADMINISTRATOR);
        rita = site.signedIn("rita@example.org", Role.REVIEWER);
        noor = site.signedIn("noor@example.org", Role.VOLUNTEER);
        waiting();
        work();
        ends();
        beside();
        library();
    }

    public TicketId ticket(StateName state) {
        return tickets.get(state);
    }

    /** Every page by a name, with content; the ticket page once for each state. */
    public Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        places.put("queue", "/queue");
        for (String list : List.of("mine", "asked", "on-hold", "second-look", "overdue", "closed", "missing")) {
            places.put("queue-" + list, "/queue?list=" + list);
        }
        places.put("queue-empty", "/queue?lang=it");
        tickets.forEach((state, id) -> places.put("ticket-" + Forms.word(state), "/tickets/" + id));
        places.put("preview", "/tickets/" + ticket(StateName.CLAIMED) + "/preview");
        places.put("review", "/tickets/" + ticket(StateName.IN_REVIEW) + "/review");
        places.put("posting", "/tickets/" + ticket(StateName.APPROVED) + "/posting");
        places.put("posting-missing", "/tickets/" + ticket(StateName.MISSING) + "/posting");
        places.put("history", "/tickets/" + ticket(StateName.FOLLOW_UP) + "/history");
        places.put("orphans", "/orphans");
        places.put("paste", "/paste");
        places.put("search", "/search?q=k%C3%A9tamine");
        places.put("search-none", "/search?q=nichts");
        places.put("links", "/links");
        places.put("sources", "/sources");
        places.put("source-new", "/sources/new");
        places.put("source-trial", "/sources/trial");
        places.put("members", "/members");
        places.put("account", "/account");
        places.put("second-factor", "/account/second-factor");
        places.put("not-found", "/tickets/999999");
        return places;
    }

    private void waiting() {
        tickets.put(
                StateName.OPEN,
                questions.ask(
                        Band.CRISIS,
                        "fr",
                        "Mon copain ne se réveille pas bien",
                        "On a pris un truc vers 22 h, il respire mais il ronfle bizarrement.",
                        "{}"));
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
        var unsorted = questions.ask(Band.AMBER, "und", "3mmc ???", "3mmc 100 ok ?", "{}");
        site.sql("update work.ticket set state = 'NEW' where id = ?", unsorted.value());
        tickets.put(StateName.NEW, unsorted);
        var late = questions.ask(Band.AMBER, "fr");
        site.sql("update work.ticket set due_at = now() - interval '1 hour' where id = ?", late.value());
    }

    private void work() {
        var mine = questions.ask(Band.RED, "fr");
        sendBack(lou, mine);
        act(lou, mine, "/claim");
        tickets.put(StateName.CLAIMED, mine);
        var again = questions.ask(Band.AMBER, "fr");
        sendBack(noor, again);
        act(noor, again, "/claim");
        act(noor, again, "/answer", settled(noor, again, "Mieux vaut ne jamais mélanger ce soir."));
        act(lou, again, "/review");
        tickets.put(StateName.IN_REVIEW, again);
        var changes = questions.ask(Band.GREEN, "fr");
        sendBack(noor, changes);
        tickets.put(StateName.CHANGES, changes);
        var approved = approved(noor, Band.RED);
        act(noor, approved, "/posting/lease");
        tickets.put(StateName.APPROVED, approved);
    }

    private void ends() {
        for (StateName state : List.of(StateName.POSTED, StateName.VERIFIED, StateName.MISSING)) {
            var posted = posted();
            site.sql("update work.ticket set state = ? where id = ?", state.name(), posted.value());
            tickets.put(state, posted);
        }
        var again = posted();
        act(rita, again, "/follow-up", "reason", "une dose à corriger");
        tickets.put(StateName.FOLLOW_UP, again);
        var twin = questions.ask(Band.RED, "fr");
        act(noor, twin, "/duplicate", "original", again.toString());
        act(rita, twin, "/duplicate", "original", again.toString());
        tickets.put(StateName.CLOSED, twin);
        var sara = site.signedIn("sara@example.org", Role.SUPERVISOR);
        act(sara, twin, "/reopening", "reason", "une autre dose");
    }

    /** On hold, a colleague asked, a text set aside, less urgent, and something just done. */
    private void beside() {
        site.sql("update crawl.source set engine = 'discourse'");
        var held = questions.ask(Band.GREEN, "fr");
        String day = LocalDate.now(ZONE).plusDays(5).toString();
        act(lou, held, "/hold", "until", day, "reason", "attend un résultat d’analyse");
        var mine = ticket(StateName.CLAIMED);
        var colleague = lou.page("/tickets/" + mine)
                .select("select[name=colleague] option")
                .attr("value");
        act(lou, mine, "/escalation", "colleague", colleague, "note", "Combien de temps entre les deux ?");
        site.sql("""
                insert into work.orphan_draft (round_id, member_id, text)
                select r.id, (select min(id) from work.member), 'Une réponse écrite quand le ticket était déjà ailleurs.'
                from work.round r where r.ticket_id = ?
                """, held.value());
        var lowered = questions.ask(Band.RED, "fr");
        act(noor, lowered, "/band", "band", "amber", "reason", "rien de prévu ce soir");
        var calmer = questions.ask(Band.AMBER, "fr");
        act(lou, calmer, "/band", "band", "green", "reason", "plus calme");
        site.sql("update work.undo set done_at = now() + interval '1 hour' where ticket_id = ?", calmer.value());
    }

    private void library() {
        site.in(new LinkStore()::loadStarter);
        site.sql(
                "update work.link set recheck_by = now() - interval '3 days' where institution = 'Infor Drogues & Addictions'");
        site.sql("update crawl.source set hand_watched = true");
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

    private TicketId posted() {
        var ticket = approved(noor, Band.AMBER);
        act(noor, ticket, "/posting", "permalink", "https://papote.example/t" + thread(ticket) + "#p" + ticket);
        return ticket;
    }

    private String thread(TicketId ticket) {
        return site.in(tx -> tx.handle()
                .createQuery("select substr(h.forum_thread_id, 2) from work.ticket t "
                        + "join corpus.thread h on h.id = t.thread_id where t.id = :id")
                .bind("id", ticket.value())
                .mapTo(String.class)
                .one());
    }

    private TicketId approved(Visitor author, Band band) {
        var ticket = questions.ask(band, "fr");
        act(author, ticket, "/claim");
        act(author, ticket, "/answer", "text", ANSWER, "link", Long.toString(link));
        act(rita, ticket, "/review");
        act(rita, ticket, "/review/approval", judged("", -1));
        return ticket;
    }

    /** Answered once, and sent back with what is to be changed. */
    private void sendBack(Visitor author, TicketId ticket) {
        act(author, ticket, "/claim");
        String text =
                "## Attention\n\nMieux vaut ne pas mélanger ce soir :\n- bois **de l’eau** ;\n- ne reste pas seul.\n";
        act(author, ticket, "/answer", "text", text, "link", Long.toString(link));
        act(rita, ticket, "/review");
        act(rita, ticket, "/review/changes", judged("Une source, svp.\nDire combien de temps attendre.", 0));
    }

    private String[] judged(String note, int notMet) {
        var fields = new ArrayList<>(List.of("hash", hash(), "note", note));
        for (var criterion : Criterion.values()) {
            fields.addAll(List.of(Forms.word(criterion), criterion.ordinal() == notMet ? "no" : "yes"));
        }
        return fields.toArray(String[]::new);
    }

    private String[] settled(Visitor author, TicketId ticket, String text) {
        var fields = new ArrayList<>(List.of("text", text, "link", Long.toString(link)));
        author.page("/tickets/" + ticket)
                .select("[name=settled]")
                .eachAttr("value")
                .forEach(key -> fields.addAll(List.of("settled", key)));
        return fields.toArray(String[]::new);
    }

    private String hash() {
        return site.in(tx -> tx.handle()
                .createQuery("select hash from work.revision order by id desc limit 1")
                .mapTo(String.class)
                .one());
    }

    /** As a form of the ticket's page sends it. */
    static void act(Visitor member, TicketId ticket, String path, String... fields) {
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
                () -> path + Jsoup.parse(answer.body()).select(".notice, main").text());
    }
}
