package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.lexicon.Lexicon;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented German posts as people write them: verdict, intent, urgency. */
class GermanPostsTest {
    private static final Assessor ASSESSOR = Assessor.byRules(Lexicon.shipped());

    static Stream<Arguments> posts() {
        return Examples.of("""
                drug_question | effects | normal | Stimmt es, dass Kokain die Zähne kaputt macht?
                drug_question | effects | normal | wie schnell wirkt lsd
                drug_question | effects | normal | Macht Ketamin süchtig, wenn man es nur einmal im Monat nimmt?
                drug_question | effects | normal | zerstört mdma wirklich das gehirn
                drug_question | effects | normal | Jeden Abend Cannabis, schlecht fürs Gedächtnis?
                drug_question | dosage | normal | wie viele zauberpilze als anfänger
                drug_question | dosage | normal | 100 mg mdma für ein mädchen mit 50 kg, ist das zu viel?
                drug_question | dosage | normal | ketamin ziehen, mit welcher menge fängt man an
                drug_question | dosage | normal | Reicht ein Viertel LSD für ein Konzert?
                drug_question | interaction | normal | cannabis und lsd zusammen, schlechte idee?
                drug_question | interaction | high | Ich trinke drei Bier und nehme dann GHB, ist das gefährlich?
                drug_question | interaction | normal | Kann man Zauberpilze und Cannabis kombinieren?
                drug_question | detection_test | normal | wie viele tage ist kokain im speichel nachweisbar
                drug_question | detection_test | normal | Montag Betriebsarzt und Samstag Cannabis geraucht, sieht man das?
                drug_question | detection_test | normal | Findet der Urintest in der Arbeit auch MDMA?
                drug_question | withdrawal_dependence | normal | Ich rauche seit 8 Jahren jeden Abend Cannabis, wie komme ich davon los?
                drug_question | withdrawal_dependence | normal | kann nicht aufhören mit koks, wie habt ihr das geschafft
                drug_question | withdrawal_dependence | normal | Welche Entzugserscheinungen macht Heroin nach zwei Tagen?
                drug_question | bad_experience | normal | Dachte ich sterbe nach einem Keks mit Cannabis, bleibt da was zurück?
                drug_question | identification_testing | normal | Rosa MDMA gekauft, wie finde ich raus was drin ist?
                drug_question | identification_testing | normal | mein kokain riecht nach benzin, womit ist das gestreckt
                drug_question | legal | low | Bekomme ich eine Strafe für zwei Gramm Cannabis?
                drug_question | legal | low | Darf man Trüffel nach Belgien schicken, ist das mit Psilocybin legal?
                drug_question | sourcing | normal | wer verkauft mdma in dresden
                drug_question | sourcing | normal | hat wer nen zuverlässigen kontakt für cannabis in graz
                drug_question | help_for_other | normal | Mein Mann nimmt Kokain und leugnet es, wie kann ich ihm helfen?
                drug_question | help_for_other | normal | hab rausgefunden dass meine schwester crack raucht, mache mir sorgen, wie kann ich ihr helfen
                drug_question | overdose_emergency | emergency | meine freundin hat ghb genommen sie reagiert nicht und röchelt
                drug_question | overdose_emergency | emergency | er hat ketamin gezogen und atmet kaum noch schnell
                drug_question | overdose_emergency | emergency | nach drei ecstasy ist er glühend heiss und krampft
                drug_mention | other | low | Drei Jahre ohne Cannabis, endlich schlafe ich.
                drug_mention | other | low | Der Zoll fand Kokain in einem Laster voller Bananen.
                drug_mention | other | low | Mein Opa erzählt, dass er in den 70ern LSD probiert hat.
                drug_mention | other | low | Der Rapper singt in jedem Lied von Kokain.
                drug_mention | other | low | MDMA nie wieder, zu viele traurige Dienstage.
                drug_mention | other | low | Wer glaubt noch an Kampagnen gegen Cannabis?
                not_drug | other | low | Mein Abfluss ist verstopft, hat jemand Tipps?
                not_drug | other | low | Welcher Rasen für einen schattigen Garten?
                not_drug | other | low | Liegt im April noch Schnee auf der Piste?
                not_drug | other | low | Wie stelle ich die Geschwindigkeit meines E-Bikes ein?
                not_drug | other | low | Diese Serie ist wie eine Droge, ich kann nicht aufhören.
                not_drug | other | low | hat jemand ein rezept für joghurtkuchen
                """);
    }

    @ParameterizedTest
    @MethodSource("posts")
    void postsAreJudgedAsAPersonWould(String verdict, String intent, String urgency, String text) {
        Assessment assessment = ASSESSOR.assess(PostText.of("", text));
        assertEquals(
                verdict + " " + intent + " " + urgency,
                (assessment.verdict() + " " + assessment.intent() + " " + assessment.urgency())
                        .toLowerCase(Locale.ROOT),
                () -> text + " " + assessment.why());
        assertEquals("de", assessment.language());
    }
}
