package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Lexicon;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Drug question, drug mention or neither, in four languages. */
class VerdictTest {
    private static final Assessor ASSESSOR = Assessor.byRules(Lexicon.shipped());

    private static Assessment assess(String text) {
        return ASSESSOR.assess(PostText.of("", text));
    }

    static Stream<Arguments> posts() {
        return Examples.of("""
                drug_question | La kétamine abîme-t-elle la vessie ?
                drug_question | la ketamine cest chaud ou sa passe
                drug_question | quelqu'un a deja pris du cannabis pour dormir
                drug_question | Is ketamine slecht voor de blaas?
                drug_question | ketamine nemen is da erg ofzo
                drug_question | iemand ervaring met cannabis om te slapen
                drug_question | Does ketamine damage the bladder?
                drug_question | ketamine on a weekday safe or nah
                drug_question | anyone tried cannabis to sleep
                drug_question | Schadet Ketamin der Blase?
                drug_question | ketamin unter der woche schlimm oder geht das
                drug_question | jemand erfahrung mit cannabis zum schlafen
                drug_mention | Deux ans sans cocaïne aujourd'hui, je suis fier.
                drug_mention | Saisie de cocaïne au port, dit le parquet.
                drug_mention | Jamais touché à la cocaïne de ma vie.
                drug_mention | Qui croit encore que le cannabis est inoffensif ?
                drug_mention | Twee jaar clean van cocaïne vandaag.
                drug_mention | Politie vond cocaïne in de haven.
                drug_mention | Nog nooit cocaïne aangeraakt.
                drug_mention | Wie gelooft nog dat cannabis onschuldig is?
                drug_mention | Two years clean from cocaine today.
                drug_mention | Cocaine seized in the harbour, police said.
                drug_mention | Never touched cocaine in my life.
                drug_mention | Does anyone seriously believe cannabis is harmless?
                drug_mention | Zwei Jahre ohne Kokain heute.
                drug_mention | Kokain im Hafen beschlagnahmt.
                drug_mention | Noch nie Kokain probiert.
                drug_mention | Wer glaubt noch, dass Cannabis harmlos ist?
                drug_mention | > la cocaïne c'est dangereux ?\\nOui, moi ça m'a coûté cher.
                drug_mention | > is cocaine dangerous?\\nIt cost me my job.
                drug_mention | > is cocaïne gevaarlijk?\\nHet heeft mij mijn werk gekost.
                drug_mention | > ist kokain gefährlich?\\nMich hat es den Job gekostet.
                not_drug | Quelle peinture pour une chambre humide ?
                not_drug | Le joint de culasse est mort, je change le moteur ?
                not_drug | Où acheter de la farine bio ?
                not_drug | Welke verf voor een vochtige kamer?
                not_drug | Welke usb stick is snel genoeg voor films?
                not_drug | Which paint for a damp room?
                not_drug | Which weed killer is safe for lawns?
                not_drug | Welche Farbe für ein feuchtes Zimmer?
                not_drug | Wie viel Schnee liegt auf der Piste?
                """);
    }

    @ParameterizedTest
    @MethodSource("posts")
    void questionMentionOrNeither(String expected, String text) {
        Assessment assessment = assess(text);
        assertEquals(
                expected,
                assessment.verdict().name().toLowerCase(Locale.ROOT),
                assessment.why().toString());
    }

    static Stream<Arguments> otherTopics() {
        return Examples.of("""
                Quel est le titre du film sur la cocaïne avec la nonne ?
                Mon voisin fume du cannabis, quelle ventilation contre l'odeur ?
                Hoe heet die serie over cocaïne in een klooster?
                De buurman rookt cannabis, welke ventilatie helpt tegen de geur?
                What is the name of that film about cocaine and a nun?
                My neighbour smokes cannabis, which air purifier gets rid of the smell?
                Wie heißt der Film über Kokain und eine Nonne?
                Der Nachbar raucht Cannabis, welche Lüftung hilft gegen den Geruch?
                """);
    }

    @ParameterizedTest
    @MethodSource("otherTopics")
    void aQuestionAboutSomethingElseIsAMention(String text) {
        Assessment assessment = assess(text);
        assertEquals(
                Verdict.DRUG_MENTION, assessment.verdict(), assessment.why().toString());
        assertTrue(assessment.question());
        assertTrue(Examples.codes(assessment.why()).contains("question.other_topic"));
    }

    @Test
    void aQuotedDrugWithAnOwnQuestionIsADrugQuestion() {
        Assessment assessment = assess("> ketamine is harmless\nthen why does it hurt people?");
        assertEquals(
                Verdict.DRUG_QUESTION, assessment.verdict(), assessment.why().toString());
    }

    @Test
    void theTitleMayCarryTheDrug() {
        Assessment assessment = ASSESSOR.assess(PostText.of("Ketamine", "How long does it last?"));
        assertEquals(Verdict.DRUG_QUESTION, assessment.verdict());
        assertEquals(FoundMention.Field.TITLE, assessment.meant().getFirst().field());
    }

    @Test
    void partnersAloneAreNoDrugs() {
        assertEquals(Verdict.NOT_DRUG, assess("Which wine goes with fish?").verdict());
        assertTrue(assess("Which wine goes with fish?").meant().isEmpty());
    }

    @Test
    void aDrugMayBePlainWithoutItsName() {
        Assessment assessment = assess("Found burnt foil and a needle in his drawer, what should I do?");
        assertEquals(
                Verdict.DRUG_QUESTION, assessment.verdict(), assessment.why().toString());
        assertTrue(Examples.codes(assessment.why()).contains("drug.implied"));
    }

    @Test
    void aBoardAboutDrugsSpeaksForAmbiguousNames() {
        String text = "How long does a trip last?";
        double alone = assess(text).score();
        double onBoard = ASSESSOR.assess(new PostText("", text, Optional.of("Drugs and addiction"), Optional.of("en")))
                .score();
        assertTrue(onBoard >= alone, onBoard + " " + alone);
    }

    @Test
    void questionsScoreAboveMentionsAndMentionsAboveTheRest() {
        double question = assess("Does ketamine damage the bladder?").score();
        double mention = assess("Never touched ketamine in my life.").score();
        double neither = assess("Which paint for a damp room?").score();
        assertTrue(question > 0.8, "question " + question);
        assertTrue(mention < 0.5 && mention > neither, "mention " + mention);
        assertTrue(neither < 0.1, "neither " + neither);
    }

    @Test
    void everyJudgementSaysWhy() {
        Assessment assessment = assess("Does ketamine damage the bladder?");
        assertFalse(assessment.why().isEmpty());
        for (Reason reason : assessment.why()) {
            assertFalse(reason.english().contains("{"), reason.english());
            assertTrue(reason.english().endsWith("."), reason.english());
        }
    }
}
