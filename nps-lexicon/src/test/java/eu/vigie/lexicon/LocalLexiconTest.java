package eu.vigie.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.text.Mention;
import eu.vigie.lexicon.text.MentionFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team adds to the shipped lexicon in a folder of its own. */
class LocalLexiconTest {
    private static final String NAME = "ketamine\tnl\tstreet\tnever\tblorptje\t\tBE\tfield\n";
    private static final String SUBSTANCE =
            "zorbidrone\tcathinone\tzorbidrone\tzorbidrone\tzorbidron\tZorbidron\tfield\n";

    @TempDir
    private Path folder;

    @Test
    void anEmptyFolderChangesNothingButIsRead() throws IOException {
        Lexicon with = Lexicon.shippedWith(folder);
        assertEquals(Lexicon.shipped().version(), with.version());
        assertEquals(Lexicon.shipped().substances(), with.substances());
    }

    @Test
    void aLocalNameIsFoundBesideTheShippedOnes() throws IOException {
        write("names/own.tsv", NAME);
        List<Mention> mentions = find("blorptje en ketamine genomen");
        assertEquals(2, mentions.size());
        assertEquals(
                Optional.of(new SubstanceId("ketamine")), mentions.getFirst().substance());
    }

    @Test
    void aLocalFileOfTheSameNameReplacesNothing() throws IOException {
        write("names/classic.tsv", NAME);
        assertEquals(2, find("blorptje en wiet genomen").size());
    }

    @Test
    void aLocalSubstanceHasItsNamesAndFamily() throws IOException {
        write("substances/own.tsv", SUBSTANCE);
        Substance own = Lexicon.shippedWith(folder).named("zorbidrone").orElseThrow();
        assertEquals(Family.CATHINONE, own.family());
        assertEquals("Zorbidron", own.preferred("de-CH"));
        assertEquals(List.of("field"), own.sources());
    }

    @Test
    void localCueWordsCountInTheirLanguage() throws IOException {
        double before = confidence(Lexicon.shipped());
        write("cues/nl.tsv", "3\tuse\tgeflurpt\n");
        assertTrue(confidence(Lexicon.shippedWith(folder)) > before);
    }

    @Test
    void localOrdinaryWordsKeepTheirLanguage() throws IOException {
        write("ordinary/nl.txt", "flurpketel\n");
        Lexicon with = Lexicon.shippedWith(folder);
        assertTrue(with.ordinaryWords().getOrDefault("nl", java.util.Set.of()).contains("flurpketel"));
        assertFalse(with.ordinaryWords().getOrDefault("fr", java.util.Set.of()).contains("flurpketel"));
    }

    @Test
    void theVersionFollowsEachChangeSoThatARunningProgramNoticesIt() throws IOException {
        write("names/own.tsv", NAME);
        String first = Lexicon.shippedWith(folder).version();
        write("names/own.tsv", NAME.replace("never", "needs-context"));
        String second = Lexicon.shippedWith(folder).version();
        assertNotEquals(Lexicon.shipped().version(), first);
        assertNotEquals(first, second);
    }

    @Test
    void anOlderLexiconGoesOnWorkingWhileANewOneIsRead() throws IOException {
        MentionFinder old = new MentionFinder(Lexicon.shippedWith(folder));
        write("names/own.tsv", NAME);
        assertEquals(List.of(), old.find("blorptje", "nl", 0));
        assertEquals(1, find("blorptje").size());
    }

    @Test
    void aMistakeIsToldWithTheLocalFile() throws IOException {
        write("names/own.tsv", "# mine\n" + NAME.replace("street", "slang"));
        BrokenLexiconException broken = assertThrows(BrokenLexiconException.class, () -> Lexicon.shippedWith(folder));
        String told = String.valueOf(broken.getMessage());
        assertTrue(told.startsWith("local:names/own.tsv:2: unknown register"), told);
    }

    @Test
    void theCheckSeesBothTogether() throws IOException {
        write("names/own.tsv", NAME + NAME.replace("blorptje", "ketje snuiven"));
        assertEquals(List.of(), LexiconCheck.shippedWith(folder));
        write("names/own.tsv", "ketamine\tnl\tstreet\tnever\tketaminetje\t\t\tfield\n");
        List<Problem> problems = LexiconCheck.shippedWith(folder);
        assertEquals("local:names/own.tsv", problems.getFirst().file());
        assertTrue(problems.getFirst().what().contains("stands already in names/"), problems::toString);
    }

    private List<Mention> find(String text) throws IOException {
        return new MentionFinder(Lexicon.shippedWith(folder)).find(text, "nl", 0);
    }

    private static double confidence(Lexicon lexicon) {
        return new MentionFinder(lexicon)
                .find("een joint geflurpt", "nl", 0)
                .getFirst()
                .confidence();
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
