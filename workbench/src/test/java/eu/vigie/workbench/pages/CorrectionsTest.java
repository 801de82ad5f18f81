package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.corrections.ReviewedStore;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the ticket page, past the supervisor, to what training reads. */
class CorrectionsTest {
    private static final String WAITING = "select count(*) from work.correction where accepted is null";

    private Site site;
    private Visitor lou;
    private Visitor sam;
    private TicketId ticket;

    @BeforeEach
    void start() {
        site = Site.start();
        ticket = new Questions(site).ask(Band.RED, "fr");
        site.sql("""
                update corpus.assessment set body = replace(body::text, '"3-MMC"', '"3-mmc"')::jsonb
                """);
        lou = site.signedIn("lou@example.org", Role.VOLUNTEER);
        sam = site.signedIn("sam@example.org", Role.SUPERVISOR);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void theFormShowsWhatTheMachineReadAndNothingItDoubted() {
        var form = form();
        assertEquals(
                List.of("tramadol", "3mmc"),
                form.select("legend q").eachText(),
                "not “soir”, of which it was not sure");
        assertEquals("interaction", form.select("[name=intent] [selected]").val());
        assertEquals("fr", form.select("[name=language] [selected]").val());
    }

    @Test
    void languageIntentAndNamesGoFromThePageToTheFile() {
        assertEquals(
                303,
                correct(
                        "language",
                        "nl",
                        "intent",
                        "effects",
                        "nothing",
                        "0",
                        "is",
                        "",
                        "is",
                        "4 MMC",
                        "missed",
                        "Kétamine"));
        assertEquals("nl", text("select language from work.ticket"));
        assertEquals(5, count(WAITING));
        assertTrue(examples().isEmpty(), "nothing is learnt before a second look");
        acceptAll();
        var post = examples().getFirst();
        assertEquals("nl", post.path("lang").asText());
        assertEquals("effects", post.path("intent").asText());
        assertEquals("high", post.path("urgency").asText());
        assertEquals("drug_question", post.path("label").asText());
        assertEquals(List.of("ketamine", "mephedrone"), words(post.path("substances")));
        assertEquals("test", post.path("version").asText());
        assertEquals(List.of("language", "intent", "mention"), words(post.path("corrected")));
        assertFalse(post.toString().contains("anne"), "no author");
        assertTrue(post.path("text").asText().contains("tramadol pour le dos"));
    }

    @Test
    void theFormRemembersWhatWasSaidAndSayingTheOppositeTakesItBack() {
        correct("language", "fr", "intent", "dosage", "nothing", "0", "is", "", "is", "ketamine", "missed", "");
        var form = form();
        assertEquals("dosage", form.select("[name=intent] [selected]").val());
        assertTrue(form.select("[name=nothing]").getFirst().hasAttr("checked"));
        assertEquals("ketamine", form.select("[name=is]").get(1).val());
        assertEquals(303, correct("language", "fr", "intent", "interaction", "is", "", "is", "", "missed", ""));
        assertEquals(0, count("select count(*) from work.correction"));
    }

    @Test
    void whoCorrectsIsThankedAndToldWhatComesNext() {
        String[] fields = {"language", "nl", "intent", "interaction", "is", "", "is", "", "missed", ""};
        String next =
                answer("correction", fields).headers().firstValue("Location").orElseThrow();
        assertEquals(
                "Thank you. A supervisor will look at your correction.",
                lou.page(next).select(".notice.good").text());
    }

    @Test
    void sayingNothingNewIsRefusedInWords() {
        assertEquals(409, correct("language", "fr", "intent", "interaction", "is", "", "is", "", "missed", ""));
        assertEquals(0, count("select count(*) from work.correction"));
    }

    @Test
    void aNameThatTheLexiconDoesNotKnowIsRefusedAndNothingIsStored() {
        String[] fields = {"language", "nl", "intent", "effects", "is", "", "is", "", "missed", "ketamine, brindezonk"};
        var answer = answer("correction", fields);
        assertEquals(409, answer.statusCode());
        assertTrue(Jsoup.parse(answer.body()).select("[role=alert]").text().contains("not in the lexicon"));
        assertEquals(0, count("select count(*) from work.correction"));
        assertEquals("fr", text("select language from work.ticket"));
    }

    @Test
    void whoSawAnotherJudgementIsToldSo() {
        var page = lou.page("/tickets/" + ticket);
        site.sql("""
                insert into corpus.assessment (post_id, revision, version, language, verdict, question, intent, urgency, score,
                                               possible_minor, body, at)
                select post_id, revision, 'newer', language, verdict, question, intent, urgency, score, possible_minor, body,
                       at + interval '1 second' from corpus.assessment
                """);
        var answer = lou.act(
                "/tickets/" + ticket + "/correction",
                "version",
                page.select("form [name=version]").getFirst().val(),
                "key",
                UUID.randomUUID() + "",
                "judged",
                page.select("[name=judged]").val(),
                "language",
                "nl",
                "intent",
                "effects");
        assertEquals(409, answer.statusCode());
        assertEquals(0, count("select count(*) from work.correction"));
    }

    @ParameterizedTest
    @CsvSource({
        "off-topic, 1, not_drug",
        "duplicate, 1, drug_question",
        "answered-by-others, 1, drug_question",
        "other, 0, ''",
    })
    void aDismissalIsALabelWhereItsReasonSpeaksOfThePost(String reason, int kept, String label) {
        site.sql("update work.ticket set band = 'GREEN', highest_band = 'GREEN'");
        assertEquals(303, answer("close", "resolution", reason).statusCode());
        assertEquals(kept, count("select count(*) from work.correction where field = 'VERDICT'"));
        if (kept > 0) {
            acceptAll();
            assertEquals(label, examples().getFirst().path("label").asText());
        }
    }

    @Test
    void theFirstOfTwoWhoDismissSaysNothingYet() {
        answer("close", "resolution", "off-topic");
        assertEquals(0, count("select count(*) from work.correction"));
        var second = sam.page("/tickets/" + ticket);
        sam.act(
                "/tickets/" + ticket + "/close",
                "version",
                second.select("form [name=version]").getFirst().val(),
                "key",
                UUID.randomUUID() + "",
                "resolution",
                "off-topic");
        assertEquals(1, count(WAITING));
    }

    @Test
    void aDismissalTakenBackTakesItsLabelBack() {
        site.sql("update work.ticket set band = 'GREEN', highest_band = 'GREEN'");
        answer("close", "resolution", "off-topic");
        assertEquals(1, count(WAITING));
        assertEquals(303, answer("undo").statusCode());
        assertEquals(0, count(WAITING));
    }

    @Test
    void aChangedBandIsALabelAndTheMachinesOwnIsNone() {
        answer("band", "band", "crisis", "reason", "has fainted");
        assertEquals("EMERGENCY", text("select now from work.correction"));
        answer("band", "band", "red", "reason", "no, somebody else");
        assertEquals(0, count("select count(*) from work.correction"), "the machine had said so itself");
    }

    @Test
    void theReviewerMayReadADismissalOtherwise() {
        site.sql("update work.ticket set band = 'GREEN', highest_band = 'GREEN'");
        answer("close", "resolution", "off-topic");
        var form = sam.page("/corrections").select("form.correction").getFirst();
        assertEquals("not-drug", form.select("[name=verdict] [selected]").val());
        review(form.attr("action"), "accepted", "verdict", "drug-mention");
        assertEquals("drug_mention", examples().getFirst().path("label").asText());
        assertEquals("other", examples().getFirst().path("intent").asText());
    }

    @Test
    void whatIsDeclinedIsNeverLearnt() {
        correct("language", "nl", "intent", "interaction", "is", "", "is", "", "missed", "");
        review(sam.page("/corrections").select("form.correction").attr("action"), "declined");
        assertTrue(examples().isEmpty());
        assertTrue(sam.page("/corrections").select("form.correction").isEmpty());
        assertTrue(sam.page("/corrections").select(".status").text().contains("1 declined"));
    }

    @Test
    void aDecisionIsMadeOnce() {
        correct("language", "nl", "intent", "interaction", "is", "", "is", "", "missed", "");
        String action = sam.page("/corrections").select("form.correction").attr("action");
        review(action, "accepted");
        review(action, "declined");
        assertEquals(1, count("select count(*) from work.correction where accepted"));
    }

    @Test
    void aPostThatExpiresTakesItsCorrectionsAlong() {
        correct("language", "nl", "intent", "effects", "is", "", "is", "", "missed", "");
        acceptAll();
        site.sql("update work.ticket set state = 'CLOSED', resolution = 'OTHER', closed_at = now()");
        site.in(tx -> new eu.vigie.workbench.retention.PostRetentionStore()
                .expire(tx, java.time.Instant.now().plus(java.time.Duration.ofDays(401))));
        assertEquals(0, count("select count(*) from work.correction"));
        assertTrue(examples().isEmpty());
    }

    private org.jsoup.nodes.Element form() {
        return lou.page("/tickets/" + ticket)
                .select("form[action$=/correction]")
                .getFirst();
    }

    private int correct(String... fields) {
        return answer("correction", fields).statusCode();
    }

    private java.net.http.HttpResponse<String> answer(String act, String... fields) {
        var page = lou.page("/tickets/" + ticket);
        String version = act.equals("undo")
                ? page.select("form[action$=/undo] [name=version]").val()
                : page.select("form [name=version]").getFirst().val();
        var all = new ArrayList<>(List.of(
                "version",
                version,
                "key",
                UUID.randomUUID() + "",
                "judged",
                page.select("[name=judged]").val()));
        all.addAll(List.of(fields));
        return lou.act("/tickets/" + ticket + "/" + act, all.toArray(String[]::new));
    }

    private void acceptAll() {
        sam.page("/corrections").select("form.correction").forEach(form -> review(form.attr("action"), "accepted"));
    }

    private void review(String action, String decision, String... more) {
        var all = new ArrayList<>(List.of("key", UUID.randomUUID() + "", "decision", decision));
        all.addAll(List.of(more));
        assertEquals(303, sam.act(action, all.toArray(String[]::new)).statusCode());
    }

    private List<JsonNode> examples() {
        return site.in(tx -> new ReviewedStore(new EventStore())
                .examples(tx).stream()
                        .map(example -> (JsonNode) example.json(id -> id))
                        .toList());
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private int count(String sql) {
        return site.in(tx -> tx.handle().createQuery(sql).mapTo(Integer.class).one());
    }

    private String text(String sql) {
        return site.in(tx -> tx.handle().createQuery(sql).mapTo(String.class).one());
    }
}
