package eu.vigie.lexicon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Ambiguity;
import eu.vigie.lexicon.Family;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.SubstanceId;
import eu.vigie.lexicon.SubstanceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in every disguise, and texts that nobody expects. */
class HardTextTest {
    private static final Lexicon LEXICON = Lexicon.shipped();
    private static final MentionFinder FINDER = new MentionFinder(LEXICON);
    private static final Map<String, String> NEUTRAL = Map.of(
            "fr", "Bonjour, le mot %s figure dans ma phrase.",
            "nl", "Hallo, het woord %s staat in mijn zin.",
            "en", "Hello, the word %s stands in my sentence.",
            "de", "Hallo, das Wort %s steht in meinem Satz.");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en", "de"})
    void everySureNameIsFoundInANeutralSentenceAtItsPlace(String language) {
        String frame = NEUTRAL.getOrDefault(language, "%s");
        int start = frame.indexOf("%s");
        List<String> missed = new ArrayList<>();
        for (SubstanceName name : LEXICON.names()) {
            if (name.ambiguity() == Ambiguity.NEVER && name.speaks(language)) {
                String text = frame.formatted(name.text());
                int end = start + name.text().length();
                boolean found = FINDER.find(text, language, 0).stream()
                        .anyMatch(mention ->
                                mention.start() <= start && mention.end() >= end - 1 && mention.confidence() >= 0.5);
                if (!found) {
                    missed.add(name.text() + " " + FINDER.find(text, language, 0));
                }
            }
        }
        assertEquals(List.of(), missed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ketamine",
                "KETAMINE",
                "k\u0435t\u0430mine",
                "ке\u0442amine",
                "ket\u200Bamine",
                "\u200Fketamine\u200F",
                "\u202Eketamine\u202C",
                "ket\u00ADamine",
                "ke\u0301tamine",
                "\uFF4B\uFF45\uFF54\uFF41\uFF4D\uFF49\uFF4E\uFF45",
                "k3tamine",
                "ketaaamine",
                "ketamines",
                "\"ketamine\"",
                "«ketamine»",
                "#ketamine",
                "(ketamine)"
            })
    void aDisguisedNameIsFoundWithItsPlace(String written) {
        String text = "is " + written + " bad for my bladder";
        Mention mention = FINDER.find(text, "en", 0).getFirst();
        assertEquals(new SubstanceId("ketamine"), mention.substance().orElseThrow());
        assertEquals(text.substring(mention.start(), mention.end()), mention.surface());
        assertTrue(mention.start() >= 3 && mention.end() <= 3 + written.length(), mention::toString);
        assertTrue(mention.confidence() >= 0.5, mention::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "JWH-424, SYNTHETIC_CANNABINOID",
        "4-CPC, CATHINONE",
        "25X-NBOMe, PHENETHYLAMINE",
        "propylnitazene, NITAZENE",
        "benzoylbenzylfentanyl, FENTANYL",
        "ronlazolam, BENZODIAZEPINE",
        "1Z-LSD, LYSERGAMIDE",
        "5-MeO-MPT, TRYPTAMINE"
    })
    void anUnlistedCodeIsAnUnlistedSubstanceOfItsFamily(String code, Family family) {
        Mention mention =
                FINDER.find("somebody sold me " + code + " yesterday", "en", 0).getFirst();
        assertEquals(code, mention.surface());
        assertEquals(family, mention.family());
        assertTrue(mention.substance().isEmpty(), mention::toString);
    }

    @Test
    void aPictureCountsOnlyWithWordsThatSpeakOfDrugs() {
        assertTrue(meant("took two 💊 at the rave after the ketamine", "💊"));
        assertFalse(meant("birthday party 🎈 in the garden", "🎈"));
    }

    @Test
    void quotedNamesKeepTheirMark() {
        List<Mention> mentions = FINDER.find("> cocaine\nno\n> LSD", "en", 0);
        assertTrue(mentions.stream().allMatch(Mention::quoted), mentions::toString);
        assertEquals(2, mentions.size());
    }

    @Test
    void tenMegabytesAreReadWithoutFailure() {
        String row = "nothing to see here, move along please; ";
        String text = row.repeat(10_000_000 / row.length()) + "ketamine";
        Mention last = FINDER.find(text, "en", 0).getLast();
        assertEquals(text.length(), last.end());
        assertEquals("ketamine", last.surface());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDC8A", "k e t ", "a.b.c.", "k*t", "c@", "\u200Bx", "3-", "e\u0301", "ab ", "> "})
    void aLongRowOfOddThingsIsReadToItsEnd(String row) {
        String text = row.repeat(100_000) + "\n\nketamine";
        Mention last = FINDER.find(text, "en", 0).getLast();
        assertEquals("ketamine", last.surface());
        assertEquals(text.length(), last.end());
    }

    @Test
    void aHundredThousandEmojiAreNoMentionByThemselves() {
        assertEquals(List.of(), FINDER.find("\uD83D\uDE00".repeat(100_000), "en", 0));
    }

    @Test
    void lexiconAndFinderStayFarBelowAHundredMebibytes() {
        System.gc();
        long before = used();
        MentionFinder finder = new MentionFinder(LEXICON);
        System.gc();
        assertTrue(used() - before < 100L << 20);
        assertEquals(1, finder.find("ketamine", "en", 0).size());
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "az", "lt", "en", "ar", "th"})
    void aFinderMadeUnderAnyDefaultLocaleFindsTheSame(String tag) {
        String text = "KETAMİNE, ISOTONITAZENE, DIAZEPAM, HIIIT, k\u0131tamine, TİLİDİN";
        Locale before = Locale.getDefault();
        List<Mention> expected = FINDER.find(text, "en", 0);
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals(expected, new MentionFinder(LEXICON).find(text, "en", 0));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ke\u200Bta\u200Bmine",
                "ke\u200Cta\u200Dmine",
                "\uFEFFketamine",
                "ket\u2060amine",
                "k\u0435tamin\u0435",
                "\u043Aetamine",
                "ket\u0430mine",
                "ke\u0301ta\u0302mine",
                "K\u00C9TAMINE",
                "k\u00EAtamine",
                "\u212Aetamine",
                "ketamine\uFE0F",
                "ketam\u0131ne"
            })
    void marksAndLookAlikesHideNothing(String written) {
        Mention mention = FINDER.find("is " + written + " bad", "en", 0).getFirst();
        assertEquals(new SubstanceId("ketamine"), mention.substance().orElseThrow());
        assertEquals(3, mention.start(), 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\uD83D", "\uDC8A\uD83D", "\u0000", "----", "> ", "\u200B", "'", "1-2-3-4-5-6-7-8-9"})
    void oddTextsHoldNothing(String text) {
        for (String language : List.of("fr", "und", "", "zz", "fr-BE")) {
            assertEquals(List.of(), FINDER.find(text, language, 0));
        }
    }

    @Test
    void theDefaultLocaleChangesNothing() {
        String text = "IBOGAINE, KETAMINE and FLUBROMAZEPAM with ISOTONITAZENE, 5-MEO-MIPT";
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            List<Mention> english = new MentionFinder(LEXICON).find(text, "en", 0);
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals(english, new MentionFinder(LEXICON).find(text, "en", 0));
            assertEquals(5, english.size());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static boolean meant(String text, String surface) {
        return FINDER.find(text, "en", 0).stream()
                .anyMatch(mention -> mention.surface().equals(surface) && mention.confidence() >= 0.5);
    }
}
