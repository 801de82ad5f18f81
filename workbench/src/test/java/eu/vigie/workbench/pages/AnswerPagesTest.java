package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.answers.Criterion;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.sources.Problem;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.web.Forms;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerPagesTest {
    private Site site;
    private Questions questions;
    private Visitor lou;
    private Visitor rita;
    private TicketId ticket;
    private long link;

    @BeforeEach
    void start() {
        site = Site.start();
        questions = new Questions(site);
        link = questions.link("Tramadol : mélanges à éviter", "fr");
        lou = site.signedIn("lou@example.org", Role.VOLUNTEER, Role.REVIEWER);
        rita = site.signedIn("rita@example.org", Role.REVIEWER);
        ticket = questions.ask(Band.AMBER, "fr");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void anAnswerGoesThroughReviewToTheForumAndItsHistoryTellsIt() {
        submitted();
        approved();
        String address = "https://papote.example/t1#p99";
        assertEquals(303, act(lou, "/posting", "permalink", address).statusCode());
        assertTrue(page(lou, "/posting").select(".permalink").text().contains(address));
        var events = page(lou, "/history").select(".timeline b").eachText();
        assertEquals(
                List.of(
                        "Question found",
                        "Taken",
                        "Sent for review",
                        "Review begun",
                        "Approved",
                        "Posted on the forum"),
                events);
    }

    @Test
    void anIncompleteAnswerIsSavedButNotSent() {
        claim();
        var response = act(lou, "/answer", "text", "Doucement avec [[dose]].");
        assertEquals(409, response.statusCode());
        assertTrue(response.body().contains("Saved, but not sent yet."));
        assertTrue(page(lou, "").select("textarea[name=text]").text().contains("Doucement"));
    }

    @Test
    void theAuthorSeesNoWayToApproveAndForcesNone() {
        submitted();
        assertTrue(page(lou, "/review").select("form#review").isEmpty());
        assertEquals(409, act(lou, "/review").statusCode());
        assertEquals(409, decide(lou, "approval", "yes", "").statusCode());
        assertEquals(409, decide(lou, "changes", "no", "because").statusCode());
    }

    @Test
    void aNoNeedsANoteAndTheReviewersWordsAreKept() {
        submitted();
        act(rita, "/review");
        assertEquals(409, decide(rita, "approval", "no", "so not").statusCode());
        var refused = decide(rita, "approval", "no", "so not");
        assertTrue(refused.body().contains("so not"));
        assertEquals(409, decide(rita, "changes", "no", "").statusCode());
        assertEquals(303, decide(rita, "changes", "no", "a source, please").statusCode());
    }

    @Test
    void aForeignAddressIsRefusedInWords() {
        submitted();
        approved();
        var refused = act(lou, "/posting", "permalink", "https://elsewhere.example/t1#p99");
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("not in the thread of this ticket"));
    }

    @Test
    void theTextIsCopiedAsForumsWriteLinks() {
        submitted();
        approved();
        assertEquals(3, page(lou, "/posting").select("[data-copy]").size());
        assertFalse(page(lou, "/posting").select(".frozen").text().isBlank());
    }

    private void stop(boolean bySomebody) {
        var source = new SourceId(site.in(tx -> tx.handle()
                .createQuery("select max(source_id) from corpus.thread")
                .mapTo(String.class)
                .one()));
        site.in(tx -> bySomebody
                ? new SourceStore().pause(tx, source, "a moderator asked us to stop")
                : new SourceStore().pause(tx, source, Problem.Kind.MARKUP_CHANGED, "five pages"));
    }

    @Test
    void nothingIsTakenUpOrPostedOnAForumThatSomebodyStopped() {
        submitted();
        approved();
        stop(true);
        var page = page(lou, "/posting");
        assertTrue(page.select(".notice.bad").text().contains("a moderator asked us to stop"), page.text());
        assertTrue(page.select("[data-copy], input[name=permalink]").isEmpty(), "the text is offered all the same");
        for (String act : List.of("/posting", "/posting/lease")) {
            var refused = act(lou, act, "permalink", "https://papote.example/t1#p99");
            assertEquals(409, refused.statusCode(), act);
            assertTrue(Jsoup.parse(refused.body()).select("[role=alert]").text().contains("Nothing is posted"), act);
        }
        int posted = site.in(tx -> tx.handle()
                .createQuery("select count(*) from work.posting")
                .mapTo(Integer.class)
                .one());
        assertEquals(0, posted);
    }

    @Test
    void whatTheProgramPausesIsStillPostedByPeople() {
        submitted();
        approved();
        stop(false);
        assertEquals(303, act(lou, "/posting/lease").statusCode());
        assertEquals(
                303,
                act(lou, "/posting", "permalink", "https://papote.example/t1#p99")
                        .statusCode());
    }

    private void claim() {
        act(lou, "/claim");
    }

    private void submitted() {
        claim();
        var response = act(lou, "/answer", "text", "Mieux vaut ne pas mélanger.", "link", Long.toString(link));
        assertEquals(303, response.statusCode(), response.body());
    }

    private void approved() {
        act(rita, "/review");
        var response = decide(rita, "approval", "yes", "");
        assertEquals(303, response.statusCode(), response.body());
    }

    private HttpResponse<String> decide(Visitor reviewer, String decision, String answer, String note) {
        var fields = new ArrayList<>(List.of("note", note, "hash", hash()));
        for (Criterion criterion : Criterion.values()) {
            fields.addAll(List.of(Forms.word(criterion), answer));
        }
        return act(reviewer, "/review/" + decision, fields.toArray(String[]::new));
    }

    private String hash() {
        return site.in(tx -> tx.handle()
                .createQuery("select hash from work.revision order by id desc limit 1")
                .mapTo(String.class)
                .one());
    }

    /** As a form of the current page would send it. */
    private HttpResponse<String> act(Visitor visitor, String path, String... fields) {
        var page = page(visitor, "");
        var all = new ArrayList<>(List.of("key", UUID.randomUUID().toString()));
        all.addAll(List.of("version", page.select("[data-version]").attr("data-version")));
        all.addAll(List.of("lease", page.select("[name=lease]").attr("value")));
        all.addAll(List.of("last-post", page.select("[name=last-post]").attr("value")));
        all.addAll(List.of("draft-version", page.select("[name=draft-version]").attr("value")));
        all.addAll(List.of(fields));
        return visitor.act("/tickets/" + ticket + path, all.toArray(String[]::new));
    }

    private Document page(Visitor visitor, String path) {
        return visitor.page("/tickets/" + ticket + path);
    }
}
