package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.lexicon.Lexicon;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each intent in four languages, in invented sentences. */
class IntentTest {
    private static final Assessor ASSESSOR = Assessor.byRules(Lexicon.shipped());

    static Stream<Arguments> questions() {
        return Examples.of("""
                effects | Quels sont les effets de la kétamine sur le cerveau ?
                effects | La MDMA est-elle dangereuse pour le foie ?
                effects | C'est quoi la différence entre la MDMA et la méphédrone ?
                effects | Combien de temps durent les effets du LSD ?
                effects | Welke effecten heeft ketamine op de hersenen?
                effects | Is MDMA schadelijk voor de lever?
                effects | Wat is het verschil tussen MDMA en mephedrone?
                effects | Hoe lang duurt de werking van LSD?
                effects | What effects does ketamine have on the brain?
                effects | Is MDMA harmful to the liver?
                effects | How does MDMA compare with mephedrone, is it stronger?
                effects | How long do the effects of LSD last?
                effects | Welche Wirkung hat Ketamin auf das Gehirn?
                effects | Ist MDMA schädlich für die Leber?
                effects | Was ist der Unterschied zwischen MDMA und Mephedron?
                effects | Wie lange dauert die Wirkung von LSD?
                dosage | Quelle dose de MDMA pour 70 kg ?
                dosage | combien de mg de kétamine pour une première fois
                dosage | Welke dosis MDMA voor 70 kilo?
                dosage | hoeveel mg ketamine neem je de eerste keer
                dosage | What dose of MDMA for 70 kg?
                dosage | how many mg of ketamine for a first timer
                dosage | Welche Dosis MDMA bei 70 kg?
                dosage | wie viele mg ketamin nimmt man als anfänger
                interaction | On peut mélanger kétamine et alcool ?
                interaction | Je suis sous sertraline, la MDMA est compatible avec mon traitement ?
                interaction | Kan je ketamine en alcohol combineren?
                interaction | Ik slik sertraline, is er een wisselwerking met MDMA?
                interaction | Can I mix ketamine and alcohol?
                interaction | I'm on sertraline, does MDMA interact with my medication?
                interaction | Kann man Ketamin und Alkohol mischen?
                interaction | Ich nehme Sertralin, gibt es eine Wechselwirkung mit MDMA?
                detection_test | Combien de temps le cannabis reste dans les urines, j'ai un dépistage vendredi ?
                detection_test | test salivaire demain, la coke se voit encore ?
                detection_test | Hoe lang is cannabis aantoonbaar in urine, vrijdag heb ik een urinetest?
                detection_test | speekseltest morgen, zien ze cocaïne nog?
                detection_test | How long does cannabis stay in urine, my drug test is on Friday?
                detection_test | saliva swab tomorrow, will cocaine still show?
                detection_test | Wie lange ist Cannabis im Urin nachweisbar, am Freitag ist der Drogentest?
                detection_test | morgen speicheltest, sieht man kokain noch?
                withdrawal_dependence | Comment arrêter la kétamine, je suis en manque tous les jours ?
                withdrawal_dependence | Comment se passe un sevrage d'héroïne ?
                withdrawal_dependence | Hoe stop ik met ketamine, ik gebruik elke dag en ben verslaafd?
                withdrawal_dependence | Hoe verloopt het afkicken van heroïne?
                withdrawal_dependence | How do I quit ketamine, I use it every day and feel addicted?
                withdrawal_dependence | What is heroin withdrawal like?
                withdrawal_dependence | Wie höre ich mit Ketamin auf, ich bin täglich drauf und süchtig?
                withdrawal_dependence | Wie läuft ein Entzug von Heroin ab?
                bad_experience | J'ai fait un bad trip au LSD et depuis je fais des crises d'angoisse, ça va passer ?
                bad_experience | Slechte trip op LSD gehad en sindsdien paniekaanvallen, gaat dat over?
                bad_experience | Had a bad trip on LSD and I still get panic attacks weeks later, will it go away?
                bad_experience | Hatte einen Horrortrip auf LSD und seitdem Panikattacken, geht das weg?
                identification_testing | Où faire analyser un cachet de MDMA, j'ai peur que ce soit coupé ?
                identification_testing | Waar kan ik een pil MDMA laten testen, is die versneden?
                identification_testing | Which reagent kit do I need to test MDMA pills that may be laced?
                identification_testing | Wo kann ich MDMA testen lassen, ist das gestreckt?
                legal | Le cannabis est-il légal en Suisse, que dit la loi ?
                legal | Is cannabis legaal in Luxemburg, wat zegt de wet?
                legal | Is cannabis legal in Portugal, what does the law say?
                legal | Ist Cannabis in Tschechien legal, was sagt das Gesetz?
                sourcing | où trouver de la kétamine à bruxelles, quelqu'un a un plan
                sourcing | waar koop ik ketamine in gent, iemand een dealer
                sourcing | where can i buy ketamine in leeds, anyone got a plug
                sourcing | wo kann man ketamin kaufen in berlin, hat wer nen kontakt
                help_for_other | Mon fils fume du cannabis, je suis inquiète, comment lui parler pour l'aider ?
                help_for_other | Mijn zoon blowt, ik maak me zorgen, hoe kan ik hem helpen?
                help_for_other | My son uses cannabis, I'm worried about him, how do I talk to him?
                help_for_other | Mein Sohn nimmt Cannabis, ich mache mir Sorgen, wie kann ich ihm helfen?
                overdose_emergency | mon pote a pris de l'héroïne, il respire à peine et ses lèvres bleues
                overdose_emergency | vriend nam heroine, wordt niet wakker en ademt bijna niet
                overdose_emergency | my friend took heroin, he won't wake up and is barely breathing
                overdose_emergency | kumpel hat heroin genommen, wacht nicht auf und atmet kaum
                """);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatIsAskedIsToldFromTheWords(String expected, String text) {
        Assessment assessment = ASSESSOR.assess(PostText.of("", text));
        assertEquals(Verdict.DRUG_QUESTION, assessment.verdict(), assessment.toString());
        assertEquals(
                expected,
                assessment.intent().name().toLowerCase(Locale.ROOT),
                assessment.why().toString());
    }

    static Stream<Arguments> others() {
        return Examples.of("""
                Une belle journée, on a vu des canards.
                Un documentaire sur l'héroïne hier soir, très dur.
                Waar koop je goede kaas in Gent?
                Where do you buy good cheese in Leeds?
                Wo kauft man guten Käse in Berlin?
                """);
    }

    @ParameterizedTest
    @MethodSource("others")
    void postsThatAskNothingAboutDrugsHaveNoIntent(String text) {
        assertEquals(Intent.OTHER, ASSESSOR.assess(PostText.of("", text)).intent());
    }
}
