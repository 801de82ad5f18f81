package eu.vigie.index.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.index.assess.Assessment;
import eu.vigie.index.assess.Assessor;
import eu.vigie.index.assess.Decisions;
import eu.vigie.index.assess.FoundMention;
import eu.vigie.index.assess.Intent;
import eu.vigie.index.assess.JudgementModel;
import eu.vigie.index.assess.Observation;
import eu.vigie.index.assess.PostText;
import eu.vigie.index.assess.Reason;
import eu.vigie.index.assess.Sign;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import eu.vigie.index.learn.Platt;
import eu.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model that learnt from a few posts decides, and the reasons it gives. */
class ModelJudgeTest {
    private static final Lexicon LEXICON = Lexicon.shipped();
    private static final Assessor RULES = Assessor.byRules(LEXICON);
    private static JudgementModel model = emptyModel();
    private static Assessor assessor = RULES;
    private static List<PostText> posts = List.of();

    @BeforeAll
    static void learn(@TempDir Path folder) throws IOException, BadTrainingTextException {
        ModelTrainer trainer = new ModelTrainer(LEXICON);
        List<TrainingText> texts = TrainingReader.read(Lessons.write(folder));
        posts = texts.stream().map(TrainingText::post).toList();
        model = trainer.train(trainer.observe(texts), Decisions.EVEN);
        assessor = new Assessor(LEXICON, model);
    }

    private static JudgementModel emptyModel() {
        return new ModelTrainer(LEXICON).train(List.of(), Decisions.EVEN);
    }

    private static Assessment judge(Decisions decisions, String text) {
        return new Assessor(LEXICON, model.with(decisions)).assess(PostText.of("", text));
    }

    private static List<String> codes(Assessment assessment) {
        return assessment.why().stream().map(Reason::code).toList();
    }

    @ParameterizedTest
    @CsvSource({"DRUG_QUESTION, model.question", "DRUG_MENTION, model.mention", "NOT_DRUG, model.not_drug"})
    void theWordsThatWeighedMostAreGivenAsReason(Verdict verdict, String code) {
        int given = 0;
        for (PostText post : posts) {
            Assessment assessment = assessor.assess(post);
            for (Reason reason : assessment.why()) {
                if (reason.code().equals(code)) {
                    given++;
                    assertEquals(verdict, assessment.verdict());
                    assertTrue(!reason.details().isEmpty() && reason.details().size() <= 5, reason.toString());
                    String plain = Normalizer.normalize(post.title() + " " + post.text(), Normalizer.Form.NFD)
                            .replaceAll("\\p{M}+", "")
                            .toLowerCase(Locale.ROOT);
                    reason.details().forEach(word -> assertTrue(plain.contains(word), word));
                }
            }
        }
        assertTrue(given > 0, "no post has a reason " + code);
    }

    @Test
    void nobodyIsAlarmedWithoutBeingToldWhy() {
        Decisions alarmed = new Decisions(0, 0, 0, 0, 0, 0, 0.5, Platt.NONE);
        Assessment judged = judge(alarmed, "How much ketamine for a first time at 55 kilos?");
        assertEquals(Urgency.EMERGENCY, judged.urgency());
        assertTrue(judged.why().stream().anyMatch(reason -> reason.code().startsWith("urgency.")), judged::toString);
    }

    @Test
    void theNameOfADrugIsNoReasonOfTheModel() {
        Assessment assessment = assessor.assess(PostText.of("", "how much ketamine for the first time at 55 kilos?"));
        assessment.why().stream()
                .filter(reason -> reason.code().startsWith("model."))
                .forEach(reason -> assertFalse(reason.details().contains("ketamine"), reason.toString()));
    }

    @Test
    void reasonsAreTheSameEachTime() {
        PostText post = PostText.of("Mixing", "Is it risky to mix ketamine and beer tonight?");
        assertEquals(assessor.assess(post), assessor.assess(post));
    }

