package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.lexicon.Lexicon;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcronymsTest {
    static Stream<Arguments> explained() {
        return Examples.of("""
                Our LSD (League of Small Dancers) meets on Monday | lsd
                Die LSD (Lokale Sport Decke) ist neu | lsd
                La Maison du Tango (MDT) recrute | mdt
                Le Club des Boulistes (CDB) recrute | cdb
                Bond van Zwemmers (BVZ) zoekt leden | bvz
                Great Harbour Board (GHB) | ghb
                """);
    }

    @ParameterizedTest
    @MethodSource("explained")
    void lettersSpeltOutInBracketsAreExplained(String text, String letters) {
        assertEquals(Set.of(letters), Acronyms.explainedIn(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GHB (gamma hydroxy butyric)",
                "LSD (lysergic something diethylamide)",
                "LSD (see above)",
                "LSD (2 tabs)",
                "LSD ()",
                "LSD (Little Scary)",
                "MDMA (the usual)",
                "nothing in brackets",
                "(((((",
                ""
            })
    void chemicalNamesAndOtherBracketsExplainNothing(String text) {
        assertEquals(Set.of(), Acronyms.explainedIn(text));
    }

    @Test
    void anExplainedNameIsNotMeant() {
        Assessor assessor = Assessor.byRules(Lexicon.shipped());
        String club = "Does the LSD (League of Small Dancers) meet on Monday?";
        assertEquals(Verdict.NOT_DRUG, assessor.assess(PostText.of("", club)).verdict());
        assertEquals(
                Verdict.DRUG_QUESTION,
                assessor.assess(PostText.of("", "Is LSD (from a friend) safe?")).verdict());
    }

    @Test
    void longTextsWithoutEndTakeNoTime() {
        assertEquals(Set.of(), Acronyms.explainedIn("word ".repeat(100_000) + "(".repeat(100_000)));
    }
}
