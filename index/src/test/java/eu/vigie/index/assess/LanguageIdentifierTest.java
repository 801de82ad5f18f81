package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageIdentifierTest {
    private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

    private static String language(String text) {
        return IDENTIFIER.guess(text, Optional.empty()).language();
    }

    static Stream<Arguments> sentences() {
        return Examples.of("""
                fr | Le camion du boulanger passe à quelle heure le dimanche ?
                fr | jsuis dégoûté, jai encore raté le bus
                fr | vs faites koi ce weekend
                fr | C'est pas possible d'avoir autant de pluie en juillet
                fr | Ma lampe clignote depuis hier
                fr | kelkun a deja vu ca
                fr | on se retrouve devant la gare ?
                fr | trop stylé ton pull
                nl | De bakker komt op zondag pas om negen uur
                nl | heb de bus alweer gemist, balen
                nl | wat doen jullie dit weekend
                nl | Zoveel regen in juli, dat kan toch niet
                nl | Mijn lamp knippert sinds gisteren
                nl | heeft er iemand dat al es gezien
                nl | zien we elkaar voor het station?
                nl | ge zijt zot zeker
                en | What time does the baker come on Sundays?
                en | missed the bus again, so annoying
                en | what are u guys doing this weekend
                en | There is no way it can rain this much in July
                en | My lamp has been flickering since yesterday
                en | has anyone seen this before
                en | shall we meet in front of the station?
                en | nice jumper tho
                de | Um wie viel Uhr kommt der Bäcker am Sonntag?
                de | schon wieder den bus verpasst, so nervig
                de | was macht ihr am wochenende
                de | So viel Regen im Juli, das gibt es doch nicht
                de | Meine Lampe flackert seit gestern
                de | hat das schon mal wer gesehen
                de | treffen wir uns vor dem bahnhof?
                de | krasser pulli ey
                es | ¿A qué hora viene el panadero los domingos?
                es | otra vez he perdido el autobús
                es | qué hacéis este fin de semana
                es | No puede ser que llueva tanto en julio
                it | A che ora passa il panettiere la domenica?
                it | ho perso di nuovo l'autobus
                it | cosa fate questo fine settimana
                it | Non è possibile che piova così tanto a luglio
                """);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void shortPostsAreRecognised(String expected, String text) {
        assertEquals(expected, language(text));
    }

    @Test
    void namesOfSubstancesDoNotDecide() {
        assertEquals("nl", language("3-MMC en 2C-B, kan dat samen op een avond"));
        assertEquals("de", language("3-MMC und 2C-B, kann man das zusammen an einem Abend"));
    }

    @Test
    void linksAndNamesOfMembersAreNoWords() {
        assertEquals(
                "fr", language("@thebestofthewest regarde https://www.example.org/the/best/of/them c'est trop bien"));
    }

    @Test
    void theForumDecidesWhenTheTextDoesNot() {
        assertEquals("nl", IDENTIFIER.guess("mdma?", Optional.of("nl")).language());
        assertEquals("de", IDENTIFIER.guess("mdma?", Optional.of("de-AT")).language());
    }

    @Test
    void theTextOutweighsTheForum() {
        LanguageIdentifier.Guess guess =
                IDENTIFIER.guess("I was wondering whether this is something you would do yourself", Optional.of("fr"));
        assertEquals("en", guess.language());
        assertTrue(guess.confidence() > 0.9);
    }

    @Test
    void nothingToReadIsUndetermined() {
        assertEquals("und", language(""));
        assertEquals("und", language("12 ?! 🍄"));
        assertEquals("und", language("Какая погода сегодня"));
        assertEquals(0, IDENTIFIER.guess("", Optional.empty()).confidence());
    }

    @Test
    void nothingToReadIsInTheLanguageOfTheForum() {
        assertEquals("fr", IDENTIFIER.guess("🍄 ?", Optional.of("fr-BE")).language());
    }

    @Test
    void forumsInUnknownLanguagesChangeNothing() {
        assertEquals(
                "en",
                IDENTIFIER.guess("this is all in english", Optional.of("fi")).language());
    }

    @Test
    void probabilitiesSumToOne() {
        LanguageIdentifier.Guess guess = IDENTIFIER.guess("dit is een korte zin", Optional.empty());
        assertEquals(
                1, guess.probabilities().stream().mapToDouble(value -> value).sum(), 1e-9);
        assertEquals(guess.confidence(), guess.of("nl"));
        assertEquals(0, guess.of("fi"));
    }

    @Test
    void confidenceGrowsWithTheText() {
        double little = IDENTIFIER.guess("die man", Optional.empty()).confidence();
        double much = IDENTIFIER
                .guess("die man heeft ons gisteren nog geholpen met de boodschappen", Optional.empty())
                .confidence();
        assertTrue(much > little);
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals("en", language("THIS IS WRITTEN IN CAPITALS, WHICH IS IMPOLITE"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void hugeTextsAreReadOnlyAsFarAsNeeded() {
        assertEquals("fr", language("Bonjour à toutes et à tous. ".repeat(40_000)));
        assertEquals("en", language("this is english text ".repeat(300) + "x".repeat(1_000_000)));
    }
}
