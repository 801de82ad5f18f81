package eu.vigie.crawl.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class DemoHtmlTest {
    @Test
    void markUpIsEscaped() {
        assertEquals("&lt;b&gt; &amp; &quot;x&quot; &#039;y&#039;", Html.escape("<b> & \"x\" 'y'"));
        assertEquals(
                "<b> & \"x\" 'y'", Jsoup.parse(Html.escape("<b> & \"x\" 'y'")).text());
    }

    @Test
    void addressesBecomeLinksWithoutThePunctuationBehind() {
        var html = Jsoup.parse(
                Html.lines(List.of("Voir https://a.example/b?c=1&d=2 (ou http://e.example/f).", "x"), "<br>"));
        assertEquals(
                List.of("https://a.example/b?c=1&d=2", "http://e.example/f"),
                html.select("a").eachAttr("href"));
        assertEquals(1, html.select("br").size());
        assertEquals(
                "Voir https://a.example/b?c=1&d=2 (ou http://e.example/f).\nx",
                html.body().wholeText());
    }

    @Test
    void addressCannotBreakOutOfItsAttribute() {
        var html = Jsoup.parse(Html.lines(List.of("http://a.example/\"onmouseover=\"x"), "<br>"));
        assertFalse(html.expectFirst("a").hasAttr("onmouseover"));
    }

    @Test
    void otherSchemesStayWords() {
        assertEquals(
                0,
                Jsoup.parse(Html.lines(List.of("javascript:alert(1)"), "<br>"))
                        .select("a")
                        .size());
    }

    @Test
    void templateEscapesPlainHolesAndTakesWordsOfTheLanguage() {
        var html = Template.of("phpbb.spoiler", Words.of("nl"))
                .with("text", "<i>a</i>")
                .html();
        assertEquals("a", Jsoup.parse(html).expectFirst(".spoiler-content i").text());
        var message = Template.of("phpbb.message", Words.of("nl"))
                .with("text", "<i>a</i>")
                .html();
        assertEquals("<i>a</i>", Jsoup.parse(message).expectFirst("p").text());
        assertEquals("Informatie", Jsoup.parse(message).expectFirst("h2").text());
    }

    @Test
    void holeLeftOpenIsAFault() {
        var problem = assertThrows(
                IllegalStateException.class,
                () -> Template.of("phpbb.spoiler", Words.of("fr")).html());
        assertEquals("template phpbb.spoiler needs text", problem.getMessage());
    }

    @Test
    void missingWordIsAFault() {
        assertThrows(IllegalStateException.class, () -> Words.of("de").get("nothing"));
        assertThrows(IllegalStateException.class, () -> Resources.text("nothing.txt"));
    }

    @Test
    void requestReadsFieldsAndNumbersWhateverComes() {
        var request = Request.of(
                URI.create("/a%20b?f=12&g=-3&h=99999999999&f=13&broken"), true, "name=+caf%C3%A9+&bad=%zz", "", "");
        assertEquals("/a b", request.path());
        assertEquals(OptionalInt.of(12), request.number("f"));
        assertEquals(OptionalInt.empty(), request.number("g"));
        assertEquals(OptionalInt.empty(), request.number("h"));
        assertEquals(OptionalInt.empty(), request.number("none"));
        assertEquals("café", request.field("name", 40));
        assertEquals("ca", request.field("name", 2));
        assertEquals("%zz", request.field("bad", 40));
        assertEquals("", request.field("none", 40));
    }
}
