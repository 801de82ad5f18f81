package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Lexicon;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each urgency in four languages, and pairs that differ in one thing. */
class UrgencyTest {
    private static final Assessor ASSESSOR = Assessor.byRules(Lexicon.shipped());

    private static Assessment assess(String text) {
        return ASSESSOR.assess(PostText.of("", text));
    }

    static Stream<Arguments> posts() {
        return Examples.of("""
                emergency | mon frère a pris de la méthadone et ne se réveille plus, aidez moi
                emergency | elle a pris trop de MDMA, elle convulse, on attend le samu
                emergency | j'ai sniffé de la coke et j'ai une douleur dans la poitrine, bras gauche engourdi, je fais quoi
                emergency | mijn broer heeft methadon genomen en wordt niet wakker, help
                emergency | ze heeft te veel xtc genomen en krijgt stuipen, ambulance onderweg
                emergency | ik heb coke gesnoven en heb pijn op de borst, wat moet ik doen
                emergency | my brother took methadone and won't wake up, please help
                emergency | she took too much mdma and is having a seizure, ambulance on its way
                emergency | i snorted coke and have chest pain, what do i do
                emergency | mein bruder hat methadon genommen und wacht nicht auf, hilfe
                emergency | sie hat zu viel mdma genommen und krampft, rettungswagen ist unterwegs
                emergency | ich hab koks gezogen und schmerzen in der brust, was tun
                high | Je suis enceinte et je prends de l'héroïne, que faire ?
                high | J'ai envie de mourir depuis la kétamine, à qui parler ?
                high | j'ai plus de ghb et j'en prenais tous les jours, je dois arrêter du jour au lendemain, c'est dangereux ?
                high | Ik ben zwanger en gebruik heroïne, wat nu?
                high | Sinds de ketamine wil ik dood, met wie kan ik praten?
                high | Mijn ghb is op na twee jaar, abrupt stoppen, is dat gevaarlijk?
                high | I'm pregnant and take heroin, what now?
                high | Since the ketamine I want to die, who can I talk to?
                high | Ran out of ghb after two years, is stopping cold turkey dangerous?
                high | Ich bin schwanger und nehme Heroin, was jetzt?
                high | Seit dem Ketamin will ich sterben, mit wem kann ich reden?
                high | Mein GHB ist alle nach zwei Jahren, kalter Entzug, ist das gefährlich?
                normal | Quels sont les effets de la kétamine ?
                normal | Welke effecten heeft ketamine?
                normal | What effects does ketamine have?
                normal | Welche Wirkung hat Ketamin?
                low | La kétamine est-elle légale en Espagne ?
                low | Is ketamine legaal in Spanje?
                low | Is ketamine legal in Spain?
                low | Ist Ketamin in Spanien legal?
                low | Beau documentaire sur l'héroïne hier.
                low | Mooie documentaire over heroïne gisteren.
                low | Nice documentary about heroin yesterday.
                low | Schöne Doku über Heroin gestern.
                low | Quelle peinture pour un mur humide ?
                low | Welke verf voor een vochtige muur?
                low | Which paint for a damp wall?
                low | Welche Farbe für eine feuchte Wand?
                """);
    }

    @ParameterizedTest
    @MethodSource("posts")
    void urgencyFollowsTheRiskToAPerson(String expected, String text) {
        Assessment assessment = assess(text);
        assertEquals(
                expected,
                assessment.urgency().name().toLowerCase(Locale.ROOT),
                assessment.why().toString());
    }

    static Stream<Arguments> pairs() {
        return Examples.of("""
                my friend took heroin and is not breathing | last year my friend took heroin and was not breathing, he died
                he took ketamine and won't wake up | in the film he took ketamine and won't wake up
                mon pote sous héroïne ne se réveille plus | l'an dernier mon pote sous héroïne ne se réveillait plus, il est mort
                mijn maat op heroïne wordt niet wakker | vorig jaar werd mijn maat op heroïne niet wakker, hij is overleden
                mein kumpel auf heroin wacht nicht auf | letztes jahr ist mein kumpel auf heroin nicht aufgewacht, er ist gestorben
                """);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anEmergencyIsNowAndNotThenOrInAFilm(String now, String then) {
        assertEquals(Urgency.EMERGENCY, assess(now).urgency(), now);
        assertNotEquals(Urgency.EMERGENCY, assess(then).urgency(), then);
    }

    static Stream<Arguments> withoutDrugs() {
        return Examples.of("""
                my neighbour has chest pain and his left arm is numb, what should i do?
                mon voisin a une douleur dans la poitrine et le bras gauche engourdi, que faire ?
                mijn buurman heeft pijn op de borst, moet ik bellen?
                mein nachbar hat schmerzen in der brust, was soll ich tun?
                """);
    }

    @ParameterizedTest
    @MethodSource("withoutDrugs")
    void anEmergencyWithoutDrugsIsUrgentButNoDrugQuestion(String text) {
        Assessment assessment = assess(text);
        assertEquals(Urgency.EMERGENCY, assessment.urgency());
        assertEquals(Verdict.NOT_DRUG, assessment.verdict());
        assertEquals(Intent.OTHER, assessment.intent());
        assertTrue(assessment.score() >= 0.5, "score " + assessment.score());
    }

    @Test
    void emergencyOutranksEveryOtherIntent() {
        Assessment assessment = assess("What dose of ketamine is legal? My friend took it and is not breathing");
        assertEquals(Intent.OVERDOSE_EMERGENCY, assessment.intent());
        assertEquals(Urgency.EMERGENCY, assessment.urgency());
    }

    @Test
    void aDangerousCombinationIsHighAndSaysWhy() {
        Assessment assessment = assess("Can I mix heroin and alcohol?");
        assertEquals(Urgency.HIGH, assessment.urgency(), assessment.why().toString());
        assertTrue(Examples.codes(assessment.why()).contains("urgency.combination"));
    }

    @Test
    void aHarmlessPairIsNot() {
        assertEquals(Urgency.NORMAL, assess("Can I mix cannabis and LSD?").urgency());
    }

    @Test
    void theSignsAreToldToTheVolunteer() {
        Assessment assessment = assess("he took heroin, he's turning blue and won't wake up");
        assertTrue(
                Examples.codes(assessment.why()).contains("urgency.not_waking"),
                assessment.why().toString());
        assertTrue(
                Examples.codes(assessment.why()).contains("urgency.blue"),
                assessment.why().toString());
    }

    @Test
    void suicidalWordsAreHighEvenWithoutDrugs() {
        assertEquals(Urgency.HIGH, assess("I want to die, I can't go on").urgency());
        assertEquals(Urgency.HIGH, assess("j'ai envie de mourir").urgency());
        assertEquals(Urgency.HIGH, assess("ik wil dood").urgency());
        assertEquals(Urgency.HIGH, assess("ich will nicht mehr leben").urgency());
    }
}
