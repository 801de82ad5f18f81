package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.vigie.workbench.Browser;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.answers.PromiseStore;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.TicketStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One day of a team in its browsers: three volunteers, two reviewers, a supervisor, and what goes wrong on a day. */
class DayTest {
    private static final String ANSWER = "Mieux vaut ne pas mélanger ce soir : réponse ";

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Site site;
    private Questions questions;
    private Page lou;
    private Page mia;
    private Page noor;
    private Page rita;
    private Page remy;
    private Page sara;
    private int answers;

    @BeforeEach
    void morning() {
        site = Site.start();
        questions = new Questions(site);
        questions.link("Tramadol : mélanges à éviter", "fr");
        lou = comes("lou", Role.VOLUNTEER);
        mia = comes("mia", Role.VOLUNTEER);
        noor = comes("noor", Role.VOLUNTEER);
        rita = comes("rita", Role.REVIEWER);
        remy = comes("remy", Role.REVIEWER);
        sara = comes("sara", Role.SUPERVISOR);
    }

    @AfterEach
    void night() {
        windows.forEach(BrowserContext::close);
        site.close();
    }

    @Test
    void aShortDayLosesNothing() {
        day(10);
    }

    @Test
    @Tag("long")
    void aWholeDayLosesNothing() {
        day(40);
    }

    private void day(int tickets) {
        ask(tickets);
        crisis();
        lostConnection();
        expiredSession();
        int open = count("state = 'OPEN'");
        for (int turn = 0; turn < open; turn++) {
            ordinary(turn);
        }
        followUp();
        assertEquals(0, count("state in ('NEW', 'OPEN', 'CLAIMED', 'IN_REVIEW', 'CHANGES', 'APPROVED')"));
        assertEquals(tickets, count("true"));
        assertEquals(List.of(), site.in(tx -> new PromiseStore(new EventStore()).broken(tx)));
        assertEquals(
                0,
                number("select count(*) from work.review w join work.revision v on v.id = w.revision_id "
                        + "where w.reviewer_id = v.author_id"));
        assertEquals(0, number("select count(*) from work.lease where ended_at is null"));
        assertEquals(List.of(), complaints);
    }

    private void ask(int tickets) {
        questions.ask(Band.CRISIS, "fr", "Il ne se réveille pas", "On a pris un truc, il respire mal.", "{}");
        Band[] others = {Band.RED, Band.AMBER, Band.AMBER, Band.GREEN};
        for (int i = 1; i < tickets; i++) {
            questions.ask(others[i % others.length], "fr");
        }
    }

    /** Dealt before all others, answered, looked at by a second person, posted, and confirmed by a third. */
    private void crisis() {
        String ticket = deal(lou);
        assertEquals("CRISIS", text("select band from work.ticket where id = " + ticket));
        write(lou);
        send(lou);
        approve(rita, ticket);
        post(lou, ticket);
        mia.navigate(site.address() + "/tickets/" + ticket + "/posting");
        mia.fill("[name=capture]", "Salut !\n" + text("select text from work.revision order by id desc limit 1"));
        mia.click("form[action$='/posting/capture'] button");
        mia.waitForSelector(".notice.good");
        assertEquals("VERIFIED", state(ticket));
    }

    /** The text waits in the page, and is saved when the connection is back. */
    private void lostConnection() {
        String ticket = deal(mia);
        mia.context().setOffline(true);
        String text = write(mia);
        mia.waitForSelector(".save-state.bad");
        assertEquals("", text("select draft from work.round where ticket_id = " + ticket));
        mia.context().setOffline(false);
        mia.waitForSelector(".save-state:not(.bad):has-text('saved')");
        assertEquals(text, text("select draft from work.round where ticket_id = " + ticket));
        complaints.removeIf(said -> said.contains("ERR_INTERNET_DISCONNECTED"));
        send(mia);
        approve(remy, ticket);
        post(mia, ticket);
    }

    /** Signed in again in another tab, the page saves what was typed meanwhile, and sends it. */
    private void expiredSession() {
        String ticket = deal(noor);
        site.sql("delete from work.session s using work.member m where m.id = s.member_id and m.name = 'noor'");
        String text = write(noor);
        noor.waitForSelector(".save-state.bad:has-text('session has ended')");
        var tab = noor.context().newPage();
        signIn(tab, "noor");
        tab.close();
        noor.waitForSelector(".save-state:not(.bad):has-text('saved')");
        assertEquals(text, text("select draft from work.round where ticket_id = " + ticket));
        complaints.removeIf(said -> said.contains("401") || said.contains("403"));
        send(noor);
        approve(rita, ticket);
        post(noor, ticket);
    }

    private void ordinary(int turn) {
        Page writer = List.of(lou, mia, noor).get(turn % 3);
        Page reader = turn % 2 == 0 ? rita : remy;
        String ticket = deal(writer);
        if (turn % 6 == 4) {
            close(ticket, writer);
            return;
        }
        if (turn % 5 == 3) {
            writer.keyboard().press("r");
            writer.waitForURL("**/queue");
            ticket = deal(writer);
        }
        write(writer);
        send(writer);
        if (turn % 4 == 2) {
            sendBack(reader, ticket);
            rewrite(writer, ticket);
        }
        approve(reader, ticket);
        post(writer, ticket);
    }

