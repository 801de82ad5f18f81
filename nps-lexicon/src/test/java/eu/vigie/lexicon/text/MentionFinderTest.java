package eu.vigie.lexicon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionFinderTest {
    private static final Lexicon LEXICON = Lexicon.shipped();
    private static final MentionFinder FINDER = new MentionFinder(LEXICON);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | remplacer le joint de culasse de ma voiture
                    fr | oublié ma pilule contraceptive hier
                    fr | une recette avec du beurre et des champignons au four
                    en | I spilled a can of coke zero on my keyboard
                    en | the jazz album is called acid jazz
                    en | need a pep talk before the match
                    nl | onze poes ligt in het gras
                    de | Emma Watson spielt in dem Film
                    nl | kunt ge mij zeggen of da hier mag
                    fr | le nmax125 et le code 2FA de abc123
                    """)
    void innocentWordsAreNotMeant(String language, String text) {
        for (Mention mention : FINDER.find(text, language, 0)) {
            assertTrue(mention.confidence() < 0.5, mention::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | j'ai fumé un joint hier soir | cannabis
                    fr | combien de mg de MD pour une première fois | MDMA
                    en | he took 2 tabs of acid and is tripping | LSD
                    en | weeeed withdrawal after ten years | cannabis
                    nl | twee pilletjes genomen op een feest | MDMA
                    de | wie lange ist Koks im Urin nachweisbar | cocaine
                    de | Ketaminkonsum am Wochenende | ketamine
                    en | is k3tamine bad | ketamine
                    en | how strong is ket\u200Bamine | ketamine
                    fr | la kettamine c'est dangereux | ketamine
                    fr | KÉTAMINE en teuf | ketamine
                    """)
    void namesAreFoundAndMeant(String language, String text, String expected) {
        List<String> found = FINDER.find(text, language, 0).stream()
                .filter(mention -> mention.confidence() >= 0.5)
                .flatMap(mention -> mention.substance().stream())
                .map(id -> LEXICON.substance(id).orElseThrow().english())
                .toList();
        assertTrue(found.contains(expected), () -> text + " -> " + FINDER.find(text, language, 0));
    }

    @Test
    void quotedLinesAreMarked() {
        List<Mention> mentions = FINDER.find("> ketamine is fun\nno, cocaine is not", "en", 0);
        assertEquals(2, mentions.size());
        assertTrue(mentions.get(0).quoted());
        assertFalse(mentions.get(1).quoted());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | huile de CBD, combien de gouttes par jour | LSD
                    nl | vochtig wit poeder, het is speed en ketamine | heroin
                    en | ketamine and a horse called Bob | heroin
                    nl | mag ge xanax en tramadol door mekaar | GHB
                    """)
    void anEverydayWordIsNoOtherDrugBecauseOneIsNamed(String language, String text, String wrong) {
        for (Mention mention : FINDER.find(text, language, 0)) {
            boolean same = mention.substance()
                    .map(id -> LEXICON.substance(id).orElseThrow().english().equals(wrong))
                    .orElse(false);
            assertFalse(same && mention.confidence() >= 0.5, mention::toString);
        }
    }
}