    @Test
    void theRulesGiveNoReasonsOfAModel() {
        Assessment assessment = RULES.assess(PostText.of("", "how much ketamine for the first time?"));
        assertTrue(codes(assessment).stream().noneMatch(code -> code.startsWith("model.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which paint would you use for a damp bedroom wall?",
                "Does the night train to the coast still run on Sundays?",
                "Combien de temps cuit un gâteau au chocolat ?",
                "Welche Farbe nehme ich für eine feuchte Wand?"
            })
    void withoutAnySignOfADrugTheModelAloneNeverSaysDrug(String text) {
        Decisions eager = new Decisions(0, 0, 0, 0, 0, 2, 0, Platt.NONE);
        assertEquals(Sign.NONE, RULES.observe(PostText.of("", text)).sign());
        assertEquals(Verdict.NOT_DRUG, judge(eager, text).verdict());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "How much ketamine for a first time?; NAME",
                "How big is a joint in wood?; DOUBTFUL_NAME",
                "There was a needle in his arm.; DESCRIPTION",
                "The dose was 5 mg, said the vet.; CUE",
                "he isn't breathing and his lips are blue, help; CUE",
                "The rain has stopped.; NONE",
                "; NONE"
            })
    void theClearestSignOfADrugIsFound(String text, Sign sign) {
        assertEquals(
                sign, RULES.observe(PostText.of("", text == null ? "" : text)).sign());
    }

    @Test
    void aDoubtfulNameThatTheModelDoesNotTakeAsMeantIsNoMoreThanACue() {
        Observation seen = RULES.observe(PostText.of("", "How big is a joint in wood?"));
        List<Double> names = assessor.probabilities(seen).names();
        boolean meant = names.stream().anyMatch(name -> name >= Assessment.MEANT);
        assertEquals(
                meant ? Sign.DOUBTFUL_NAME : Sign.CUE,
                assessor.probabilities(seen).sign());
    }

    @Test
    void fromTheThresholdOnADrugIsMeant() {
        String text = "How much ketamine for a first time?";
        Observation seen = RULES.observe(PostText.of("", text));
        double drug = assessor.probabilities(seen).drug();
        assertEquals(Verdict.NOT_DRUG, judge(named(drug + 1e-6), text).verdict());
        assertEquals(Verdict.DRUG_QUESTION, judge(named(drug - 1e-6), text).verdict());
    }

    private static Decisions named(double least) {
        return new Decisions(least, 1, 1, 1, 0, 2, 0.5, Platt.NONE);
    }

    @Test
    void fromTheThresholdOnSomethingIsAsked() {
        String text = "How much ketamine for a first time?";
        double share =
                assessor.probabilities(RULES.observe(PostText.of("", text))).questionIfDrug();
        assertEquals(
                Verdict.DRUG_MENTION,
                judge(new Decisions(0, 1, 1, 1, share + 1e-6, 2, 0.5, Platt.NONE), text)
                        .verdict());
        assertEquals(
                Verdict.DRUG_QUESTION,
                judge(new Decisions(0, 1, 1, 1, share - 1e-6, 2, 0.5, Platt.NONE), text)
                        .verdict());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my mate took heroin, he won't wake up and his lips are blue, what do i do",
                "il a pris de la métha, il ne respire plus, ses lèvres sont bleues, aidez moi",
                "hij is bewusteloos en ademt niet meer, zijn lippen zijn blauw, help",
                "er atmet nicht mehr und hat blaue lippen, was soll ich tun"
            })
    void anAlarmOfTheRulesIsAnEmergencyWhateverTheModelSays(String text) {
        Decisions deaf = new Decisions(0.5, 0.5, 0.7, 0.9, 0.5, 2, 0.5, Platt.NONE);
        assertEquals(Urgency.EMERGENCY, RULES.assess(PostText.of("", text)).urgency());
        assertEquals(Urgency.EMERGENCY, judge(deaf, text).urgency());
    }

