package eu.vigie.crawl.forum;

import static eu.vigie.crawl.forum.Fixture.each;
import static eu.vigie.crawl.forum.Fixture.read;
import static eu.vigie.crawl.forum.Fixture.thread;
import static eu.vigie.crawl.forum.Fixture.times;
import static eu.vigie.crawl.forum.Fixture.uri;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeBbPagesTest {
    private static final String API = "https://plot.example/community/api/topic/12/dripping-tap?page=2";

    @Test
    void threadOfTheApiIsRead() {
        ParsedPage.ThreadPage page = thread("nodebb", read("nodebb/topic.json", API));
        assertEquals("12", page.threadId());
        assertEquals("Dripping tap & sink", page.title());
        assertEquals(Optional.of("House"), page.board());
        assertEquals(uri("https://plot.example/community/api/topic/12/dripping-tap?page=3"), page.next());
        assertEquals(List.of("Wash Er", "Plumb", "Guest", "x@far.example"), each(page, ParsedPost::author));
        assertEquals(Instant.parse("2026-03-01T10:00:00Z"), times(page).getFirst());
        assertEquals(
                Optional.of(Instant.parse("2026-03-01T10:20:00Z")),
                page.posts().getFirst().editedAt().map(PostedAt::at));
    }

    @Test
    void idThatIsAnAddressStaysAString() {
        ParsedPost far =
                thread("nodebb", read("nodebb/topic.json", API)).posts().getLast();
        assertEquals("https://far.example/notes/1", far.id());
        assertEquals(
                URI.create("https://plot.example/community/post/https%3A%2F%2Ffar.example%2Fnotes%2F1"),
                far.permalink());
    }

    @Test
    void lineBeforeAQuotationBelongsToIt() {
        ParsedPost answer =
                thread("nodebb", read("nodebb/topic.json", API)).posts().get(1);
        assertEquals("Change the washer 🙂", answer.text());
        Quote quote = answer.quotes().getFirst();
        assertEquals(Optional.of("Wash Er"), quote.author());
        assertEquals("It drips.", quote.text());
        assertEquals(uri("https://plot.example/community/post/900"), quote.of());
    }

    @Test
    void pageSavedWithoutItsScriptIsRead() {
        ParsedPage.ThreadPage page =
                thread("nodebb", read("nodebb/drawn.html", "https://plot.example/topic/12/dripping-tap"));
        assertEquals("12", page.threadId());
        assertEquals("Dripping tap", page.title());
        assertEquals(Optional.of("House"), page.board());
        assertEquals(List.of("900", "901"), each(page, ParsedPost::id));
        assertEquals(List.of("Wash Er", "Plumb"), each(page, ParsedPost::author));
        assertEquals(
                List.of(Instant.parse("2026-03-01T10:00:00Z"), Instant.parse("2026-03-01T11:00:00Z")), times(page));
        assertEquals("Change the washer.", page.posts().getLast().text());
        assertEquals("It drips.", page.posts().getLast().quotes().getFirst().text());
    }

    @ParameterizedTest(name = "{0} is fetched as {1}")
    @CsvSource({
        "https://plot.example/,https://plot.example/api/categories",
        "https://plot.example/categories,https://plot.example/api/categories",
        "https://plot.example/recent,https://plot.example/api/recent",
        "https://plot.example/category/5/house,https://plot.example/api/category/5/house",
        "https://plot.example/topic/12/dripping-tap,https://plot.example/api/topic/12/dripping-tap",
        "https://plot.example/topic/12/x?page=2,https://plot.example/api/topic/12/x?page=2",
        "https://plot.example/community/topic/12/x,https://plot.example/community/api/topic/12/x",
        "https://plot.example/api/topic/12/x,https://plot.example/api/topic/12/x",
        "https://plot.example/topic/12.rss,https://plot.example/topic/12.rss"
    })
    void addressOfAPageIsThatOfTheApi(String page, String api) {
        assertEquals(URI.create(api), new PageReader().fetchAddress(Optional.of("nodebb"), URI.create(page)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fluxbb", "phpbb3", "xenforo2", "jvc", "no such engine"})
    void otherEnginesAreFetchedWherePeopleReadThem(String engine) {
        URI url = URI.create("https://plot.example/topic/12");
        assertEquals(url, new PageReader().fetchAddress(Optional.of(engine), url));
    }
}
