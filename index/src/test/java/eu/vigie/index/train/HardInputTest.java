package eu.vigie.index.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.index.assess.Assessment;
import eu.vigie.index.assess.Assessor;
import eu.vigie.index.assess.Decisions;
import eu.vigie.index.assess.FoundMention;
import eu.vigie.index.assess.JudgementModel;
import eu.vigie.index.assess.PostText;
import eu.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody would write on purpose, or only on purpose: rules and model both must stand them. */
class HardInputTest {
    private static final Lexicon LEXICON = Lexicon.shipped();
    private static final int HUGE = 10_000_000;
    private static List<Assessor> assessors = List.of(Assessor.byRules(LEXICON));

    @BeforeAll
    static void learn(@TempDir Path folder) throws IOException, BadTrainingTextException {
        ModelTrainer trainer = new ModelTrainer(LEXICON);
        JudgementModel model =
                trainer.train(trainer.observe(TrainingReader.read(Lessons.write(folder))), Decisions.EVEN);
        assessors = List.of(Assessor.byRules(LEXICON), new Assessor(LEXICON, model));
    }

    private static void assess(String title, String text) {
        assessors.forEach(assessor -> assess(assessor, title, text));
    }

    private static void assess(Assessor assessor, String title, String text) {
        Assessment assessment = assessor.assess(PostText.of(title, text));
        assertTrue(assessment.score() >= 0 && assessment.score() <= 1);
        assertTrue(assessment.languageConfidence() >= 0 && assessment.languageConfidence() <= 1);
        assertNotNull(assessment.urgency());
        for (FoundMention found : assessment.mentions()) {
            String field = found.field() == FoundMention.Field.TITLE ? title : text;
            assertEquals(
                    found.mention().surface(),
                    field.substring(found.mention().start(), found.mention().end()));
        }
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("no letters", "12345 67 --- ??? !!! ... €€ %% ((( ))) 1/2 3,5"),
                Arguments.of("only marks", "???????????????"),
                Arguments.of("right to left", "מישהו לקח קטמין? \u200Fketamine\u200F ‏هل الكيتامين خطير؟"),
                Arguments.of("turned round", "\u202Eenimatek hcum woh\u202C ketamine?"),
                Arguments.of("isolates", "\u2066ket\u2069amine \u2067how much\u2069?"),
                Arguments.of("zero width", "k\u200Be\u200Bt\u200Ba\u200Bm\u200Bine how\u200D much\u2060?"),
                Arguments.of("soft hyphens", "ke\u00ADta\u00ADmine how much?"),
                Arguments.of("byte order marks", "\uFEFFketamine\uFEFF how much?\uFEFF"),
                Arguments.of("Cyrillic look-alikes", "сосаine and kеtаminе, how much?"),
                Arguments.of("Greek look-alikes", "κetαmine and cοcaine, how much?"),
                Arguments.of("fullwidth", "ｋｅｔａｍｉｎｅ　ｈｏｗ　ｍｕｃｈ？"),
                Arguments.of("mathematical letters", "\uD835\uDD5C\uD835\uDD56\uD835\uDD65amine how much?"),
                Arguments.of("stacked accents", "k" + "\u0301".repeat(2000) + "etamine how much?"),
                Arguments.of("lone high surrogate", "ketamine \uD83C how much?"),
                Arguments.of("lone low surrogate", "\uDF44 ketamine how much?"),
                Arguments.of("surrogates turned round", "\uDF44\uD83C\uDF44\uD83C ketamine"),
                Arguments.of("surrogate at the end", "how much ketamine \uD83C"),
                Arguments.of("control characters", "ket\u0000amine\u0007 \u001B[31mhow much\u0085?"),
                Arguments.of("family emoji", "👩‍👩‍👧‍👦🏳️‍🌈🇧🇪🍄💊❄️ how much?"),
                Arguments.of("unassigned", "\uFFFF\uFFFE\u0378 ketamine \uDBFF\uDFFF"),
                Arguments.of("line ends", "ketamine\r\nhow\rmuch\u2028?\u2029\u000B\u000C"),
                Arguments.of("quotations of quotations", "> > > ketamine\n>> how much\n> ?\nno idea"),
                Arguments.of("scripts mixed", "ケタミン ketamine 氯胺酮 кетамин केटामाइन ketamin"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void hardTextIsAssessedAsTitleAndAsText(String name, String text) {
        assess("", text);
        assess(text, "");
        assess(text, text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void theTurkishLocaleChangesNothing(String name, String text) {
        PostText post = PostText.of("TITLE IN CAPITALS", text);
        List<Assessment> before =
                assessors.stream().map(one -> one.assess(post)).toList();
        Locale kept = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals(before, assessors.stream().map(one -> one.assess(post)).toList());
        } finally {
            Locale.setDefault(kept);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ketamine? ", "We walked along the canal and it was nice. ", "\n> 1mg É"})
    void aPostOfTenMegabytesIsAssessed(String piece) {
        assess(assessors.getLast(), "", piece.repeat(HUGE / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"🍄", "💊❄️", "👩‍👩‍👧‍👦", "🇧🇪"})
    void aHundredThousandEmojiAreAssessed(String emoji) {
        assess("", emoji.repeat(100_000));
        assess(emoji.repeat(1000), "how much?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ketamine and beer? ", "Nothing happened at all today. ", "help, blue lips! "})
    void aModelReadsNoMoreOfAHugePostThanOfALongOne(String piece) {
        Assessor rules = assessors.getFirst();
        int longPost =
                rules.observe(PostText.of("", piece.repeat(2000))).features().size();
        int huge =
                rules.observe(PostText.of("", piece.repeat(20_000))).features().size();
        assertTrue(huge <= longPost * 1.1, huge + " features against " + longPost);
    }

    @Test
    void namesOfAHugePostCostNoMoreThanThoseOfALongOne() {
        assertEquals(size(1000), size(100_000));
    }

    @Test
    void namesThatTheModelDoesNotReadKeepTheConfidenceOfTheLexicon() {
        PostText post = PostText.of("", "ketamine or cocaine, ".repeat(500));
        List<FoundMention> rules = assessors.getFirst().assess(post).mentions();
        List<FoundMention> model = assessors.getLast().assess(post).mentions();
        assertEquals(rules.size(), model.size());
        assertEquals(rules.subList(100, rules.size()), model.subList(100, model.size()));
    }

    private static long size(int times) {
        return assessors.getFirst().observe(PostText.of("", "ketamine or cocaine, ".repeat(times))).names().stream()
                .mapToLong(name -> name.features().size())
                .sum();
    }
}
