package eu.vigie.lexicon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneticsTest {
    @ParameterizedTest
    @CsvSource({
        "phentanyl, fentanil",
        "fentanyl, fentanil",
        "quetamine, ketamine",
        "ketamine, ketamin",
        "kettamine, ketamine",
        "ketamyne, ketamine",
        "cocaine, kokain",
        "codeine, kodein",
        "xanax, xanaks",
        "xanacs, xanax",
        "ecstasy, ecstasi",
        "psylocybine, psilocibine",
        "methadone, metadone",
        "clonazepam, klonasepam",
        "heroine, eroine",
        "ayahuasqua, ayahuasca",
        "zopiclone, zopyklone",
        "rivotryl, rivotril",
        "crack, krak",
        "benzodiazepine, bensodyazepin"
    })
    void wordsThatSoundAlikeAreWrittenAlike(String one, String other) {
        assertEquals(Phonetics.sound(one, false), Phonetics.sound(other, false));
        assertEquals(Phonetics.consonants(one), Phonetics.consonants(other));
    }

    @ParameterizedTest
    @CsvSource({
        "ketamine, ketone",
        "cocaine, codeine",
        "methadone, methedrone",
        "heroin, herring",
        "speed, spend",
        "morphine, moraine",
        "diazepam, lorazepam",
        "alprazolam, estazolam"
    })
    void wordsThatSoundOtherwiseAreToldApart(String one, String other) {
        assertNotEquals(Phonetics.sound(one, false), Phonetics.sound(other, false));
    }

    @ParameterizedTest
    @CsvSource({
        "benzodiazepine, benzodiazapene",
        "benzodiazepine, bonzodiozupine",
        "alprazolam, alprozelam",
        "fentanyl, fentynal",
        "gabapentin, gabipontin"
    })
    void blurredVowelsAreAllTheSame(String one, String other) {
        assertNotEquals(Phonetics.sound(one, false), Phonetics.sound(other, false));
        assertEquals(Phonetics.sound(one, true), Phonetics.sound(other, true));
        assertEquals(Phonetics.consonants(one), Phonetics.consonants(other));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "e, e", "h, ''", "c, k", "ce, z", "ph, f", "p, p", "qu, k", "q, k", "aaa, a", "hhh, ''"})
    void shortWordsDoNoHarm(String word, String sound) {
        assertEquals(sound, Phonetics.sound(word, false));
    }

    @Test
    void shortWordsHaveNoSoundOfTheirOwnAndLongOnesHaveTwo() {
        assertEquals(List.of(), Heard.sounds("coke"));
        assertEquals(List.of("=xanax"), Heard.sounds("xanax"));
        assertEquals(List.of("=ketamin", "~kataman"), Heard.sounds("ketamine"));
    }
}
