package eu.vigie.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that were looked up apart from the data files, against what these say. */
class SubstanceFactsTest {
    private static final Lexicon LEXICON = Lexicon.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3-MMC | CATHINONE
                    2-MMC | CATHINONE
                    3-CMC | CATHINONE
                    4-CMC | CATHINONE
                    NEP | CATHINONE
                    a-PiHP | CATHINONE
                    MD-PiHP | CATHINONE
                    dipentylone | CATHINONE
                    eutylone | CATHINONE
                    4-CIC | CATHINONE
                    isotonitazene | NITAZENE
                    metonitazene | NITAZENE
                    protonitazene | NITAZENE
                    etonitazepyne | NITAZENE
                    metonitazepyne | NITAZENE
                    protodesnitazene | NITAZENE
                    isotodesnitazene | NITAZENE
                    ethyleneoxynitazene | NITAZENE
                    5-methyl-etodesnitazene | NITAZENE
                    N-desethyl-etonitazene | NITAZENE
                    sec-butonitazene | NITAZENE
                    carfentanil | FENTANYL
                    ocfentanil | FENTANYL
                    ohmefentanyl | FENTANYL
                    crotonylfentanyl | FENTANYL
                    4-ANPP | FENTANYL
                    brorphine | OPIOID
                    cychlorphine | OPIOID
                    U-47700 | OPIOID
                    AP-238 | OPIOID
                    2-methyl-AP-237 | OPIOID
                    7-OH | OPIOID
                    tianeptine | OPIOID
                    HHC | SEMI_SYNTHETIC_CANNABINOID
                    HHCP | SEMI_SYNTHETIC_CANNABINOID
                    HHC-O | SEMI_SYNTHETIC_CANNABINOID
                    H4CBD | SEMI_SYNTHETIC_CANNABINOID
                    THCP | SEMI_SYNTHETIC_CANNABINOID
                    THCB | SEMI_SYNTHETIC_CANNABINOID
                    THCJD | SEMI_SYNTHETIC_CANNABINOID
                    10-OH-HHC | SEMI_SYNTHETIC_CANNABINOID
                    THCA | SEMI_SYNTHETIC_CANNABINOID
                    MDMB-4en-PINACA | SYNTHETIC_CANNABINOID
                    ADB-BUTINACA | SYNTHETIC_CANNABINOID
                    ADB-INACA | SYNTHETIC_CANNABINOID
                    CUMYL-PEGACLONE | SYNTHETIC_CANNABINOID
                    BZO-HEXOXIZID | SYNTHETIC_CANNABINOID
                    CH-PIATA | SYNTHETIC_CANNABINOID
                    WIN 55,212-2 | SYNTHETIC_CANNABINOID
                    bromazolam | BENZODIAZEPINE
                    flubrotizolam | BENZODIAZEPINE
                    phenazolam | BENZODIAZEPINE
                    desalkylgidazepam | BENZODIAZEPINE
                    ethylbromazolam | BENZODIAZEPINE
                    rilmazafone | BENZODIAZEPINE
                    1V-LSD | LYSERGAMIDE
                    1D-LSD | LYSERGAMIDE
                    1S-LSD | LYSERGAMIDE
                    1BP-LSD | LYSERGAMIDE
                    1DD-LSD | LYSERGAMIDE
                    PARGY-LAD | LYSERGAMIDE
                    LAE-32 | LYSERGAMIDE
                    2-FDCK | ARYLCYCLOHEXYLAMINE
                    CanKet | ARYLCYCLOHEXYLAMINE
                    DMXE | ARYLCYCLOHEXYLAMINE
                    FXE | ARYLCYCLOHEXYLAMINE
                    3-HO-PCP | ARYLCYCLOHEXYLAMINE
                    BDCK | ARYLCYCLOHEXYLAMINE
                    MXM | ARYLCYCLOHEXYLAMINE
                    2C-B | PHENETHYLAMINE
                    2C-B-FLY | PHENETHYLAMINE
                    25I-NBOMe | PHENETHYLAMINE
                    25CN-NBOH | PHENETHYLAMINE
                    5-MAPB | PHENETHYLAMINE
                    6-MBPB | PHENETHYLAMINE
                    Bromo-DragonFLY | PHENETHYLAMINE
                    isoproscaline | PHENETHYLAMINE
                    DOPR | PHENETHYLAMINE
                    4-AcO-DMT | TRYPTAMINE
                    4-HO-5-MeO-DMT | TRYPTAMINE
                    5-MeO-MiPT | TRYPTAMINE
                    baeocystin | TRYPTAMINE
                    5-F-MET | TRYPTAMINE
                    BZP | PIPERAZINE
                    MeOPP | PIPERAZINE
                    3,4-CFPP | PIPERAZINE
                    MDAI | AMINOINDANE
                    MEAI | AMINOINDANE
                    NE-2-AI | AMINOINDANE
                    3-FPM | STIMULANT
                    4F-EPH | STIMULANT
                    dimethocaine | STIMULANT
                    4,4-DMAR | STIMULANT
                    cocaethylene | STIMULANT
                    xylazine | DEPRESSANT
                    medetomidine | DEPRESSANT
                    etomidate | DEPRESSANT
                    pentobarbital | DEPRESSANT
                    GVL | DEPRESSANT
                    phenibut | DEPRESSANT
                    kratom | PLANT
                    akuamma | PLANT
                    mimosa hostilis | PLANT
                    henbane | PLANT
                    sertraline | ANTIDEPRESSANT
                    duloxetine | ANTIDEPRESSANT
                    venlafaxine | ANTIDEPRESSANT
                    tranylcypromine | ANTIDEPRESSANT
                    amlodipine | MEDICINE
                    levamisole | MEDICINE
                    ritonavir | MEDICINE
                    semaglutide | MEDICINE
                    """)
    void aSubstanceStandsInItsFamily(String english, Family family) {
        assertEquals(family, substance(english).family());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MDMA | 42542-10-9 | SHXWCVYOXRDMCX-UHFFFAOYSA-N
                    ketamine | 6740-88-1 | YQEZLKZALYSWHR-UHFFFAOYSA-N
                    cocaine | 50-36-2 | ZPUCINDJVBIVPJ-LJISPDSOSA-N
                    LSD | 50-37-3 | VAYOSLLFUXYJDT-RDTXWAMCSA-N
                    morphine | 57-27-2 | BQJCRHHNABKAKU-KBQPJGBKSA-N
                    codeine | 76-57-3 | OROGSEYTTFOCAN-DNJOTXNNSA-N
                    heroin | 561-27-3 | GVGLGOZIDCSQPN-PVHGPHFFSA-N
                    oxycodone | 76-42-6 | BRUQQQPBMZOVGD-XFKAJCMBSA-N
                    methamphetamine | 537-46-2 | MYWUZJCMWCOHBA-VIFPVBQESA-N
                    amphetamine | 300-62-9 | KWTSXDURSIMDCE-UHFFFAOYSA-N
                    DXM | 125-71-3 | MKXZASYAUGDDCJ-NJAFHUGGSA-N
                    buprenorphine | 52485-79-7 | RMRJXGBAOAMLHD-IHFGGWKQSA-N
                    fentanyl | 437-38-7 | PJMPHNIQZUBGLI-UHFFFAOYSA-N
                    methadone | 76-99-3 | USSIQXCVUWKGNF-UHFFFAOYSA-N
                    diazepam | 439-14-5 | AAOVKJBEBIDNHE-UHFFFAOYSA-N
                    alprazolam | 28981-97-7 | VREFGVBLTWBCJP-UHFFFAOYSA-N
                    clonazepam | 1622-61-3 | DGBIGWXXNGSACT-UHFFFAOYSA-N
                    lorazepam | 846-49-1 | DIWRORZWFLOCLC-UHFFFAOYSA-N
                    mescaline | 54-04-6 | RHCSKNNOAZULRK-UHFFFAOYSA-N
                    DMT | 61-50-7 | DMULVCHRPCFFGV-UHFFFAOYSA-N
                    paracetamol | 103-90-2 | RZVAJINKPMORJF-UHFFFAOYSA-N
                    diphenhydramine | 58-73-1 | ZZVUWRFHKOJYTH-UHFFFAOYSA-N
                    CBD | 13956-29-1 | QHMBSVQNZZTUGM-ZWKOTPCHSA-N
                    """)
    void identifiersAreThoseOfTheSubstance(String english, String cas, String inchiKey) {
        assertEquals(Optional.of(cas), substance(english).cas());
        assertEquals(Optional.of(inchiKey), substance(english).inchiKey());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GHB | alcohol | DANGEROUS
                    GBL | alcohol | DANGEROUS
                    1,4-butanediol | alcohol | DANGEROUS
                    GHB | diazepam | DANGEROUS
                    heroin | alprazolam | DANGEROUS
                    methadone | diazepam | DANGEROUS
                    isotonitazene | bromazolam | DANGEROUS
                    fentanyl | xylazine | DANGEROUS
                    fentanyl | medetomidine | DANGEROUS
                    oxycodone | pregabalin | DANGEROUS
                    morphine | alcohol | DANGEROUS
                    protonitazene | alcohol | DANGEROUS
                    heroin | GHB | DANGEROUS
                    heroin | cocaine | DANGEROUS
                    tramadol | alcohol | DANGEROUS
                    tramadol | MDMA | UNSAFE
                    tramadol | bupropion | UNSAFE
                    diazepam | alcohol | DANGEROUS
                    bromazolam | alcohol | DANGEROUS
                    pregabalin | alcohol | DANGEROUS
                    zopiclone | alcohol | DANGEROUS
                    phenibut | alcohol | DANGEROUS
                    ketamine | alcohol | DANGEROUS
                    2-FDCK | alcohol | DANGEROUS
                    cocaine | alcohol | UNSAFE
                    3-MMC | alcohol | UNSAFE
                    MDMA | alcohol | CAUTION
                    MDMA | phenelzine | DANGEROUS
                    MDMA | moclobemide | DANGEROUS
                    ayahuasca | MDMA | DANGEROUS
                    ayahuasca | sertraline | DANGEROUS
                    phenelzine | tramadol | DANGEROUS
                    sertraline | MDMA | UNSAFE
                    venlafaxine | DXM | UNSAFE
                    fluoxetine | 3-MMC | UNSAFE
                    5-MeO-DMT | sertraline | UNSAFE
                    DXM | MDMA | DANGEROUS
                    lithium | LSD | DANGEROUS
                    lithium | psilocybin mushrooms | DANGEROUS
                    lithium | MDMA | DANGEROUS
                    poppers | sildenafil | DANGEROUS
                    poppers | tadalafil | DANGEROUS
                    ritonavir | MDMA | DANGEROUS
                    ritonavir | GHB | DANGEROUS
                    cobicistat | 3-MMC | DANGEROUS
                    ritonavir | fentanyl | DANGEROUS
                    nitrous oxide | alcohol | UNSAFE
                    nitrous oxide | ketamine | UNSAFE
                    cannabis | LSD | CAUTION
                    cannabis | alcohol | CAUTION
                    5F-ADB | alcohol | UNSAFE
                    cocaine | ketamine | UNSAFE
                    cocaine | propranolol | UNSAFE
                    methadone | cocaine | DANGEROUS
                    buprenorphine | heroin | DANGEROUS
                    naltrexone | methadone | UNSAFE
                    paracetamol | alcohol | CAUTION
                    disulfiram | alcohol | DANGEROUS
                    kratom | diazepam | UNSAFE
                    PMMA | MDMA | DANGEROUS
                    loperamide | oxycodone | DANGEROUS
                    3-MMC | MDMA | UNSAFE
                    3-MMC | 4-CMC | UNSAFE
                    amphetamine | cocaine | UNSAFE
                    caffeine | 3-MMC | CAUTION
                    nitroglycerin | sildenafil | DANGEROUS
                    tranylcypromine | MDMA | DANGEROUS
                    linezolid | tramadol | DANGEROUS
                    fluvoxamine | MDMA | UNSAFE
                    fentanyl | pentobarbital | DANGEROUS
                    GVL | alcohol | DANGEROUS
                    xylazine | alprazolam | DANGEROUS
                    ibogaine | methadone | DANGEROUS
                    methylphenidate | cocaine | UNSAFE
                    moclobemide | methylphenidate | DANGEROUS
                    sumatriptan | MDMA | CAUTION
                    """)
    void twoThatAreWorseTogetherAreKnownInEitherOrder(String one, String other, Combination.Level level) {
        SubstanceId a = substance(one).id();
        SubstanceId b = substance(other).id();
        assertEquals(level, LEXICON.combination(a, b).orElseThrow().level());
        assertEquals(LEXICON.combination(a, b), LEXICON.combination(b, a));
    }

    @Test
    void noTwoSubstancesShareAnIdentifier() {
        Set<String> keys = LEXICON.substances().stream()
                .flatMap(substance -> substance.inchiKey().stream())
                .collect(Collectors.toSet());
        long given = LEXICON.substances().stream()
                .filter(substance -> substance.inchiKey().isPresent())
                .count();
        assertEquals(given, keys.size());
        assertTrue(given >= 100);
    }

    @Test
    void everyIdentifierTellsWhereItIsFrom() {
        for (Substance substance : LEXICON.substances()) {
            assertEquals(substance.cas().isPresent(), substance.origins().containsKey(Fact.CAS), substance.english());
            assertEquals(
                    substance.inchiKey().isPresent(),
                    substance.origins().containsKey(Fact.INCHIKEY),
                    substance.english());
        }
    }

    @Test
    void everyNameTellsWhoSaysSo() {
        for (SubstanceName name : LEXICON.names()) {
            assertTrue(!name.sources().isEmpty(), name::text);
        }
    }

    private static Substance substance(String english) {
        return LEXICON.named(english).orElseThrow(() -> new AssertionError("no " + english));
    }

    @ParameterizedTest
    @CsvSource({
        "benzodiazepines, true",
        "synthetic-cannabinoids, true",
        "synthetic-cathinones, true",
        "nitazenes, true",
        "antidepressants, true",
        "opioids, true",
        "poppers, false",
        "solvents, false",
        "ketamine, false",
        "psilocybin-mushrooms, false",
        "alcohol, false"
    })
    void aGroupIsToldFromASubstance(String id, boolean group) {
        assertEquals(
                group,
                Lexicon.shipped().substance(new SubstanceId(id)).orElseThrow().isGroup());
    }
}
