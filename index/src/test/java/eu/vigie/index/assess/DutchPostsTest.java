package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.lexicon.Lexicon;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented Dutch posts as people write them: verdict, intent, urgency. */
class DutchPostsTest {
    private static final Assessor ASSESSOR = Assessor.byRules(Lexicon.shipped());

    static Stream<Arguments> posts() {
        return Examples.of("""
                drug_question | effects | normal | Is het waar dat cocaïne je tanden kapot maakt?
                drug_question | effects | normal | hoe snel komt lsd op
                drug_question | effects | normal | Raak je verslaafd aan ketamine als je het één keer per maand doet?
                drug_question | effects | normal | klopt het dat mdma je hersenen beschadigt
                drug_question | effects | normal | Elke avond cannabis, slecht voor je geheugen?
                drug_question | dosage | normal | hoeveel paddo's neem je als beginner
                drug_question | dosage | normal | 100 mg mdma voor een meisje van 50 kilo, is dat te veel?
                drug_question | dosage | normal | ketamine snuiven, met hoeveel begin je
                drug_question | dosage | normal | Is een kwart zegel lsd genoeg voor een concert?
                drug_question | interaction | normal | cannabis en lsd samen, slecht idee?
                drug_question | interaction | high | Ik drink drie biertjes en neem dan GHB, is dat gevaarlijk?
                drug_question | interaction | normal | Kan je paddo's en cannabis combineren?
                drug_question | detection_test | normal | hoeveel dagen zit cocaine in je speeksel
                drug_question | detection_test | normal | Maandag keuring en zaterdag cannabis gerookt, zien ze dat?
                drug_question | detection_test | normal | Vindt de urinetest op mijn werk ook MDMA?
                drug_question | withdrawal_dependence | normal | Ik rook al acht jaar elke avond cannabis, hoe kom ik ervan af?
                drug_question | withdrawal_dependence | normal | kan niet stoppen met coke, hoe hebben jullie dat gedaan
                drug_question | withdrawal_dependence | normal | Welke ontwenningsverschijnselen krijg je van heroïne na twee dagen?
                drug_question | bad_experience | normal | Dacht dat ik doodging na een spacecake met cannabis, hou ik daar iets van over?
                drug_question | identification_testing | normal | Roze MDMA gekocht, hoe weet ik wat erin zit?
                drug_question | identification_testing | normal | mijn cocaine ruikt naar benzine, waarmee is die versneden
                drug_question | legal | low | Krijg ik een boete voor twee gram cannabis?
                drug_question | legal | low | Mag je cannabiszaden opsturen naar België, wat zegt de wet?
                drug_question | sourcing | normal | wie verkoopt mdma in rotterdam
                drug_question | sourcing | normal | iemand een betrouwbaar adresje voor cannabis in luik
                drug_question | help_for_other | normal | Mijn man gebruikt cocaïne en ontkent het, hoe kan ik hem helpen?
                drug_question | help_for_other | normal | ik ontdekte dat mijn zus crack rookt, ik maak me zorgen, wat moet ik doen
                drug_question | overdose_emergency | emergency | mn vriendin heeft ghb op en reageert niet meer ze snurkt zo raar
                drug_question | overdose_emergency | emergency | hij heeft ketamine gesnoven en ademt bijna niet meer snel
                drug_question | overdose_emergency | emergency | na drie pillen ecstasy is hij gloeiend heet en krijgt stuipen
                drug_mention | other | low | Drie jaar zonder cannabis, ik slaap eindelijk.
                drug_mention | other | low | De douane vond cocaïne in een vrachtwagen met bananen.
                drug_mention | other | low | Mijn opa vertelt dat hij in 1970 lsd heeft geproefd.
                drug_mention | other | low | Deze rapper zingt in elk nummer over cocaïne.
                drug_mention | other | low | MDMA nooit meer voor mij, te veel sombere dagen.
                drug_mention | other | low | Wie gelooft er nog in campagnes tegen cannabis?
                not_drug | other | low | Mijn afvoer is verstopt, iemand een tip?
                not_drug | other | low | Welk gras voor een tuin in de schaduw?
                not_drug | other | low | Ligt er in april nog sneeuw op de piste?
                not_drug | other | low | Hoe stel ik de snelheid van mijn elektrische fiets in?
                not_drug | other | low | Deze serie is net een drug, ik kan niet stoppen met kijken.
                not_drug | other | low | heeft iemand een recept voor yoghurtcake
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
        assertEquals("nl", assessment.language());
    }
}