    /** It needs no answer: the supervisor says so; where it was ever grave, a second person agrees once it is free. */
    private void close(String ticket, Page writer) {
        dismiss(sara, ticket);
        if (!state(ticket).equals("CLOSED")) {
            writer.keyboard().press("r");
            writer.waitForURL("**/queue");
            dismiss(rita, ticket);
            if (!state(ticket).equals("CLOSED")) {
                dismiss(sara, ticket);
            }
        }
        assertEquals("CLOSED", state(ticket));
    }

    private void dismiss(Page page, String ticket) {
        open(page, ticket);
        page.click("summary[data-key=d]");
        page.click("form[action$='/close'] button");
        page.waitForURL("**/queue");
    }

    private void followUp() {
        var ticket = new TicketId(number("select max(id) from work.ticket where state = 'VERIFIED'"));
        site.in(tx -> {
            long thread = tx.handle()
                    .createQuery("select thread_id from work.ticket where id = :id")
                    .bind("id", ticket.value())
                    .mapTo(Long.class)
                    .one();
            long post = tx.handle()
                    .createQuery("""
                            with p as (insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author,
                                       posted_at, first_seen_at)
                                       values (:thread, 'papote', 'reply', 'https://papote.example/reply', 999, 'anne', now(),
                                               clock_timestamp()) returning id),
                                 r as (insert into corpus.revision (post_id, number, text) select id, 1, 'Et demain ?' from p)
                            select id from p
                            """)
                    .bind("thread", thread)
                    .mapTo(Long.class)
                    .one();
            return new TicketStore(new EventStore()).followReply(tx, new ThreadId(thread), new PostId(post));
        });
        assertEquals("FOLLOW_UP", state(ticket.toString()));
        open(lou, ticket.toString());
        lou.keyboard().press("c");
        lou.waitForSelector("#composer");
        assertTrue(lou.textContent(".thread").contains("Et demain ?"));
        write(lou);
        send(lou);
        approve(remy, ticket.toString());
        post(lou, ticket.toString());
    }

    private String deal(Page page) {
        page.navigate(site.address() + "/queue");
        page.keyboard().press("n");
        page.waitForSelector("#composer");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private String write(Page page) {
        String text = ANSWER + ++answers;
        page.keyboard().press("e");
        page.keyboard().type(text);
        return text;
    }

    private static void send(Page page) {
        page.check("[name=link] >> nth=0");
        page.keyboard().press("Control+Enter");
        page.waitForSelector("form[action$='/answer/retract']");
    }

    private void sendBack(Page reader, String ticket) {
        begin(reader, ticket);
        for (int criterion = 1; criterion <= 6; criterion++) {
            reader.keyboard().press(Integer.toString(criterion));
        }
        reader.keyboard().press("1");
        reader.fill("[name=note]", "Une source, svp.");
        reader.click("[data-key=q]");
        reader.waitForURL("**/tickets/" + ticket);
        assertEquals("CHANGES", state(ticket));
    }

    private void rewrite(Page writer, String ticket) {
        open(writer, ticket);
        writer.keyboard().press("c");
        writer.waitForSelector("#composer");
        writer.locator("[name=settled]").all().forEach(box -> box.check());
        write(writer);
        send(writer);
    }

    private void begin(Page reader, String ticket) {
        reader.navigate(site.address() + "/tickets/" + ticket + "/review");
        reader.click("form[action$='/review'] button");
        reader.waitForSelector("#review");
    }

    private void approve(Page reader, String ticket) {
        begin(reader, ticket);
        for (int criterion = 1; criterion <= 6; criterion++) {
            reader.keyboard().press(Integer.toString(criterion));
        }
        reader.keyboard().press("a");
        reader.keyboard().press("a");
        reader.waitForURL("**/tickets/" + ticket);
        assertEquals("APPROVED", state(ticket));
    }

    private void post(Page writer, String ticket) {
        open(writer, ticket);
        writer.keyboard().press("p");
        writer.waitForSelector("[name=permalink]");
        String thread = text(
                "select h.url from work.ticket t join corpus.thread h on h.id = t.thread_id where t.id = " + ticket);
        writer.fill("[name=permalink]", thread + "#p" + ticket + answers);
        writer.click("form[action$='/posting'] button:not([formaction])");
        writer.waitForSelector(".permalink");
        assertEquals("POSTED", state(ticket));
    }

    private void open(Page page, String ticket) {
        page.navigate(site.address() + "/tickets/" + ticket);
    }

    private Page comes(String name, Role role) {
        site.member(name + "@example.org", role);
        var context = Browser.context(1280, ColorScheme.LIGHT);
        windows.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(name + ": " + message.text());
            }
        });
        signIn(page, name);
        return page;
    }

    private void signIn(Page page, String name) {
        page.navigate(site.address() + "/sign-in");
        page.fill("[name=email]", name + "@example.org");
        page.fill("[name=password]", Site.PASSWORD);
        page.click("button.wide");
        page.waitForSelector(".rail");
    }

    private String state(String ticket) {
        return text("select state from work.ticket where id = " + ticket);
    }

    private int count(String which) {
        return (int) number("select count(*) from work.ticket where " + which);
    }

    private long number(String query) {
        return site.in(tx -> tx.handle().createQuery(query).mapTo(Long.class).one());
    }

    private String text(String query) {
        return site.in(tx -> tx.handle().createQuery(query).mapTo(String.class).one());
    }
}
