package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionRuleTest {
    private static QuestionRule.Finding judge(String language, String text, boolean drug) {
        Evidence evidence = Examples.evidence(language, text);
        return QuestionRule.judge(evidence, AlarmRule.judge(evidence), drug);
    }

    static Stream<Arguments> questions() {
        return Examples.of("""
                fr | Est-ce que le marché est ouvert lundi ?
                fr | jveux savoir cest chaud ou pas
                fr | c koi la diff entre les deux
                fr | quelqu'un a déjà essayé cette marque
                fr | je fais quoi maintenant
                fr | besoin d'aide les gens
                fr | comment on fait pour réduire petit à petit
                fr | ya moyen d'en prendre deux
                fr | vos avis svp
                fr | je me demande si c'est normal
                fr | on risque quoi
                fr | combien de temps ça reste
                nl | Is de markt maandag open?
                nl | is da erg ofzo
                nl | weet iemand hoe dat werkt
                nl | kan dat kwaad
                nl | iemand tips
                nl | wat moet ik nu doen
                nl | heeft er iemand ervaring mee
                nl | mag dat of niet
                nl | hoeveel neem je dan best
                nl | ik vraag me af of dat normaal is
                en | Is the market open on Monday?
                en | anyone know how this works
                en | is it safe or nah
                en | how long does it stay
                en | need advice asap
                en | what do i do now
                en | wondering whether this is normal
                en | any tips
                en | can u take two of them
                en | good idea or not
                de | Hat der Markt am Montag offen?
                de | weiss jemand wie das geht
                de | was soll ich jetzt machen
                de | ist das schlimm
                de | jemand erfahrung damit
                de | kann man davon zwei nehmen
                de | ich frage mich ob das normal ist
                de | gefährlich oder geht das
                de | wie viel nimmt man da
                de | brauche rat
                es | alguien sabe cómo funciona
                es | ¿Está abierto el lunes?
                it | qualcuno sa come funziona
                it | È aperto il lunedì?
                """);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void peopleAskWithAndWithoutAQuestionMark(String language, String text) {
        assertTrue(judge(language, text, false).asked(), text);
    }

    static Stream<Arguments> noQuestions() {
        return Examples.of("""
                fr | Le marché était fermé lundi, dommage.
                fr | Fini les clopes depuis mars, je respire mieux.
                fr | Mille jours sans rien, je suis fier.
                fr | Pour répondre à ta question : moi ça a duré deux heures.
                fr | J'ai adoré ce concert, plus jamais je ne raterai une tournée.
                fr | Problème réglé, merci à tous pour vos réponses.
                nl | De markt was maandag dicht, jammer.
                nl | Sinds maart gestopt, ik slaap beter.
                nl | Probleem opgelost, bedankt allemaal.
                nl | Mooie documentaire gisteren op televisie.
                nl | Bij mij duurde het twee uur, graag gedaan.
                en | The market was closed on Monday, what a shame.
                en | Two years clean today, feeling proud.
                en | Problem solved, thanks everyone.
                en | To answer your question, it took me two hours.
                en | Great documentary on the telly last night.
                de | Der Markt hatte am Montag zu, schade.
                de | Seit März aufgehört, ich schlafe besser.
                de | Hat sich erledigt, danke an alle.
                de | Schöne Doku gestern im Fernsehen.
                es | El mercado estaba cerrado el lunes.
                it | Il mercato era chiuso lunedì.
                """);
    }

    @ParameterizedTest
    @MethodSource("noQuestions")
    void tellingIsNotAsking(String language, String text) {
        QuestionRule.Finding finding = judge(language, text, false);
        assertTrue(!finding.asked(), text + " " + finding.why());
    }

    static Stream<Arguments> rhetorical() {
        return Examples.of("""
                fr | Qui croit encore à ces histoires ?
                fr | Et après on s'étonne ?
                fr | De qui se moque-t-on, de qui se moque le préfet ?
                nl | Wie gelooft dat nog?
                nl | Wie denkt er nog dat dit toeval is?
                en | Does anyone seriously believe that?
                en | Who still falls for this? Rhetorical, obviously.
                de | Wer glaubt noch an so etwas?
                de | Was habt ihr erwartet?
                """);
    }

    @ParameterizedTest
    @MethodSource("rhetorical")
    void rhetoricalQuestionsWantNoAnswer(String language, String text) {
        QuestionRule.Finding finding = judge(language, text, false);
        assertTrue(!finding.asked(), text + " " + finding.why());
        assertTrue(Examples.codes(finding.why()).contains("question.rhetorical"));
    }

    static Stream<Arguments> quoted() {
        return Examples.of("""
                fr | > c'est dangereux ?\\nChez moi tout va bien depuis.
                nl | > is dat gevaarlijk?\\nHier ging alles prima.
                en | > is that dangerous?\\nIt went well here.
                de | > ist das gefährlich?\\nHier lief alles gut.
                """);
    }

    @ParameterizedTest
    @MethodSource("quoted")
    void aQuestionInAQuoteIsNotTheAuthors(String language, String text) {
        assertTrue(!judge(language, text, true).asked(), text);
    }

    @Test
    void aQuestionBehindAQuoteIsTheAuthors() {
        assertTrue(
                judge("en", "> that is harmless\nthen why was he so ill?", true).asked());
    }

    @Test
    void aQuestionInTheTitleCounts() {
        Words words = Words.of(PostText.of("Is this safe?", "Two of these."));
        Evidence evidence = new Evidence(words, CueReader.shipped("en").findIn(words));
        assertTrue(
                QuestionRule.judge(evidence, AlarmRule.judge(evidence), false).asked());
    }

    @Test
    void anEmergencyIsACallForHelpWhenADrugIsMeant() {
        QuestionRule.Finding finding = judge("en", "he is not breathing and his lips are turning blue", true);
        assertTrue(finding.asked());
        assertTrue(Examples.codes(finding.why()).contains("question.emergency"));
    }

    @Test
    void nothingAskedIsTold() {
        assertEquals(
                List.of("question.none"),
                Examples.codes(judge("en", "Lovely weather.", false).why()));
    }

    @Test
    void theWordsThatAskAreTold() {
        Reason reason = judge("en", "anyone know a good baker", false).why().getFirst();
        assertEquals("question.words", reason.code());
        assertTrue(reason.english().contains("anyone"), reason.english());
    }

    @Test
    void moreMarksAskNoMoreThanOne() {
        assertEquals(
                judge("en", "Monday?", false).logOdds(),
                judge("en", "Monday????? ? ?", false).logOdds());
    }
}
