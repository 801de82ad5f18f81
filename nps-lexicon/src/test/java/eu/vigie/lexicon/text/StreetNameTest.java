package eu.vigie.lexicon.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.Substance;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people call drugs on the street and on forums, by language. */
class StreetNameTest {
    private static final Lexicon LEXICON = Lexicon.shipped();
    private static final MentionFinder FINDER = new MentionFinder(LEXICON);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | j'ai pris un taz hier en teuf | MDMA
                    fr | on a fumé de la beuh | cannabis
                    fr | il sniffe de la kéta | ketamine
                    fr | une trace de speed avant de danser | amphetamine
                    fr | elle consomme de la rabla | heroin
                    fr | il fume un bédo tous les soirs | cannabis
                    fr | on a gobé un buvard | LSD
                    fr | mon frère prend des champis | psilocybin mushrooms
                    fr | il respire du protoxyde d'azote | nitrous oxide
                    fr | les ballons de proto c'est dangereux | nitrous oxide
                    fr | il a bu du sirop codéiné | codeine
                    fr | je tape de la 3-MMC le week-end | 3-MMC
                    fr | il vapote du PTC puff | synthetic cannabinoids
                    fr | une puff PTC au lycée | synthetic cannabinoids
                    fr | pète ton crâne dans la vapoteuse | synthetic cannabinoids
                    fr | je suis accro au subutex | buprenorphine
                    fr | il prend du skenan en injection | morphine
                    fr | fleur HHC ou résine HHC | HHC
                    fr | un bouchon de G dans le verre | GHB
                    fr | la drogue du violeur | GHB
                    fr | de la MD en parachute | MDMA
                    fr | il deale du teuchi | cannabis
                    fr | un rail de coke | cocaine
                    fr | dix grammes de cc de coke | cocaine
                    fr | fumer du crack | crack
                    fr | un caillou de crack | crack
                    fr | cocaïne rose au festival | tusi
                    fr | poudre d'ange | PCP
                    fr | de l'opium brut | opium
                    fr | tisane de datura | datura
                    fr | amanite tue-mouches séchée | Amanita muscaria
                    fr | kratom en poudre | kratom
                    fr | lexomil quart le soir | bromazepam
                    fr | 10-OH-HHC-vape depuis un mois | 10-OH-HHC
                    fr | la THCP me rend parano | THCP
                    fr | nitazène dans les faux cachets | nitazenes
                    fr | prégabaline sans ordonnance | pregabalin
                    fr | on prend du captagon | fenethylline
                    fr | du poppers en boîte | poppers
                    fr | cannabinoïdes de synthèse dans la weed | synthetic cannabinoids
                    fr | space cake mangé hier | cannabis
                    fr | un demi buvard | LSD
                    fr | fumer du pot | cannabis
                    nl | een halfje xtc genomen | MDMA
                    nl | ik blow elke dag wiet | cannabis
                    nl | een lijntje coke | cocaine
                    nl | ketamine snuiven | ketamine
                    nl | lijntje ket op het feest | ketamine
                    nl | een dopje ghb te veel | GHB
                    nl | lachgasballonnen op straat | nitrous oxide
                    nl | paddo's gegeten | psilocybin mushrooms
                    nl | magische truffels in het park | psilocybin mushrooms
                    nl | speed snuiven | amphetamine
                    nl | 4-fluor genomen | 4-FA
                    nl | een lsd-zegel | LSD
                    nl | stoppen met blowen | cannabis
                    nl | gebaste coke is basecoke roken | crack
                    nl | heroïne roken | heroin
                    nl | bruin roken | heroin
                    nl | ghb verslaving van mijn broer | GHB
                    nl | nepwiet uit de vape | synthetic cannabinoids
                    nl | HHC snoepjes gekocht | HHC
                    nl | poes snuiven | 3-MMC
                    nl | drie-MMC besteld | 3-MMC
                    nl | codeïne druppels | codeine
                    nl | tramadolverslaving | tramadol
                    nl | oxycodonverslaving | oxycodone
                    nl | fentanylpleister geplakt | fentanyl
                    nl | roze cocaïne op het feest | tusi
                    nl | vliegenzwam thee | Amanita muscaria
                    nl | doornappelthee | datura
                    nl | 2CB pillen | 2C-B
                    nl | een spacecakeje | cannabis
                    nl | diazepam afbouwen | diazepam
                    nl | slagroompatronen leeg | nitrous oxide
                    nl | hasj roken | cannabis
                    nl | ayahuasca-ceremonie | ayahuasca
                    nl | kratom thee | kratom
                    nl | crystal meth roken | methamphetamine
                    nl | nitazeen in valse pillen | nitazenes
                    de | ich kiffe jeden Tag | cannabis
                    de | Gras rauchen | cannabis
                    de | Bubatz rauchen | cannabis
                    de | Koks gezogen | cocaine
                    de | Line Pep gezogen | amphetamine
                    de | auf Speed | amphetamine
                    de | Keta gezogen | ketamine
                    de | Emma gedippt | MDMA
                    de | MDMA-Kristalle | MDMA
                    de | Ecstasypille genommen | MDMA
                    de | LSD-Pappe genommen | LSD
                    de | Zauberpilze gegessen | psilocybin mushrooms
                    de | Lachgaskartusche | nitrous oxide
                    de | Sahnekapseln inhaliert | nitrous oxide
                    de | Schore rauchen | heroin
                    de | Tilidin Tropfen | tilidine
                    de | Tilis gefressen | tilidine
                    de | Polamidon reduzieren | methadone
                    de | Kräutermischung geraucht | synthetic cannabinoids
                    de | Baller-Liquid gedampft | synthetic cannabinoids
                    de | HHC-Blüten bestellt | HHC
                    de | HHC-Vape gekauft | HHC
                    de | Stechapfeltee | datura
                    de | Fliegenpilze gegessen | Amanita muscaria
                    de | Engelstrompetentee | brugmansia
                    de | K.o.-Tropfen im Glas | GHB
                    de | Benzoentzug | benzodiazepines
                    de | Xanax-Riegel | alprazolam
                    de | Crystal rauchen | methamphetamine
                    de | Captagon-Tabletten | fenethylline
                    de | Kratompulver | kratom
                    de | Rosa Kokain | tusi
                    de | Nitazene-Teststreifen | nitazenes
                    de | Fentanylpflaster ausgekocht | fentanyl
                    de | DXM-Sirup | DXM
                    de | Poppers geschnüffelt | poppers
                    de | Feuerzeuggas schnüffeln | solvents
                    de | Muskatnuss Rausch | nutmeg
                    de | Haschkekse | cannabis
                    de | 1D-LSD Blotter | 1D-LSD
                    en | popped a molly pill | MDMA
                    en | smoking weed daily | cannabis
                    en | line of coke | cocaine
                    en | bump of k | ketamine
                    en | tabs of acid | LSD
                    en | shroom tea | psilocybin mushrooms
                    en | crack pipe | crack
                    en | crystal meth | methamphetamine
                    en | black tar | heroin
                    en | fent patch | fentanyl
                    en | tranq dope | xylazine
                    en | gas station heroin | tianeptine
                    en | nangs all night | nitrous oxide
                    en | galaxy gas | nitrous oxide
                    en | street valium | etizolam
                    en | magic truffles | psilocybin mushrooms
                    en | monkey dust | MDPHP
                    en | hillbilly heroin | oxycodone
                    en | purple drank | codeine
                    en | benadryl trip | diphenhydramine
                    en | delta 8 gummies | delta-8-THC
                    en | cannabis hyperemesis | cannabis
                    en | angel dust | PCP
                    en | date rape drug | GHB
                    en | pink cocaine | tusi
                    en | legal highs | synthetic cannabinoids
                    en | toad venom | 5-MeO-DMT
                    en | salvia divinorum | Salvia divinorum
                    en | jimson weed | datura
                    en | hawaiian baby woodrose | LSA
                    en | candyflip | LSD
                    en | etomidate vape | etomidate
                    es | fumar porros | cannabis
                    es | pastillas de éxtasis | MDMA
                    es | raya de coca | cocaine
                    es | setas alucinógenas | psilocybin mushrooms
                    es | éxtasis líquido | GHB
                    es | gas de la risa | nitrous oxide
                    es | metadona y alcohol | methadone
                    es | esnifar coca | cocaine
                    es | hachís del bueno | cannabis
                    es | cocaína rosa | tusi
                    it | fumare canne | cannabis
                    it | pasticca di ecstasy | MDMA
                    it | funghi allucinogeni | psilocybin mushrooms
                    it | riga di coca | cocaine
                    it | gas esilarante | nitrous oxide
                    it | eroina gialla | heroin
                    it | ossicodone e alcol | oxycodone
                    it | metadone da un anno | methadone
                    it | droga dello stupro | GHB
                    it | cristalli di mdma | MDMA
                    """)
    void theNameOfTheStreetIsMeant(String language, String text, String substance) {
        assertTrue(
                meant(language, text).contains(substance),
                () -> FINDER.find(text, language, 0).toString());
    }

    private static List<String> meant(String language, String text) {
        return FINDER.find(text, language, 0).stream()
                .filter(mention -> mention.confidence() >= 0.5)
                .flatMap(mention -> mention.substance().stream())
                .map(id -> LEXICON.substance(id).map(Substance::english).orElse(""))
                .toList();
    }
}
