package eu.vigie.lexicon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are hidden from filters, or torn by a phone, and what only looks like one. */
class HiddenNamesTest {
    private static final Lexicon LEXICON = Lexicon.shipped();
    private static final MentionFinder FINDER = new MentionFinder(LEXICON);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    k*tamine | ketamine | with a letter hidden
                    ket*mine | ketamine | with a letter hidden
                    coc*ine | cocaine | with a letter hidden
                    her*in | heroin | with a letter hidden
                    c@nnabis | cannabis | written with signs
                    k€tamine | ketamine | written with signs
                    xan@x | alprazolam | written with signs
                    di@zep@m | diazepam | written with signs
                    ec$tasy | MDMA | written with signs
                    her0in | heroin | written with digits
                    c0caine | cocaine | written with digits
                    k3tamine | ketamine | written with digits
                    m3th | methamphetamine | written with digits
                    c0d31ne | codeine | written with digits
                    k e t a m i n e | ketamine | spelled out
                    k.e.t.a.m.i.n.e | ketamine | spelled out
                    c-o-c-a-i-n-e | cocaine | spelled out
                    h_e_r_o_i_n | heroin | spelled out
                    tra madol | tramadol | written in two words
                    diaze pam | diazepam | written in two words
                    metham phetamine | methamphetamine | written in two words
                    """)
    void aHiddenNameIsFoundWholeAndTold(String written, String substance, String why) {
        String text = "about " + written + " again";
        Mention mention = FINDER.find(text, "en", 0).stream()
                .filter(found -> found.why().contains(why))
                .findFirst()
                .orElseThrow(() -> new AssertionError(FINDER.find(text, "en", 0)));
        assertEquals(written, mention.surface());
        assertEquals(6, mention.start());
        assertEquals(
                substance,
                mention.substance().flatMap(LEXICON::substance).orElseThrow().english());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "write to anna@example.org please",
                "5 * 4 = 20 and a*b*c",
                "the file is a.b.c.d",
                "I was born in 1984 and live at no 3t",
                "wow! really! so good",
                "cost 5€ or $10",
                "f*** this game",
                "a s d f g h",
                "U S A and E U",
                "the letters k e y s spell keys",
                "co operation is good",
                "the mara thon is on",
                "it is 1t to 3t heavy"
            })
    void signsDigitsAndSpacesAloneHideNothing(String text) {
        for (String language : List.of("en", "fr", "nl", "de")) {
            assertTrue(
                    FINDER.find(text, language, 0).stream().noneMatch(mention -> mention.confidence() >= 0.5),
                    () -> FINDER.find(text, language, 0).toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | I took MET at a festival, 20 mg | MET | true
                    en | we met at a festival and took a photo | met | false
                    fr | il met du sucre dans le café | met | false
                    fr | DON 5 mg hier, effets bizarres | DON | true
                    fr | il fait don de ses livres | don | false
                    en | DOC blotter, 2 mg, what effects | DOC | true
                    en | the doc says hi | doc | false
                    nl | is dat nep of echt | nep | false
                    nl | ik heb NEP genomen, 30 mg | NEP | true
                    fr | elle étais là, tu étais où | étais | false
                    de | DET 40 mg genommen, Dosis ok? | DET | true
                    """)
    void anAbbreviationThatIsAWordCountsInCapitals(String language, String text, String surface, boolean meant) {
        boolean found = FINDER.find(text, language, 0).stream()
                .anyMatch(mention -> mention.surface().startsWith(surface) && mention.confidence() >= 0.5);
        assertEquals(meant, found, () -> FINDER.find(text, language, 0).toString());
    }

    @Test
    void inAShoutedTextCapitalsSayNothing() {
        assertFalse(FINDER.find("I TOOK WHAT WE MET, 5 MG", "en", 0).stream()
                .anyMatch(mention -> mention.surface().equals("MET")));
    }

    @ParameterizedTest
    @CsvSource({
        "ketaminegebruik, nl, ketamine",
        "Ketaminkonsum, de, ketamine",
        "cocaïneverslaving, nl, cocaine",
        "Kokainkonsum, de, cocaine",
        "cannabisgebruik, nl, cannabis",
        "Cannabiskonsum, de, cannabis",
        "heroïnegebruikers, nl, heroin",
        "Heroinabhängigkeit, de, heroin",
        "methadonprogramma, nl, methadone",
        "Methadonprogramm, de, methadone",
        "tramadolverslaving, nl, tramadol",
        "Fentanylpflaster, de, fentanyl",
        "diazepamtabletten, nl, diazepam",
        "Diazepamtabletten, de, diazepam",
        "amfetaminegebruik, nl, amphetamine",
        "Amphetaminkonsum, de, amphetamine"
    })
    void aCompoundIsFoundByItsHead(String word, String language, String substance) {
        assertTrue(
                FINDER.find("iets over " + word, language, 0).stream()
                        .flatMap(mention -> mention.substance().stream())
                        .anyMatch(id ->
                                LEXICON.substance(id).orElseThrow().english().equals(substance)),
                () -> FINDER.find(word, language, 0).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Concertgebouw, nl",
        "concertaanbod, nl",
        "Kettenanhänger, de",
        "kettingbrief, nl",
        "gifslangen, nl",
        "champignonsoep, nl",
        "paramedicus, nl",
        "besparingsmaatregel, nl",
        "ultramarijn, nl",
        "schorremorrie, nl",
        "vierfachen, de",
        "Prometheus, de",
        "meridiaancirkel, nl"
    })
    void anOrdinaryCompoundIsNone(String word, String language) {
        assertTrue(
                FINDER.find("iets over " + word, language, 0).stream().noneMatch(found -> found.confidence() >= 0.5),
                () -> FINDER.find(word, language, 0).toString());
    }
}
