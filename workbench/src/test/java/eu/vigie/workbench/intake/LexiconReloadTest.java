package eu.vigie.workbench.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.answers.DraftStore;
import eu.vigie.workbench.answers.PostingStore;
import eu.vigie.workbench.answers.RevisionStore;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.intake.LexiconInForce.Look;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.TestDesk;
import eu.vigie.workbench.tickets.TriageStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A team changes its own names while the workbench runs. */
class LexiconReloadTest {
    private static final String ASKS = "J'ai pris 40 mg de brindezonk hier, c'est dangereux avec l'alcool ?";
    private static final String ELSE = "Quelle dose de MDMA pour une première fois ? Est-ce dangereux ?";
    private static final String SUBSTANCE = "brindezonk\tcathinone\tbrindezonk\t\t\t\tfield\n";

    @TempDir
    private Path folder;

    private final TestDesk desk = new TestDesk();
    private final AtomicInteger judged = new AtomicInteger();
    private LexiconInForce lexicon;
    private Intake intake;
    private Reassessment again;

    @BeforeEach
    void start() {
        lexicon = new LexiconInForce(Optional.of(folder));
        var drafts = new DraftStore(desk.tickets, desk.claims, new EventStore());
        var postings = new PostingStore(desk.tickets, new RevisionStore(desk.tickets, drafts, new LinkStore()));
        intake = new Intake(
                desk.database.transactions(),
                post -> {
                    judged.incrementAndGet();
                    return lexicon.now().assessor().assess(post);
                },
                desk.tickets,
                postings,
                new Intake.Gate(0.5, Duration.ofDays(7)));
        again = new Reassessment(lexicon, intake);
        round();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private PostId asked(String text) {
        PostId post = desk.post(desk.thread(), "author-a", text);
        sql("insert into corpus.change (subject_kind, subject_id, kind) values ('POST', ?, 'STORED')", post.value());
        while (intake.step()) {}
        return post;
    }

    private Look write(String file, String lines) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, lines);
        Look look = lexicon.look();
        desk.run(tx -> again.looked(tx, look));
        return look;
    }

    private void round() {
        while (desk.call(tx -> again.round(tx, Instant.now()))) {}
    }

    @Test
    void aNewNameMakesATicketOfThePostThatHoldsItAndTouchesNoOther() throws IOException {
        PostId post = asked(ASKS);
        asked(ELSE);
        asked("Hier nous avons marché le long de la rivière.");
        assertEquals(0, ticketsOf(post), "nobody knew the name");
        int before = judged.get();
        assertInstanceOf(Look.Taken.class, write("substances/team.tsv", SUBSTANCE));
        round();
        assertEquals(before + 1, judged.get(), "one post is judged again");
        assertEquals(2, assessments(post));
        assertEquals(1, ticketsOf(post));
        assertEquals(4, count("select count(*) from corpus.assessment"));
        assertTrue(text("select body::text from corpus.assessment order by at desc limit 1")
                .contains("brindezonk"));
        assertEquals("lexicon taken", text("select kind from work.event where subject_kind = 'LEXICON'"));
    }

    @Test
    void nothingIsJudgedTwiceByTheSameLexicon() throws IOException {
        asked(ASKS);
        write("substances/team.tsv", SUBSTANCE);
        round();
        int before = judged.get();
        round();
        assertEquals(Look.Unchanged.class, lexicon.look().getClass());
        PostId later = asked("Encore du brindezonk, 20 mg, combien de temps ça dure ?");
        round();
        assertEquals(before + 1, judged.get(), "the later post once, at intake");
        assertEquals(1, ticketsOf(later));
    }

    @Test
    void anOldPostIsReadAgainButOpensNoTicket() throws IOException {
        PostId post = asked(ASKS);
        sql("update corpus.post set first_seen_at = now() - interval '8 days', posted_at = now() - interval '8 days'");
        write("substances/team.tsv", SUBSTANCE);
        round();
        assertEquals(2, assessments(post));
        assertEquals(0, ticketsOf(post));
    }

    @Test
    void aNameThatIsTakenOutIsReadNoMore() throws IOException {
        write("substances/team.tsv", SUBSTANCE);
        round();
        PostId post = asked(ASKS);
        Files.delete(folder.resolve("substances/team.tsv"));
        assertInstanceOf(Look.Taken.class, lexicon.look());
        round();
        assertEquals(2, assessments(post));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brindezonk\tno-such-family\tbrindezonk\t\t\t\tfield\n",
                "brindezonk\tcathinone\tbrindezonk\t\t\t\tnobody\n",
                "Brinde Zonk\tcathinone\tbrindezonk\t\t\t\tfield\n",
            })
    void aBrokenLexiconIsRefusedWithItsReasonWhileTheOldOneJudges(String lines) throws IOException {
        PostId post = asked(ASKS);
        String version = lexicon.now().version();
        var refused = assertInstanceOf(Look.Refused.class, write("substances/team.tsv", lines));
        assertTrue(refused.problems().getFirst().contains("substances/team.tsv:1"), refused.toString());
        round();
        assertEquals(version, lexicon.now().version());
        assertEquals(1, assessments(post));
        assertEquals("lexicon refused", text("select kind from work.event where subject_kind = 'LEXICON'"));
        assertTrue(text("select problems[1] from work.lexicon_in_force").contains("team.tsv"));
        assertInstanceOf(Look.Taken.class, write("substances/team.tsv", SUBSTANCE), "mended, it is taken");
        round();
        assertEquals(1, ticketsOf(post));
        assertEquals(0, count("select cardinality(problems) from work.lexicon_in_force"));
    }

    @Test
    void aRefusalIsToldOnce() throws IOException {
        write("substances/team.tsv", "x\ty\n");
        write("substances/team.tsv", "x\ty\n# and a remark\n");
        assertEquals(1, count("select count(*) from work.event where subject_kind = 'LEXICON'"));
    }

    @Test
    void twoChangesInARowLeaveNothingOut() throws IOException {
        PostId first = asked(ASKS);
        PostId second = asked("Hier 20 mg de florvaxil, c'est dangereux ?");
        write("substances/team.tsv", SUBSTANCE);
        write("substances/more.tsv", "florvaxil\tcathinone\tflorvaxil\t\t\t\tfield\n");
        round();
        assertEquals(2, assessments(first));
        assertEquals(2, assessments(second));
    }

    @Test
    void anotherProcessThatFindsTheFolderChangedAtItsStartLooksThroughPostsToo() throws IOException {
        PostId post = asked(ASKS);
        Files.createDirectories(folder.resolve("substances"));
        Files.writeString(folder.resolve("substances/team.tsv"), SUBSTANCE);
        var restarted = new LexiconInForce(Optional.of(folder));
        restarted.look();
        lexicon = restarted;
        again = new Reassessment(restarted, intake);
        round();
        assertEquals(2, assessments(post));
        assertEquals(1, ticketsOf(post));
    }

    @Test
    void anOpenTicketGetsTheBandThatIsNowSeen() throws IOException {
        PostId post = openTicket();
        write("substances/team.tsv", SUBSTANCE);
        round();
        assertFalse(text("select band from work.ticket").equals("GREEN"), "it was set by nobody");
        assertFalse(text("select band_reason from work.ticket").equals("a test says so"));
        assertEquals(1, count("select count(*) from work.event where kind = 'band renewed'"));
        assertEquals(1, ticketsOf(post));
    }

    @Test
    void theBandThatAPersonSetStays() throws IOException {
        PostId post = openTicket();
        var member = desk.member(Role.VOLUNTEER);
        var ticket = desk.call(tx -> tx.handle()
                .createQuery("select id from work.ticket")
                .mapTo(Long.class)
                .map(eu.vigie.workbench.ids.TicketId::new)
                .one());
        long version = desk.ticket(ticket).version();
        desk.call(
                member,
                tx -> new TriageStore(desk.tickets).setBand(tx, member, ticket, version, Band.GREEN, "I asked"));
        write("substances/team.tsv", SUBSTANCE);
        round();
        assertEquals("GREEN", text("select band from work.ticket"));
        assertEquals("I asked", text("select band_reason from work.ticket"));
        assertEquals(2, assessments(post), "the judgement itself is new");
    }

    /** Of a post that was judged before its name was known. */
    private PostId openTicket() {
        PostId post = asked(ASKS);
        desk.call(tx -> desk.tickets.openOrAttach(
                tx,
                new eu.vigie.workbench.tickets.NewTicket(
                        new eu.vigie.workbench.ids.ThreadId(
                                number("select thread_id from corpus.post where id = " + post)),
                        post,
                        desk.organisation,
                        Band.GREEN,
                        "a test says so",
                        "fr",
                        Instant.EPOCH)));
        return post;
    }

    @Test
    void namesAreToldByTheLexiconInForce() throws IOException {
        assertEquals("brindezonk", lexicon.names().name("brindezonk", Locale.FRENCH));
        write("substances/team.tsv", "brindezonk\tcathinone\tbrindezonk\tbrindézonque\t\t\tfield\n");
        assertEquals("brindézonque", lexicon.names().name("brindezonk", Locale.FRENCH));
    }

    @Test
    void withoutAFolderTheShippedLexiconJudges() {
        var alone = new LexiconInForce(Optional.empty());
        assertInstanceOf(Look.Unchanged.class, alone.look());
        assertEquals(eu.vigie.lexicon.Lexicon.shipped(), alone.lexicon());
    }

    private int ticketsOf(PostId post) {
        return count("select count(*) from work.ticket_post where post_id = " + post);
    }

    private int assessments(PostId post) {
        return count("select count(*) from corpus.assessment where post_id = " + post);
    }

    private int count(String sql) {
        return (int) number(sql);
    }

    private long number(String sql) {
        return desk.call(tx -> tx.handle().createQuery(sql).mapTo(Long.class).one());
    }

    private String text(String sql) {
        return desk.call(tx -> tx.handle().createQuery(sql).mapTo(String.class).one());
    }

    private void sql(String sql, Object... values) {
        desk.run(tx -> tx.handle().execute(sql, values));
    }
}
