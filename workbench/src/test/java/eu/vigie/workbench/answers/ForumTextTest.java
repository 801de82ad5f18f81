package eu.vigie.workbench.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.workbench.answers.ForumText.Block;
import eu.vigie.workbench.answers.ForumText.Run;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForumTextTest {
    @ParameterizedTest
    @CsvSource({
        "phpbb3, BBCODE",
        "fluxbb, BBCODE",
        "xenforo2, BBCODE",
        "smf2, BBCODE",
        "vbulletin5, BBCODE",
        "doctissimo, BBCODE",
        "discourse, MARKDOWN",
        "nodebb, MARKDOWN",
        "flarum, MARKDOWN",
        "lemmy, MARKDOWN",
        "jvc, PLAIN",
        "woltlab, PLAIN",
        "invision4, PLAIN",
        "a later one, PLAIN"
    })
    void anEngineHasItsWayOfWriting(String engine, CopyFormat format) {
        assertEquals(format, CopyFormat.of(Optional.of(engine)));
    }

    @Test
    void anUnknownEngineWritesPlainly() {
        assertEquals(CopyFormat.PLAIN, CopyFormat.of(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                BBCODE   | [b]never[/b] alone                      | p(never{bold} alone)
                BBCODE   | [b]very [i]slowly[/i][/b]               | p(very {bold}slowly{bold italic})
                BBCODE   | [u]wait[/u] and [s]hurry[/s]            | p(wait{underlined} and hurry{struck})
                BBCODE   | an open [b] stays                       | p(an open [b] stays)
                BBCODE   | **stars** stay                          | p(**stars** stay)
                BBCODE   | [quote=x]how much?[/quote] little       | q(how much?) p(little)
                BBCODE   | [list][*]water[*]rest[/list]            | u(water;rest)
                BBCODE   | [list=1][*]water[*]rest[/list]          | o(water;rest)
                BBCODE   | [code]a [b]b[/b][/code]                 | c(a [b]b[/b])
                MARKDOWN | **never** alone                         | p(never{bold} alone)
                MARKDOWN | *slowly* and _calmly_                   | p(slowly{italic} and calmly{italic})
                MARKDOWN | 2*3*4 and snake_case_name               | p(2*3*4 and snake_case_name)
                MARKDOWN | ~~hurry~~ `code`                        | p(hurry{struck} code{code})
                MARKDOWN | # Number one                            | h(Number one)
                MARKDOWN | #1 is no heading                        | p(#1 is no heading)
                MARKDOWN | a \\*star\\*                            | p(a *star*)
                MARKDOWN | [b]brackets[/b] stay                    | p([b]brackets[/b] stay)
                PLAIN    | **a** [b]b[/b] # c                      | p(**a** [b]b[/b] # c)
                """)
    void aLineIsShownAsItsForumShowsIt(CopyFormat format, String text, String shown) {
        assertEquals(shown, drawn(format.preview(text)));
    }

    @Test
    void linesCanBecomeListsQuotesAndCodeInMarkdown() {
        String text = """
                Before:
                - water
                - rest

                1. wait
                2. look

                > how much?

                    indented

                # Title
                after it""";
        assertEquals(
                "p(Before:) u(water;rest) o(wait;look) q(how much?) c(indented) h(Title) p(after it)",
                drawn(CopyFormat.MARKDOWN.preview(text)));
    }

    @Test
    void emptyLinesSeparateParagraphsAndSingleOnesStay() {
        for (CopyFormat format : CopyFormat.values()) {
            assertEquals("p(one⏎two) p(three)", drawn(format.preview("one\ntwo\n \nthree\n")), format.name());
            assertEquals("", drawn(format.preview(" \n ")), format.name());
        }
    }

    @ParameterizedTest
    @CsvSource({"PLAIN", "BBCODE", "MARKDOWN"})
    void vettedLinksAreLinksInEveryNotation(CopyFormat format) {
        var text = format.preview("See Mixing (https://aide.example/mix). Also https://aide.example/more, please.");
        var links = runs(text).stream().flatMap(run -> run.address().stream()).toList();
        assertEquals(List.of("https://aide.example/mix", "https://aide.example/more"), links);
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        for (CopyFormat format : CopyFormat.values()) {
            var text = format.preview("[x](javascript:alert(1)) [url=javascript:alert(1)]x[/url] javascript:alert(1)");
            assertEquals(
                    List.of(),
                    runs(text).stream().flatMap(run -> run.address().stream()).toList());
        }
    }

    private static List<Run> runs(ForumText text) {
        return text.blocks().stream()
                .flatMap(block -> switch (block) {
                    case Block.Paragraph(var runs) -> runs.stream();
                    case Block.Heading(var runs) -> runs.stream();
                    case Block.Quote(var runs) -> runs.stream();
                    case Block.Items(boolean _, var items) -> items.stream().flatMap(List::stream);
                    case Block.Code _ -> java.util.stream.Stream.<Run>empty();
                })
                .toList();
    }

    private static String drawn(ForumText text) {
        return text.blocks().stream()
                .map(block -> switch (block) {
                    case Block.Paragraph(var runs) -> "p(" + drawn(runs) + ")";
                    case Block.Heading(var runs) -> "h(" + drawn(runs) + ")";
                    case Block.Quote(var runs) -> "q(" + drawn(runs) + ")";
                    case Block.Code(String code) -> "c(" + code + ")";
                    case Block.Items(boolean numbered, var items) ->
                        (numbered ? "o(" : "u(")
                                + items.stream().map(ForumTextTest::drawn).collect(Collectors.joining(";")) + ")";
                })
                .collect(Collectors.joining(" "));
    }

    private static String drawn(List<Run> runs) {
        return runs.stream()
                .map(run -> run.text().replace('\n', '⏎')
                        + (run.styles().isEmpty()
                                ? ""
                                : run.styles().stream()
                                        .sorted()
                                        .map(style -> style.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(" ", "{", "}"))))
                .collect(Collectors.joining());
    }
}
