package eu.vigie.lexicon.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.Substance;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented misspellings, as phones and haste make them; each is still taken for its substance where somebody speaks of an amount. */
class MisspellingTest {
    private static final Lexicon LEXICON = Lexicon.shipped();
    private static final MentionFinder FINDER = new MentionFinder(LEXICON);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ketamyne | ketamine
                    kétammine | ketamine
                    kettamine | ketamine
                    ketamin | ketamine
                    quetamine | ketamine
                    ketmine | ketamine
                    keatmine | ketamine
                    ketaminne | ketamine
                    kétamyn | ketamine
                    cocainne | cocaine
                    coccaine | cocaine
                    cocayne | cocaine
                    cokayine | cocaine
                    cocaïnne | cocaine
                    kokaïn | cocaine
                    coacine | cocaine
                    cokain | cocaine
                    kocaine | cocaine
                    heroinne | heroin
                    heroïnne | heroin
                    eroine | heroin
                    heroyne | heroin
                    héroinne | heroin
                    herroine | heroin
                    herion | heroin
                    metamphetamine | methamphetamine
                    methanfetamine | methamphetamine
                    métamphétamine | methamphetamine
                    methamphétaminne | methamphetamine
                    metamfetamin | methamphetamine
                    methampetamine | methamphetamine
                    amphetamin | amphetamine
                    anphetamine | amphetamine
                    amphétaminne | amphetamine
                    amfétamine | amphetamine
                    amphatamine | amphetamine
                    amphetemine | amphetamine
                    ampfetamine | amphetamine
                    amfitamine | amphetamine
                    canabis | cannabis
                    cannabiss | cannabis
                    cannabys | cannabis
                    cannibis | cannabis
                    kannabis | cannabis
                    cannabbis | cannabis
                    marijauna | cannabis
                    marujuana | cannabis
                    mariuana | cannabis
                    marrijuana | cannabis
                    marihuanna | cannabis
                    benzodiazapine | benzodiazepines
                    benzodiazépinne | benzodiazepines
                    benzodiasepine | benzodiazepines
                    benzodiazipine | benzodiazepines
                    benzodiacepine | benzodiazepines
                    benzodiazepene | benzodiazepines
                    benzodyazepine | benzodiazepines
                    benzodiazapene | benzodiazepines
                    alprazolan | alprazolam
                    alprozolam | alprazolam
                    alprasolam | alprazolam
                    alprazollam | alprazolam
                    alprazalam | alprazolam
                    alparzolam | alprazolam
                    diazapam | diazepam
                    diazépan | diazepam
                    diasepam | diazepam
                    dyazepam | diazepam
                    diazipam | diazepam
                    clonazapam | clonazepam
                    clonasepam | clonazepam
                    klonazepam | clonazepam
                    lorazapam | lorazepam
                    lorasepam | lorazepam
                    lorazépan | lorazepam
                    bromasepam | bromazepam
                    bromazepan | bromazepam
                    oxasepam | oxazepam
                    oxazapam | oxazepam
                    temazapam | temazepam
                    zopliclone | zopiclone
                    zopiklone | zopiclone
                    zopyclone | zopiclone
                    zolpidème | zolpidem
                    solpidem | zolpidem
                    zolpedem | zolpidem
                    zolpiden | zolpidem
                    pregabaline | pregabalin
                    prégabaliné | pregabalin
                    pregabeline | pregabalin
                    pregaballin | pregabalin
                    prégabalinne | pregabalin
                    pregablin | pregabalin
                    gabapantin | gabapentin
                    gabapentinne | gabapentin
                    gabbapentin | gabapentin
                    tramadole | tramadol
                    tramaddol | tramadol
                    tramodol | tramadol
                    tramadoll | tramadol
                    tramdol | tramadol
                    tramidol | tramadol
                    codèine | codeine
                    codeinne | codeine
                    kodeine | codeine
                    codiene | codeine
                    coedine | codeine
                    codéyne | codeine
                    morphinne | morphine
                    morfinne | morphine
                    morphene | morphine
                    methadonne | methadone
                    metadonne | methadone
                    méthadon | methadone
                    meathadone | methadone
                    buprenorfin | buprenorphine
                    buprénorfine | buprenorphine
                    buprenorphene | buprenorphine
                    buprénorphinne | buprenorphine
                    oxycodonne | oxycodone
                    oxicodone | oxycodone
                    oxycodene | oxycodone
                    oxykodon | oxycodone
                    oxycodine | oxycodone
                    fentanil | fentanyl
                    fentanyll | fentanyl
                    fentenyl | fentanyl
                    fentynal | fentanyl
                    phentanyl | fentanyl
                    fentaniel | fentanyl
                    carfentanyl | carfentanil
                    mephedrone | mephedrone
                    mefedron | mephedrone
                    mephadrone | mephedrone
                    mephidrone | mephedrone
                    méphédronne | mephedrone
                    mepherdrone | mephedrone
                    psylocybine | psilocybin mushrooms
                    psilocibine | psilocybin mushrooms
                    psylocibin | psilocybin mushrooms
                    psilocybinne | psilocybin mushrooms
                    psylocibe | psilocybin mushrooms
                    mescalinne | mescaline
                    mescalyne | mescaline
                    meskaline | mescaline
                    extazy | MDMA
                    ectasy | MDMA
                    exstasy | MDMA
                    ecstasi | MDMA
                    ecstassy | MDMA
                    esctasy | MDMA
                    ecstazy | MDMA
                    ecstay | MDMA
                    methylphenydate | methylphenidate
                    methilphenidate | methylphenidate
                    méthylphénidatte | methylphenidate
                    metylfenidaat | methylphenidate
                    methylfenidat | methylphenidate
                    methylphenadate | methylphenidate
                    ritalinne | methylphenidate
                    rittaline | methylphenidate
                    modafinill | modafinil
                    modaffinil | modafinil
                    modafanil | modafinil
                    dextrometorphane | DXM
                    dextromethorfane | DXM
                    dextromethorphanne | DXM
                    dextrométorfan | DXM
                    kratum | kratom
                    krathom | kratom
                    kratoom | kratom
                    ayahuaska | ayahuasca
                    ayahuazca | ayahuasca
                    ayawaska | ayahuasca
                    ayahuasqua | ayahuasca
                    ibogainne | ibogaine
                    salvia divinorumm | Salvia divinorum
                    nitazenne | nitazenes
                    nitazine | nitazenes
                    isotonitazine | isotonitazene
                    protonitazine | protonitazene
                    xylasine | xylazine
                    xylozine | xylazine
                    xilazine | xylazine
                    fluoxetinne | fluoxetine
                    sertralinne | sertraline
                    sertaline | sertraline
                    citaloprame | citalopram
                    escitalopran | escitalopram
                    venlafaxinne | venlafaxine
                    paroxétinne | paroxetine
                    bromazolan | bromazolam
                    flualprazolan | flualprazolam
                    clonazolan | clonazolam
                    etizolan | etizolam
                    tianeptinne | tianeptine
                    nalaxone | naloxone
                    naloxonne | naloxone
                    naloxane | naloxone
                    promethasine | promethazine
                    promethazinne | promethazine
                    prométhasine | promethazine
                    quetiapinne | quetiapine
                    quétyapine | quetiapine
                    diphenhydramin | diphenhydramine
                    diphenydramine | diphenhydramine
                    difenhydramin | diphenhydramine
                    scopolaminne | scopolamine
                    popers | poppers
                    poperz | poppers
                    temesta | lorazepam
                    lexomill | bromazepam
                    rivotrile | clonazepam
                    rivotryl | clonazepam
                    subutexe | buprenorphine
                    subuttex | buprenorphine
                    xannax | alprazolam
                    xanaxx | alprazolam
                    xanacs | alprazolam
                    stilnoxx | zolpidem
                    imovanne | zopiclone
                    valiume | diazepam
                    valium | diazepam
                    k3tamine | ketamine
                    c0caine | cocaine
                    h3roin | heroin
                    m3th | methamphetamine
                    c0c4ine | cocaine
                    h3r01n | heroin
                    k3t4m1n3 | ketamine
                    c4nn4b1s | cannabis
                    xan4x | alprazolam
                    c0d31ne | codeine
                    tr4m4dol | tramadol
                    k*tamine | ketamine
                    coc*ine | cocaine
                    her*in | heroin
                    c@nnabis | cannabis
                    k€tamine | ketamine
                    k.e.t.a.m.i.n.e | ketamine
                    k e t a m i n e | ketamine
                    c-o-c-a-i-n-e | cocaine
                    keta mine | ketamine
                    tra madol | tramadol
                    alpra zolam | alprazolam
                    co caine | cocaine
                    metham phetamine | methamphetamine
                    oxy codone | oxycodone
                    diaze pam | diazepam
                    benzo diazepine | benzodiazepines
                    weeeed | cannabis
                    cocaaaine | cocaine
                    xaaanax | alprazolam
                    mdmaaa | MDMA
                    ketaaa | ketamine
                    lssssd | LSD
                    3 mmc | 3-MMC
                    2 c b | 2C-B
                    2-c-b | 2C-B
                    five meo dmt | 5-MeO-DMT
                    4 mmc | mephedrone
                    ghbbb | GHB
                    """)
    void aMisspeltNameIsFoundInALanguageThatHasIt(String written, String substance) {
        String text = "took " + written + " yesterday, 50 mg, first time";
        boolean found = List.of("en", "fr", "nl", "de").stream()
                .anyMatch(language -> meant(language, text).contains(substance));
        assertTrue(found, () -> FINDER.find(text, "en", 0).toString());
    }

    private static List<String> meant(String language, String text) {
        return FINDER.find(text, language, 0).stream()
                .filter(mention -> mention.confidence() >= 0.5)
                .flatMap(mention -> mention.substance().stream())
                .map(id -> LEXICON.substance(id).map(Substance::english).orElse(""))
                .toList();
    }
}
