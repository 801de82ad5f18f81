package eu.vigie.crawl.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    private static OwnText.Read read(String markdown) {
        return OwnText.read(MarkdownText.body(markdown, "https://plot.example/"), MarkdownTextTest::part);
    }

    private static OwnText.Part part(Element element) {
        return element.normalName().equals("blockquote") ? OwnText.Part.QUOTE : OwnText.Part.OWN;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "all **night** long | all night long",
                "it is *very* loud | it is very loud",
                "it is _very_ loud | it is very loud",
                "snake_case_name stays | snake_case_name stays",
                "2 * 3 = 6 | 2 * 3 = 6",
                "~~gone~~ here | gone here",
                "`code` here | code here",
                "thanks\\* a lot | thanks* a lot",
                ">!hidden!< words | hidden words",
                "## Heading | Heading",
                "- item | item",
                "12. item | item",
                "see [oil](https://oil.example/a_(b)) now | see oil (https://oil.example/a_(b)) now",
                "![picture](https://oil.example/x.png) after | after",
                "fish &amp; chips &lt;3 | fish & chips <3"
            })
    void marksAreTakenOffAndWordsKept(String markdown, String text) {
        assertEquals(text, read(markdown).text());
    }

    @Test
    void linesAndParagraphsStay() {
        assertEquals("one\ntwo\n\nthree", read("one\ntwo\n\nthree").text());
        assertEquals("above\n\nbelow", read("above\n\n---\n\nbelow").text());
    }

    @Test
    void quotationsAreKeptApartHoweverDeep() {
        var read = read("> one\n>> two\n> one again\n\nmine\n\n&gt; as entities");
        assertEquals("mine", read.text());
        assertEquals(3, read.quotes().size());
        assertEquals(
                "one\none again",
                OwnText.of(read.quotes().getFirst(), MarkdownTextTest::part).replace("\n\n", "\n"));
    }

    @Test
    void fencedCodeIsKeptAsTyped() {
        assertEquals("drip\n  **drip**", read("```\ndrip\n  **drip**\n```").text());
        assertEquals("never closed", read("```\nnever closed").text());
    }

    @Test
    void ofThousandsOfQuoteMarksNoneIsTooDeep() {
        assertEquals("", read(">".repeat(20_000) + " end").text().strip().replaceAll(">* ?end", ""));
    }
}
