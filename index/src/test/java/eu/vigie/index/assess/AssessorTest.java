package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessorTest {
    private static final Assessor ASSESSOR = new Assessor(Lexicon.shipped());
    private static final String POST = "I'm 16, is it RISKY to mix KETAMINE and beer? İ 🍄";

    @Test
    void theVersionNamesLexiconAndRules() {
        String version = ASSESSOR.version();
        assertTrue(version.startsWith(Lexicon.shipped().version() + "+"), version);
        assertEquals(version, new Assessor(Lexicon.shipped()).version());
        assertEquals(version, ASSESSOR.assess(PostText.of("", POST)).version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr", "az", "lt", "ar", "th-TH-u-nu-thai"})
    void theDefaultLocaleDoesNotMatter(String locale) {
        Assessment before = ASSESSOR.assess(PostText.of("", POST));
        Locale kept = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            Assessment after = new Assessor(Lexicon.shipped()).assess(PostText.of("", POST));
            assertEquals(before, after);
        } finally {
            Locale.setDefault(kept);
        }
    }

    @Test
    void manyThreadsGetTheSameAnswer() throws InterruptedException, ExecutionException {
        Assessment expected = ASSESSOR.assess(PostText.of("", POST));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Assessment>> answers = new ArrayList<>();
            for (int time = 0; time < 200; time++) {
                answers.add(threads.submit(() -> ASSESSOR.assess(PostText.of("", POST))));
            }
            for (Future<Assessment> answer : answers) {
                assertEquals(expected, answer.get());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "?", "🍄", "> only a quote", "12345", "\u0000", "\uD83C"})
    void littleTextsAreAssessed(String text) {
        Assessment assessment = ASSESSOR.assess(PostText.of("", text));
        assertNotNull(assessment.verdict());
        assertTrue(assessment.score() >= 0 && assessment.score() <= 1);
    }

    @Test
    void anEmptyPostIsNoDrugInNoLanguage() {
        Assessment assessment = ASSESSOR.assess(PostText.of("", ""));
        assertEquals(Verdict.NOT_DRUG, assessment.verdict());
        assertEquals("und", assessment.language());
        assertEquals(Urgency.LOW, assessment.urgency());
    }

    @Test
    void theForumsLanguageIsAPrior() {
        PostText post = new PostText("", "mdma?", Optional.empty(), Optional.of("nl-BE"));
        assertEquals("nl", ASSESSOR.assess(post).language());
    }

    @Test
    void offsetsPointIntoTheirField() {
        PostText post = PostText.of("Ketamine 🍄 or MDMA", "🍄 Is ketamine worse than MDMA?\n> ketamine");
        for (FoundMention found : ASSESSOR.assess(post).mentions()) {
            String field = found.field() == FoundMention.Field.TITLE ? post.title() : post.text();
            assertEquals(
                    found.mention().surface(),
                    field.substring(found.mention().start(), found.mention().end()));
        }
    }

    @Test
    void mentionsStandInOrderOfFieldAndStart() {
        PostText post = PostText.of("MDMA and ketamine", "ketamine and MDMA and cocaine");
        int last = -1;
        for (FoundMention found : ASSESSOR.assess(post).mentions()) {
            int place = found.field().ordinal() * 1000 + found.mention().start();
            assertTrue(place > last);
            last = place;
        }
    }

    @Test
    void theAuthorsAgeIsAHintAndNotAVerdict() {
        Assessment assessment = ASSESSOR.assess(PostText.of("", "I'm 16, which paint for a damp room?"));
        assertEquals(1, assessment.possibleMinor().size());
        assertEquals(Verdict.NOT_DRUG, assessment.verdict());
    }

    @Test
    void postsOfAMegabyteAreAssessed() {
        String chatter = "We walked along the canal and talked about the weather, how nice it was. ";
        Assessment assessment = ASSESSOR.assess(PostText.of("", chatter.repeat(14_000)));
        assertEquals("en", assessment.language());
        assertEquals(Verdict.NOT_DRUG, assessment.verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "?", "> ", "\n", "ketamine ", "how how ", "can ", "🍄", "a.", "\u0301", "@", "1"})
    void endlessRepetitionIsAssessed(String piece) {
        assertNotNull(ASSESSOR.assess(PostText.of("", piece.repeat(100_000 / piece.length())))
                .verdict());
    }

    @Test
    void randomTextDoesNoHarm() {
        Random random = new Random(7);
        for (int time = 0; time < 300; time++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(200); at > 0; at--) {
                text.append((char) random.nextInt(0x3000));
            }
            Assessment assessment =
                    ASSESSOR.assess(PostText.of(text.toString(), text.reverse().toString()));
            assertTrue(assessment.score() >= 0 && assessment.score() <= 1);
        }
    }

    @Test
    void aDoubtfulNameIsToldButNotMeant() {
        Assessment assessment = ASSESSOR.assess(PostText.of("", "Which paint for a damp room?"));
        assertTrue(assessment.meant().isEmpty());
    }
}
