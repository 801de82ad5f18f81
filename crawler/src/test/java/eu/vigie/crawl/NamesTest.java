package eu.vigie.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.forum.ParsedPage.ThreadPage;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.Pseudonyms;
import eu.vigie.crawl.forum.Quote;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private final Pseudonyms pseudonyms = new Pseudonyms("a key for tests only".getBytes(StandardCharsets.UTF_8));
    private final Findings findings = new Findings(pseudonyms);

    private static ParsedPost post(int id, String author, String text, Quote... quotes) {
        return new ParsedPost(
                "" + id,
                URI.create("https://forum.example/p" + id),
                author,
                Optional.empty(),
                Optional.empty(),
                text,
                List.of(quotes));
    }

    /** The text of a post as stored, in a thread in which somebody of a name takes part. */
    private String stored(String name, String text) {
        return posts(post(1, name, "hello"), post(2, "Other One", text))
                .getLast()
                .text();
    }

    private List<Post> posts(ParsedPost... posts) {
        return findings.posts(
                new ThreadPage("1", "Title", Optional.empty(), Optional.empty(), new ArrayList<>(List.of(posts))));
    }

    private String pseudonym(String name) {
        return pseudonyms.of(name).pseudonym();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gone_girl",
                "north_star",
                "Fatima_Z",
                "Fuchs_im_Bau",
                "mimi_59",
                "x__dark__x",
                "ex_membre",
                "hedgehog99",
                "Bastien38",
                "kees1971",
                "Gast123",
                "élodie75",
                "DaveTheRave",
                "SanneD",
                "DocMarteau",
                "JeanMichel",
                "ŁukaszW"
            })
    void distinctiveNameIsReplacedInTheMiddleOfASentence(String name) {
        assertEquals(
                "thanks " + pseudonym(name) + ", that helped (" + pseudonym(name) + "!)",
                stored(name, "thanks " + name + ", that helped (" + name + "!)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // words and first names
                "snow",
                "Marie",
                "luciole",
                "Émile",
                "tomcat",
                "quietone",
                "Ice",
                "passer-by",
                "Le Chat",
                "Mr K",
                // substances, with their numbers and capitals
                "2C-B",
                "2cb",
                "lsd25",
                "LSD25",
                "3mmc",
                "4-MMC",
                "mxe420",
                "5-MeO-MiPT",
                "MeOPCE",
                "4-AcO-DMT",
                "25I-NBOMe",
                "NBOMe",
                "GHB",
                "GBL",
                "DiPT",
                "MDMA",
                "xanax2",
                "U47700",
                "O-PCE",
                "6-APB",
                "AL-LAD",
                "1P-LSD",
                "W18",
                "fentanyl",
                "Subutex"
            })
    void nameThatCouldBeAWordOrASubstanceStays(String name) {
        assertEquals("took some " + name + " again", stored(name, "took some " + name + " again"));
    }

    @ParameterizedTest
    @CsvSource({
        "@snow what now,@%s what now",
        "snow wrote: no,%s wrote: no",
        "snow a écrit : non,%s a écrit : non",
        "originally posted by snow,originally posted by %s",
        "Citation de snow,Citation de %s",
        "snow schrieb: nein,%s schrieb: nein",
        "snow schreef: nee,%s schreef: nee"
    })
    void anyNameIsReplacedWhereTheTextMarksItAsOne(String text, String stored) {
        assertEquals(stored.formatted(pseudonym("snow")), stored("snow", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gone_girls are many", "my_gone_girl is a film", "gone_girl2 is another", "GONE_GIRL shouted"})
    void partOfAnotherWordIsNoName(String text) {
        assertEquals(text, stored("gone_girl", text));
    }

    @Test
    void nameInAnAddressIsReplacedToo() {
        assertEquals(
                "see profile (https://forum.example/user/" + pseudonym("gone_girl") + "/posts)",
                stored("gone_girl", "see profile (https://forum.example/user/gone_girl/posts)"));
    }

    @Test
    void nameOfSomebodyOutsideOfTheThreadIsNotKnown() {
        assertEquals("ask other_man", stored("gone_girl", "ask other_man"));
    }

    @Test
    void longerNameIsReplacedBeforeTheShorterOneInIt() {
        List<Post> posts = posts(
                post(1, "gone_girl", "a"), post(2, "gone_girl_2", "b"), post(3, "C", "gone_girl_2 and gone_girl"));
        assertEquals(
                pseudonym("gone_girl_2") + " and " + pseudonym("gone_girl"),
                posts.getLast().text());
    }

    @Test
    void namesInQuotationsAreReplacedAsWell() {
        List<Post> posts = posts(
                post(1, "gone_girl", "a"),
                post(2, "Other", "b", new Quote(Optional.of("gone_girl"), "as gone_girl says", Optional.empty())));
        Post.PostQuote quote = posts.getLast().quotes().getFirst();
        assertEquals(pseudonym("gone_girl"), quote.author().orElseThrow().pseudonym());
        assertEquals("as " + pseudonym("gone_girl") + " says", quote.text());
    }

    @Test
    void quotedAuthorWhoIsNotOnThePageIsKnownAllTheSame() {
        List<Post> posts =
                posts(post(1, "Other", "thanks gone_girl", new Quote(Optional.of("gone_girl"), "x", Optional.empty())));
        assertEquals("thanks " + pseudonym("gone_girl"), posts.getFirst().text());
    }

    @Test
    void quotedNameThatDiffersInCaseIsTheSameAuthor() {
        List<Post> posts = posts(
                post(1, "Gone_Girl", "a"),
                post(2, "Other", "b", new Quote(Optional.of("gone_girl"), "x", Optional.empty())));
        assertEquals(
                posts.getFirst().author(),
                posts.getLast().quotes().getFirst().author().orElseThrow());
    }

    @Test
    void mentionOfAStrangerIsReplacedToo() {
        String text = stored("Ada", "ask @nobody_here.");
        assertEquals("ask @" + pseudonym("nobody_here") + ".", text);
    }

    @Test
    void pseudonymsDifferFromForumToForum() {
        var other = new Pseudonyms("another key for tests".getBytes(StandardCharsets.UTF_8));
        assertNotEquals(pseudonym("gone_girl"), other.of("gone_girl").pseudonym());
    }

    @Test
    void authorWithoutNameHasAPseudonymOfHisOwn() {
        Post post = posts(post(1, "", "hello")).getFirst();
        assertFalse(post.author().pseudonym().isBlank());
        assertTrue(post.text().equals("hello"));
    }

    @Test
    void signsOfPatternsInANameDoNoHarm() {
        assertEquals("a $1 (b) [c", stored("$1 (b) [c\\E", "a $1 (b) [c"));
    }
}
