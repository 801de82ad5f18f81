package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.lexicon.Lexicon;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented English posts as people write them: verdict, intent, urgency. */
class EnglishPostsTest {
    private static final Assessor ASSESSOR = Assessor.byRules(Lexicon.shipped());

    static Stream<Arguments> posts() {
        return Examples.of("""
                drug_question | effects | normal | Is it true that cocaine ruins your teeth?
                drug_question | effects | normal | how fast does lsd kick in
                drug_question | effects | normal | Is ketamine addictive if you only do it once a month?
                drug_question | effects | normal | does mdma really fry your brain
                drug_question | effects | normal | Cannabis every evening, is it bad for memory?
                drug_question | dosage | normal | how many shrooms for a beginner
                drug_question | dosage | normal | 100 mg of mdma for a 50 kg girl, too much?
                drug_question | dosage | normal | snorting ketamine, what amount do you start with
                drug_question | dosage | normal | Is a quarter tab of LSD enough for a gig?
                drug_question | interaction | normal | cannabis and lsd together, bad idea?
                drug_question | interaction | high | I have three beers and then take GHB, is that risky?
                drug_question | interaction | normal | Can you combine shrooms and cannabis?
                drug_question | detection_test | normal | how many days is cocaine in your saliva
                drug_question | detection_test | normal | Medical on Monday and I smoked cannabis on Saturday, will the test show it?
                drug_question | detection_test | normal | Does the urine test at my job pick up MDMA?
                drug_question | withdrawal_dependence | normal | I've smoked cannabis every night for 8 years, how do I get off it?
                drug_question | withdrawal_dependence | normal | cant stop doing coke, how did you guys manage
                drug_question | withdrawal_dependence | normal | What withdrawal symptoms does heroin give after two days?
                drug_question | bad_experience | normal | Thought I was dying on a cannabis edible last week and I feel weird since, will it pass?
                drug_question | identification_testing | normal | Bought pink MDMA, how do I find out what's in it?
                drug_question | identification_testing | normal | my cocaine smells of petrol, what is it cut with
                drug_question | legal | low | Will I get a fine for two grams of cannabis?
                drug_question | legal | low | Is it legal to post cannabis seeds to Belgium, what does the law say?
                drug_question | sourcing | normal | who sells mdma in glasgow
                drug_question | sourcing | normal | anyone got a reliable source for cannabis in cork
                drug_question | help_for_other | normal | My husband uses cocaine and denies it, how can I help him?
                drug_question | help_for_other | normal | found out my sister smokes crack, worried sick about her, how do we help her
                drug_question | overdose_emergency | emergency | my girlfriend took ghb she is unresponsive and snoring weird
                drug_question | overdose_emergency | emergency | he snorted ketamine and hes barely breathing hurry
                drug_question | overdose_emergency | emergency | after three ecstasy pills he is burning up and having a seizure
                drug_mention | other | low | Three years off cannabis, I finally sleep.
                drug_mention | other | low | Customs seized cocaine in a lorry full of bananas.
                drug_mention | other | low | My grandad says he tried LSD back in the seventies.
                drug_mention | other | low | That rapper puts cocaine in every song.
                drug_mention | other | low | MDMA never again for me, too many sad Tuesdays.
                drug_mention | other | low | Who still believes in campaigns against cannabis?
                not_drug | other | low | My kitchen drain is blocked, any tips?
                not_drug | other | low | Which grass for a shady lawn?
                not_drug | other | low | Does the snow on the slopes last until April?
                not_drug | other | low | How do I set the speed of my electric bike?
                not_drug | other | low | This show is like a drug, I can't stop watching.
                not_drug | other | low | anyone got a recipe for yoghurt cake
                """);
    }

    @ParameterizedTest
    @MethodSource("posts")
    void postsAreJudgedAsAPersonWould(String verdict, String intent, String urgency, String text) {
        Assessment assessment = ASSESSOR.assess(PostText.of("", text));
        assertEquals(
                verdict + " " + intent + " " + urgency,
                (assessment.verdict() + " " + assessment.intent() + " " + assessment.urgency())
                        .toLowerCase(Locale.ROOT),
                () -> text + " " + assessment.why());
        assertEquals("en", assessment.language());
    }
}
