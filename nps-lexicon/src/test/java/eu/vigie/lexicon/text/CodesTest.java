package eu.vigie.lexicon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Family;
import eu.vigie.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Systematic codes: listed ones lead to their substance, unlisted ones to a probable family, numbers to nothing. */
class CodesTest {
    private static final Lexicon LEXICON = Lexicon.shipped();
    private static final MentionFinder FINDER = new MentionFinder(LEXICON);

    @ParameterizedTest
    @CsvSource({
        "4-CPC, CATHINONE",
        "3-BPC, CATHINONE",
        "4-ClBC, CATHINONE",
        "flumephedrone, CATHINONE",
        "ethphedrone, CATHINONE",
        "3-CPVP, CATHINONE",
        "4Br-PVP, CATHINONE",
        "2C-Q, PHENETHYLAMINE",
        "25X-NBOMe, PHENETHYLAMINE",
        "25Z-NBOH, PHENETHYLAMINE",
        "30X-NBOMe, PHENETHYLAMINE",
        "4-MBPB, PHENETHYLAMINE",
        "4-BrMA, STIMULANT",
        "5-MeO-MPT, TRYPTAMINE",
        "4-Me-DMT, TRYPTAMINE",
        "5-MeO-McPT, TRYPTAMINE",
        "1Z-LSD, LYSERGAMIDE",
        "1X-ETH-LAD, LYSERGAMIDE",
        "1cX-LSD, LYSERGAMIDE",
        "4-Me-PCPy, ARYLCYCLOHEXYLAMINE",
        "benzoylbenzylfentanyl, FENTANYL",
        "brifentanil, FENTANYL",
        "methoxyoctanoylfentanyl, FENTANYL",
        "propylnitazene, NITAZENE",
        "Propylnitazen, NITAZENE",
        "protonitazepipne, NITAZENE",
        "propylonitazepyne, NITAZENE",
        "ronlazolam, BENZODIAZEPINE",
        "chlorotriazolam, BENZODIAZEPINE",
        "thionordazepam, BENZODIAZEPINE",
        "JWH-424, SYNTHETIC_CANNABINOID",
        "MDMB-HEXICA, SYNTHETIC_CANNABINOID",
        "ADB-5-INACA, SYNTHETIC_CANNABINOID",
        "EDMB-4en-BICA, SYNTHETIC_CANNABINOID",
        "5-MeAI, AMINOINDANE"
    })
    void anUnlistedCodeIsAnUnlistedSubstanceOfItsProbableFamily(String code, Family family) {
        Mention mention =
                FINDER.find("somebody sold me " + code + " yesterday", "en", 0).getFirst();
        assertEquals(code, mention.surface());
        assertEquals(family, mention.family());
        assertTrue(mention.substance().isEmpty(), mention::toString);
        assertTrue(mention.confidence() >= 0.5, mention::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3-MMC | 3-MMC
                    3mmc | 3-MMC
                    3 MMC | 3-MMC
                    4-MMC | mephedrone
                    2-MMC | 2-MMC
                    3-CMC | 3-CMC
                    4-CMC | 4-CMC
                    a-PVP | a-PVP
                    α-PVP | a-PVP
                    alpha-PVP | a-PVP
                    alpha-PiHP | a-PiHP
                    MDPHP | MDPHP
                    4F-MPH | 4F-MPH
                    2C-B | 2C-B
                    2cb | 2C-B
                    2C-B-FLY | 2C-B-FLY
                    25I-NBOMe | 25I-NBOMe
                    25b-nbome | 25B-NBOMe
                    5-MeO-DMT | 5-MeO-DMT
                    5meodmt | 5-MeO-DMT
                    5-MeO-MiPT | 5-MeO-MiPT
                    4-AcO-DMT | 4-AcO-DMT
                    4-HO-MET | 4-HO-MET
                    1cP-LSD | 1cP-LSD
                    1P-LSD | 1P-LSD
                    1V-LSD | 1V-LSD
                    1D-LSD | 1D-LSD
                    1S-LSD | 1S-LSD
                    1BP-LSD | 1BP-LSD
                    AL-LAD | AL-LAD
                    2-FDCK | 2-FDCK
                    2F-DCK | 2-FDCK
                    3-MeO-PCP | 3-MeO-PCP
                    3-HO-PCP | 3-HO-PCP
                    O-PCE | O-PCE
                    6-APB | 6-APB
                    5-MAPB | 5-MAPB
                    4-FA | 4-FA
                    4-FMA | 4-FMA
                    MDMB-4en-PINACA | MDMB-4en-PINACA
                    ADB-BUTINACA | ADB-BUTINACA
                    5F-ADB | 5F-ADB
                    5F-MDMB-PINACA | 5F-ADB
                    5F-MDMB-PICA | 5F-MDMB-PICA
                    JWH-018 | JWH-018
                    CUMYL-PEGACLONE | CUMYL-PEGACLONE
                    HHC | HHC
                    HHC-P | HHCP
                    HHC-O | HHC-O
                    H4CBD | H4CBD
                    THC-P | THCP
                    THCJD | THCJD
                    10-OH-HHC | 10-OH-HHC
                    delta-8 | delta-8-THC
                    U-47700 | U-47700
                    MT-45 | MT-45
                    N-pyrrolidino etonitazene | etonitazepyne
                    para-fluorofentanyl | para-fluorofentanyl
                    4-ANPP | 4-ANPP
                    1,4-BDO | 1,4-butanediol
                    N2O | nitrous oxide
                    7-OH | 7-OH
                    """)
    void aListedCodeLeadsToItsSubstanceHoweverItIsJoined(String code, String english) {
        Mention mention = FINDER.find("somebody sold me " + code + " yesterday", "en", 0).stream()
                .filter(found -> found.surface().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(FINDER.find(code, "en", 0)));
        assertEquals(
                english,
                mention.substance().flatMap(LEXICON::substance).orElseThrow().english());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chapter 4-2 of the book",
                "a 2 cm hole",
                "room 3-B on floor 2C",
                "the A380 and the 747-8",
                "iPhone 14 Pro and PS5",
                "mp3 and mp4 files",
                "COVID-19 and H1N1",
                "RTX 4090 with 24GB",
                "ISO-9001 and EN-13501",
                "flight BA-2490 at 14h30",
                "windows 11 update 22H2",
                "Euro 2024 4-3-3 formation",
                "a 4-player game in 4K",
                "2-for-1 offer",
                "class of 2b or not 2b",
                "the Boeing B-52",
                "he runs 10-thousand steps",
                "android and babylone"
            })
    void numbersOfOtherThingsAreNoCodes(String text) {
        for (String language : List.of("en", "fr", "nl", "de", "und")) {
            assertTrue(
                    FINDER.find(text, language, 0).stream().noneMatch(found -> found.confidence() >= 0.5),
                    () -> FINDER.find(text, language, 0).toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    arrêter l'étizolam en un mois | étizolam | etizolam
                    deux ans d’étizolam | étizolam | etizolam
                    qu'alprazolam et rien d'autre | alprazolam | alprazolam
                    sorti de l'hôpital après la 3-MeO-PCP | 3-MeO-PCP | 3-MeO-PCP
                    pris de la 2C-B hier | 2C-B | 2C-B
                    avec la 4-HO-MET | 4-HO-MET | 4-HO-MET
                    """)
    void anArticleIsNoPartOfAName(String text, String surface, String substance) {
        List<Mention> found = FINDER.find(text, "fr", 1);
        assertEquals(List.of(surface), found.stream().map(Mention::surface).toList());
        assertEquals(
                substance,
                LEXICON.substance(found.getFirst().substance().orElseThrow())
                        .orElseThrow()
                        .english());
    }
}
