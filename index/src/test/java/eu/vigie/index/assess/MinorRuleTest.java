package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MinorRuleTest {
    private static List<Reason> judge(String language, String text) {
        return MinorRule.judge(Examples.evidence(language, text));
    }

    static Stream<Arguments> young() {
        return Examples.of("""
                fr | J'ai 15 ans et je veux arrêter
                fr | jai 16ans les gars
                fr | je suis en seconde et mes potes en prennent
                fr | je suis au lycée
                nl | ik ben 16 en blow elke dag
                nl | ben 15 jaar
                nl | bij ons op mijn school doet iedereen het
                en | I'm 16 and want to quit
                en | im 15 btw
                en | i'm in 10 th grade and my friends do it
                de | ich bin 16 und will aufhören
                de | bin 15 jahre alt
                de | ich gehe in die 9. und bin 14
                es | tengo 15 años
                it | ho 16 anni
                """);
    }

    @ParameterizedTest
    @MethodSource("young")
    void agesAndSchoolYearsAreHints(String language, String text) {
        assertFalse(judge(language, text).isEmpty(), text);
    }

    static Stream<Arguments> grown() {
        return Examples.of("""
                fr | J'ai 35 ans et je veux arrêter
                fr | mon fils de 15 ans fume
                fr | j'ai pris 15 mg hier
                nl | ik ben 45 en rook al jaren
                nl | onze zoon van 15 blowt
                en | I'm 42 and want to quit
                en | my 15 year old son smokes
                en | I'm on 15 mg
                de | ich bin 28 und will aufhören
                de | unser sohn ist 15 jahre alt und kifft
                """);
    }

    @ParameterizedTest
    @MethodSource("grown")
    void adultsAndOtherPeoplesAgesAreNot(String language, String text) {
        List<Reason> hints = judge(language, text);
        assertTrue(hints.isEmpty(), text + " " + hints);
    }

    @Test
    void theAgeIsTold() {
        assertEquals(
                "The author seems to give an age of 15.",
                judge("en", "I'm 15").getFirst().english());
    }

    @Test
    void toddlersDoNotWrite() {
        assertTrue(judge("en", "I'm 3").isEmpty());
    }
}