    @Test
    void anEmergencyIsWorthALookAndHasItsIntent() {
        Decisions low = new Decisions(0, 0, 0, 0, 0, 0, 0.5, new Platt(1, -20));
        Assessment assessment = judge(low, "is half a pill of MDMA enough?");
        assertEquals(Urgency.EMERGENCY, assessment.urgency());
        assertEquals(Intent.OVERDOSE_EMERGENCY, assessment.intent());
        assertTrue(assessment.score() >= 0.6);
    }

    @Test
    void aQuietPostThatIsNotAboutDrugsIsNoEmergencyBecauseTheModelIsAlarmed() {
        Decisions alarmed = new Decisions(2, 2, 2, 2, 0, 0, 0.5, Platt.NONE);
        assertEquals(
                Urgency.LOW,
                judge(alarmed, "Bake the cake for forty minutes and let it cool.")
                        .urgency());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last year my friend took heroin and was not breathing, he died",
                "in the film he takes ketamine and cannot speak, is that real?"
            })
    void whatIsPastOrFilmedIsNoEmergencyBecauseTheModelIsAlarmed(String text) {
        Decisions alarmed = new Decisions(0, 0, 0, 0, 0, 0, 0.5, Platt.NONE);
        assertTrue(RULES.assess(PostText.of("", text)).urgency() != Urgency.EMERGENCY);
        assertTrue(judge(alarmed, text).urgency() != Urgency.EMERGENCY);
    }

    @Test
    void onlyAQuestionHasAnIntent() {
        Assessment assessment = assessor.assess(PostText.of("", "The whole stairwell smelled of weed again."));
        assertEquals(Verdict.DRUG_MENTION, assessment.verdict());
        assertEquals(Intent.OTHER, assessment.intent());
    }

    @Test
    void theScoreIsWhatTheCurveMakesOfTheModelsProbability() {
        String text = "How much ketamine for a first time?";
        double raw =
                assessor.probabilities(RULES.observe(PostText.of("", text))).drugQuestion();
        Platt curve = new Platt(0.5, -1);
        assertEquals(
                curve.of(raw),
                judge(new Decisions(0.5, 0.5, 0.7, 0.9, 0.5, 2, 0.5, curve), text)
                        .score(),
                1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.8})
    void aNameIsMeantFromItsThresholdOn(double least) {
        String text = "How much ketamine for a first time? My vet uses ketamine too.";
        Observation seen = RULES.observe(PostText.of("", text));
        List<Double> told = assessor.probabilities(seen).names();
        Assessment assessment = judge(new Decisions(0, 1, 1, 1, 0.5, 2, least, Platt.NONE), text);
        var byRules = RULES.assess(PostText.of("", text)).mentions();
        for (int at = 0; at < told.size(); at++) {
            boolean sure = byRules.get(at).mention().confidence() >= 0.9;
            assertEquals(
                    sure || told.get(at) >= least,
                    assessment.mentions().get(at).mention().confidence() >= Assessment.MEANT);
        }
    }

    @Test
    void anUnlistedSubstanceKeepsTheConfidenceOfTheLexicon() {
        PostText post = PostText.of("", "Has anyone dosed 4F-MDMB-BUTINAKAZA or 5-MeO-XYPT before?");
        List<FoundMention> plain = RULES.assess(post).mentions();
        List<FoundMention> told = assessor.assess(post).mentions();
        assertEquals(plain.size(), told.size());
        for (int at = 0; at < plain.size(); at++) {
            if (plain.get(at).mention().substance().isEmpty()) {
                assertEquals(plain.get(at), told.get(at));
            }
        }
    }

    @Test
    void aModelThatLearntNothingStillAnswers() {
        Assessment assessment =
                new Assessor(LEXICON, emptyModel()).assess(PostText.of("", "How much ketamine for a first time?"));
        assertTrue(assessment.score() >= 0 && assessment.score() <= 1);
    }
}
