package eu.vigie.index.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.index.assess.Assessment;
import eu.vigie.index.assess.Intent;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static Assessment machine(Verdict verdict, boolean question, Intent intent, Urgency urgency) {
        return new Assessment(
                "en", 1, List.of(), verdict, question, intent, urgency, List.of(), 0.5, List.of(), "test");
    }

    private static Judged post(Verdict people, Verdict machine) {
        return new Judged(
                "en",
                new LabelledPost.Label(people, false, Set.of(), true, Intent.OTHER, Urgency.LOW),
                machine(machine, false, Intent.OTHER, Urgency.LOW),
                Set.of());
    }

    private static Judged asked(Intent people, Intent machine) {
        return new Judged(
                "en",
                new LabelledPost.Label(Verdict.DRUG_QUESTION, true, Set.of(), true, people, Urgency.NORMAL),
                machine(Verdict.DRUG_QUESTION, true, machine, Urgency.NORMAL),
                Set.of());
    }

    private static Judged names(Set<String> people, boolean sure, Set<String> machine) {
        return new Judged(
                "en",
                new LabelledPost.Label(Verdict.DRUG_QUESTION, true, people, sure, Intent.OTHER, Urgency.NORMAL),
                machine(Verdict.DRUG_QUESTION, true, Intent.OTHER, Urgency.NORMAL),
                machine);
    }

    @Test
    void precisionAndRecallOfDrugQuestions() {
        Measure.Figures figures = Measure.DRUG_QUESTION.of(List.of(
                post(Verdict.DRUG_QUESTION, Verdict.DRUG_QUESTION),
                post(Verdict.DRUG_QUESTION, Verdict.DRUG_MENTION),
                post(Verdict.NOT_DRUG, Verdict.DRUG_QUESTION),
                post(Verdict.DRUG_MENTION, Verdict.NOT_DRUG)));
        assertEquals(0.5, figures.precision());
        assertEquals(0.5, figures.recall());
        assertEquals(0.5, figures.f1());
    }

    @Test
    void mentionAndQuestionAreBothDrug() {
        Measure.Figures figures = Measure.DRUG_OR_NOT.of(
                List.of(post(Verdict.DRUG_QUESTION, Verdict.DRUG_MENTION), post(Verdict.NOT_DRUG, Verdict.NOT_DRUG)));
        assertEquals(1, figures.f1());
    }

    @Test
    void substancesAreCountedOneByOne() {
        Measure.Figures figures = Measure.SUBSTANCES.of(
                List.of(names(Set.of("a", "b"), true, Set.of("a", "c")), names(Set.of("d"), true, Set.of("d"))));
        assertEquals(2.0 / 3, figures.precision(), 1e-9);
        assertEquals(2.0 / 3, figures.recall(), 1e-9);
    }

    @Test
    void impliedSubstancesAreLeftOutOfTheStrictFigure() {
        List<Judged> posts = List.of(names(Set.of("a"), true, Set.of("a")), names(Set.of("b"), false, Set.of()));
        assertEquals(1, Measure.SUBSTANCES.of(posts).recall());
        assertEquals(0.5, Measure.SUBSTANCES_ALL.of(posts).recall());
    }

    @Test
    void intentIsTheMeanOverTheClassesPeopleUse() {
        Measure.Figures figures = Measure.INTENT.of(List.of(
                asked(Intent.DOSAGE, Intent.DOSAGE),
                asked(Intent.DOSAGE, Intent.DOSAGE),
                asked(Intent.LEGAL, Intent.EFFECTS)));
        assertEquals(0.5, figures.recall());
        assertEquals(0.5, figures.f1());
    }

    @Test
    void intentIsMeasuredOverQuestionsOnly() {
        assertEquals(
                1,
                Measure.INTENT
                        .of(List.of(post(Verdict.NOT_DRUG, Verdict.NOT_DRUG)))
                        .f1());
    }

    @Test
    void nothingIsPerfect() {
        for (Measure measure : Measure.values()) {
            assertEquals(1, measure.of(List.of()).f1(), measure.title());
        }
    }

    @Test
    void countsAdd() {
        Counts counts = new Counts(1, 2, 3).plus(new Counts(4, 5, 6)).plus(true, true);
        assertEquals(new Counts(6, 7, 9), counts);
        assertEquals(new Counts(0, 0, 0), Counts.NONE.plus(false, false));
        assertEquals(new Counts(0, 1, 0), Counts.NONE.plus(false, true));
        assertEquals(new Counts(0, 0, 1), Counts.NONE.plus(true, false));
    }
}
