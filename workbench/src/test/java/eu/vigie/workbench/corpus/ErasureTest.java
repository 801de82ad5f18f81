package eu.vigie.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.Post.PostQuote;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.TestDesk;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureTest {
    private static final String TEXT = "hier soir le héron violet est passé trois fois au-dessus du vieux moulin";
    private static final String OTHER = "ici la rivière est calme";

    private final Shelf shelf = new Shelf();

    @AfterEach
    void close() {
        shelf.close();
    }

    private void erase() {
        assertTrue(EraserStore.erase(shelf.database(), Shelf.permalink("p1").toString()));
    }

    private void nothingHolds(String word) {
        assertEquals("", shelf.wordsHolding(word));
    }

    @Test
    void erasedPostLosesTextQuotesAuthorAssessmentsAndTitle() {
        shelf.store("t1", Shelf.post("p1", 1, TEXT, new PostQuote(java.util.Optional.empty(), "un mot cité")));
        shelf.store("t1", Shelf.post("p1", 1, TEXT + " encore"));
        erase();
        nothingHolds("héron");
        nothingHolds("cité");
        assertEquals("erased", shelf.text("select author from corpus.post"));
        assertEquals("[…]", shelf.text("select title from corpus.thread"));
        assertEquals("2", shelf.text("select count(*)::text from corpus.revision where text = ''"));
    }

    @Test
    void unknownAddressIsRememberedAndNeverStored() {
        assertFalse(EraserStore.erase(shelf.database(), Shelf.permalink("p1").toString()));
        shelf.store("t1", Shelf.post("p1", 1, TEXT), Shelf.post("p2", 2, OTHER));
        nothingHolds("héron");
        assertEquals("p2", shelf.text("select string_agg(forum_post_id, ',') from corpus.post"));
    }

    @Test
    void titleOfAThreadWhoseOpenerWasErasedBeforeItCameIsNotStored() {
        EraserStore.erase(shelf.database(), Shelf.permalink("p1").toString());
        shelf.store("t1", Shelf.post("p1", 1, TEXT), Shelf.post("p2", 2, OTHER));
        assertEquals("[…]", shelf.text("select title from corpus.thread"));
    }

    @Test
    void titleStaysWhereALaterPostIsErased() {
        shelf.store("t1", Shelf.post("p0", 1, OTHER), Shelf.post("p1", 2, TEXT));
        erase();
        assertEquals(Shelf.TITLE, shelf.text("select title from corpus.thread"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT, "le héron violet", "héron", "est passé trois fois au-dessus du vieux"})
    void quotationOfAnErasedPostGoesAndDoesNotComeBackWithTheNextCrawl(String quoted) {
        Post[] page = {Shelf.post("p1", 1, TEXT), Shelf.post("p2", 2, OTHER, quote(quoted))};
        shelf.store("t1", page);
        erase();
        assertEquals("[]", quotesOf("p2"));
        shelf.store("t1", page);
        assertEquals("[]", quotesOf("p2"));
        assertEquals("1", shelf.text("select max(number)::text from corpus.revision"), "no revision without a change");
    }

    @Test
    void quotationThatComesOnlyAfterTheErasureIsNotStored() {
        shelf.store("t1", Shelf.post("p1", 1, TEXT));
        erase();
        shelf.store("t1", Shelf.post("p3", 3, OTHER, quote("le héron violet est passé")));
        assertEquals("[]", quotesOf("p3"));
    }

    @Test
    void quotationOnTheSamePageOfAPostErasedBeforeItCameIsNotStored() {
        EraserStore.erase(shelf.database(), Shelf.permalink("p1").toString());
        shelf.store("t1", Shelf.post("p1", 1, TEXT), Shelf.post("p2", 2, OTHER, quote("le héron violet")));
        assertEquals("[]", quotesOf("p2"));
    }

    @Test
    void otherQuotationsStay() {
        var kept = quote("la loutre nage sous le pont");
        shelf.store("t1", Shelf.post("p1", 1, TEXT), Shelf.post("p2", 2, OTHER, kept, quote(TEXT)));
        erase();
        assertTrue(quotesOf("p2").contains("loutre"), quotesOf("p2"));
        nothingHolds("héron");
    }

    @Test
    void ownWordsAroundALongCopyStay() {
        shelf.store("t1", Shelf.post("p1", 1, TEXT), Shelf.post("p2", 2, "Tu écris : " + TEXT + " Moi aussi."));
        erase();
        assertEquals("Tu écris : […] Moi aussi.", shelf.textOf("p2"));
    }

    @Test
    void copyInAnotherThreadGoesAndStaysAway() {
        var copy = Shelf.post("q1", 1, OTHER, quote(TEXT));
        shelf.store("t1", Shelf.post("p1", 1, TEXT));
        shelf.store("t2", copy);
        erase();
        assertEquals("[]", quotesOf("q1"));
        shelf.store("t2", copy);
        assertEquals("[]", quotesOf("q1"));
    }

    @Test
    void shortCommonWordsInAnotherThreadStay() {
        var common = Shelf.post("q1", 1, OTHER, quote("trois fois"));
        shelf.store("t1", Shelf.post("p1", 1, TEXT));
        erase();
        shelf.store("t2", common);
        assertTrue(quotesOf("q1").contains("trois fois"));
    }

    @Test
    void maskedPostLosesItsAssessmentsAndIsToldToFollowers() {
        shelf.store("t1", Shelf.post("p1", 1, TEXT), Shelf.post("p2", 2, OTHER, quote(TEXT)));
        shelf.execute("""
                insert into corpus.assessment (post_id, revision, version, language, verdict, question, intent, urgency, score,
                                               possible_minor, body)
                select id, 1, 'v', 'fr', 'DRUG_MENTION', false, 'OTHER', 'LOW', 0.1, false, '{"why": "héron"}' from corpus.post
                """);
        erase();
        assertEquals("0", shelf.text("select count(*)::text from corpus.assessment"));
        assertEquals("MASKED ERASED ERASED", shelf.text("""
                select string_agg(kind, ' ' order by seq) from corpus.change where kind in ('MASKED', 'ERASED')
                """));
    }

    @Test
    void draftsAnswersOrphansAndNotesLoseWhatTheyRepeat() {
        try (var desk = new TestDesk()) {
            var author = desk.member(eu.vigie.workbench.ids.Role.VOLUNTEER);
            var thread = desk.thread();
            var post = desk.post(thread, "author-a", TEXT);
            desk.call(tx -> desk.tickets.openOrAttach(tx, desk.asked(thread, post, Band.AMBER)));
            String ours = "Bonjour, tu dis : " + TEXT + ". Voici.";
            desk.run(tx -> {
                long who = author.member().value();
                tx.handle().execute("update work.round set draft = ?", ours);
                tx.handle()
                        .execute(
                                "insert into work.orphan_draft (round_id, member_id, text) select id, ?, ? from work.round",
                                who,
                                ours);
                tx.handle().execute("""
                                insert into work.revision (round_id, number, text, language, no_link_needed, hash, author_id)
                                select id, 1, ?, 'fr', true, 'h', ? from work.round
                                """, ours, who);
                tx.handle().execute("""
                                insert into work.review (revision_id, reviewer_id, verdict, criteria, note, hash)
                                select id, ?, 'CHANGES', '{}', ?, 'h' from work.revision
                                """, who, ours);
            });
            String permalink = desk.call(tx -> tx.handle()
                    .createQuery("select permalink from corpus.post")
                    .mapTo(String.class)
                    .one());
            EraserStore.erase(desk.database.database(), permalink);
            assertEquals(
                    List.of("Bonjour, tu dis : […]. Voici."),
                    desk.call(tx ->
                            tx.handle().createQuery("""
                            select draft from work.round union select text from work.orphan_draft
                            union select text from work.revision union select note from work.review
                            """).mapTo(String.class).list()));
            assertEquals(
                    "[…]",
                    desk.call(tx -> tx.handle()
                            .createQuery("select band_reason from work.ticket")
                            .mapTo(String.class)
                            .one()));
        }
    }

    @Test
    void answersCannotBeChangedAfterAnErasureEither() {
        shelf.store("t1", Shelf.post("p1", 1, TEXT));
        erase();
        assertEquals("O", shelf.text("select tgenabled::text from pg_trigger where tgname = 'never_changed'"));
    }

    private String quotesOf(String post) {
        return shelf.text("""
                select r.quotes::text from corpus.revision r join corpus.post p on p.id = r.post_id and p.revision = r.number
                where p.forum_post_id = '%s'
                """.formatted(post));
    }

    private static PostQuote quote(String text) {
        return new PostQuote(java.util.Optional.empty(), text);
    }
}
