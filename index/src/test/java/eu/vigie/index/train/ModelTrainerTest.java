package eu.vigie.index.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.index.assess.Assessment;
import eu.vigie.index.assess.Assessor;
import eu.vigie.index.assess.Block;
import eu.vigie.index.assess.Decisions;
import eu.vigie.index.assess.JudgementModel;
import eu.vigie.lexicon.Lexicon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTrainerTest {
    private static final Lexicon LEXICON = Lexicon.shipped();
    private static final ModelTrainer TRAINER = new ModelTrainer(LEXICON);
    private static List<TrainingText> texts = List.of();
    private static List<Seen> seen = List.of();

    @BeforeAll
    static void readTexts(@TempDir Path folder) throws IOException, BadTrainingTextException {
        texts = TrainingReader.read(Lessons.write(folder));
        seen = TRAINER.observe(texts);
    }

    private static byte[] bytes(JudgementModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    @Test
    void trainingTwiceGivesTheSameBytes() throws IOException {
        assertArrayEquals(bytes(TRAINER.train(seen)), bytes(new ModelTrainer(LEXICON).train(seen)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar", "th-TH-u-nu-thai"})
    void theDefaultLocaleChangesNoByte(String locale) throws IOException {
        byte[] before = bytes(TRAINER.train(seen, Decisions.EVEN));
        Locale kept = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            assertArrayEquals(before, bytes(TRAINER.train(TRAINER.observe(texts), Decisions.EVEN)));
        } finally {
            Locale.setDefault(kept);
        }
    }

    @Test
    void otherTextsGiveAnotherModel() {
        JudgementModel less = TRAINER.train(seen.subList(0, seen.size() - 5), Decisions.EVEN);
        assertNotEquals(TRAINER.train(seen, Decisions.EVEN).version(), less.version());
    }

    @Test
    void whatWasTaughtIsKnown() {
        Assessor assessor = new Assessor(LEXICON, TRAINER.train(seen, Decisions.EVEN));
        long right = seen.stream()
                .filter(one -> assessor.judge(one.observation()).verdict()
                        == one.text().labels().verdict())
                .count();
        assertTrue(right >= seen.size() * 0.9, right + " of " + seen.size());
    }

    @Test
    void eachHandIsLeftOutInTurnAndEveryPostOnce() {
        List<Fold> folds = TRAINER.folds(seen);
        assertEquals(
                List.of("anne", "ben", "chloe", "dora"),
                folds.stream().map(Fold::left).toList());
        Set<Seen> all = new HashSet<>();
        for (Fold fold : folds) {
            assertTrue(fold.out().stream().allMatch(one -> one.text().hand().equals(fold.left())));
            all.addAll(fold.out());
        }
        assertEquals(seen.size(), all.size());
    }

    @Test
    void aSubstanceThatTheLexiconDoesNotListIsTold(@TempDir Path folder) throws IOException, BadTrainingTextException {
        Files.writeString(
                folder.resolve("a.tsv"),
                "# lang: en\n# hand: anne\n"
                        + Lessons.tabbed(
                                "mention|-|low|crack cocaine; heroin; Crack|two||One of two is called by another name."));
        assertEquals(
                List.of("a.tsv:3: the lexicon lists no substance \"crack cocaine\", so that nothing is learnt of it"),
                TRAINER.unknownNames(TrainingReader.read(folder)));
    }

    @Test
    void everySubstanceLabelledInTheRepositoryIsInTheLexicon() throws IOException, BadTrainingTextException {
        assertEquals(List.of(), TRAINER.unknownNames(TrainingReader.read(Path.of("src", "train"))));
    }

    @Test
    void ofManyHandsSeveralAreLeftOutTogetherAndNoneIsDivided() {
        List<Seen> many = new ArrayList<>();
        for (int hand = 0; hand < 11; hand++) {
            many.add(by("hand" + hand, seen.get(hand)));
            many.add(by("hand" + hand, seen.get(hand + 11)));
        }
        List<Fold> folds = TRAINER.folds(many);
        assertEquals(8, folds.size());
        assertEquals(
                List.of(4, 4, 4, 2, 2, 2, 2, 2),
                folds.stream().map(fold -> fold.out().size()).toList());
        for (Fold fold : folds) {
            Set<String> hands = new HashSet<>();
            fold.out().forEach(one -> hands.add(one.text().hand()));
            assertEquals(fold.out().size(), 2 * hands.size(), fold.left());
        }
    }

    private static Seen by(String hand, Seen seen) {
        TrainingText text = seen.text();
        return new Seen(
                new TrainingText(text.where(), text.language(), hand, text.group(), text.post(), text.labels()),
                seen.observation(),
                seen.features(),
                seen.names());
    }

    @Test
    void withFewHandsWholeGroupsAreLeftOutInstead() {
        List<Seen> two = Division.that(seen, text -> text.language().equals("en"));
        List<Fold> folds = TRAINER.folds(two);
        assertTrue(folds.size() > 1 && folds.size() <= 4);
        assertEquals(
                two.size(), folds.stream().mapToInt(fold -> fold.out().size()).sum());
        for (Fold fold : folds) {
            Set<String> units = new HashSet<>();
            fold.out().forEach(one -> units.add(one.text().unit()));
            assertTrue(two.stream()
                    .filter(one -> units.contains(one.text().unit()))
                    .allMatch(fold.out()::contains));
        }
    }

    @Test
    void lessSignOfADrugMustBeSurer() {
        Decisions at = TRAINER.decisions(TRAINER.folds(seen));
        assertTrue(at.named() < at.doubtful(), at.toString());
        assertTrue(at.doubtful() < at.cued(), at.toString());
        assertTrue(at.cued() < 1, at.toString());
    }

    @Test
    void aBlockThatWasNotTaughtDoesNotCount() {
        Set<Block> rules = EnumSet.of(Block.RULES);
        List<Seen> through = seen.stream().map(one -> one.through(rules)).toList();
        JudgementModel all = TRAINER.train(seen, Decisions.EVEN);
        JudgementModel few = TRAINER.train(through, Decisions.EVEN);
        assertNotEquals(all.version(), few.version());
        assertTrue(through.getFirst().features().size()
                < seen.getFirst().features().size());
    }

    @Test
    void theVersionOfAnAssessmentNamesTheModel() {
        JudgementModel model = TRAINER.train(seen, Decisions.EVEN);
        Assessor assessor = new Assessor(LEXICON, model);
        Assessment assessment = assessor.judge(seen.getFirst().observation());
        assertTrue(assessment.version().endsWith("." + model.version()), assessment.version());
        assertNotEquals(Assessor.byRules(LEXICON).version(), assessor.version());
    }
}
