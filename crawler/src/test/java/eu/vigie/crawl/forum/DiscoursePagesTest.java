package eu.vigie.crawl.forum;

import static eu.vigie.crawl.forum.Fixture.each;
import static eu.vigie.crawl.forum.Fixture.read;
import static eu.vigie.crawl.forum.Fixture.thread;
import static eu.vigie.crawl.forum.Fixture.uri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoursePagesTest {
    private static final String TOPIC = "https://plot.example/t/dripping-tap/12";

    @Test
    void jsonOfAThreadHasPostsAndTheNextTwenty() {
        ParsedPage.ThreadPage page =
                thread("discourse", read("discourse/topic.json", "https://plot.example/t/12.json"));
        assertEquals("12", page.threadId());
        assertEquals("Dripping tap & sink", page.title());
        assertEquals(List.of("900", "901"), each(page, ParsedPost::id));
        assertEquals(List.of("wash_er", "plumb"), each(page, ParsedPost::author));
        assertEquals(uri("https://plot.example/t/12.json?page=2"), page.next());
    }

    @Test
    void secondPageOfTwentyOnePostsIsTheLast() {
        assertEquals(
                Optional.empty(),
                thread("discourse", read("discourse/topic.json", "https://plot.example/t/12.json?page=2"))
                        .next());
    }

    @Test
    void noticesAndDeletedPostsAreLeftOut() {
        ParsedPage.ThreadPage page =
                thread("discourse", read("discourse/topic.json", "https://plot.example/t/12.json"));
        assertEquals(2, page.posts().size());
    }

    @Test
    void cookedTextBecomesPlainText() {
        ParsedPage.ThreadPage page =
                thread("discourse", read("discourse/topic.json", "https://plot.example/t/12.json"));
        ParsedPost first = page.posts().getFirst();
        assertTrue(first.text().startsWith("It drips."), first.text());
        assertTrue(first.text().contains("day") && first.text().contains("night"), first.text());
        assertEquals(
                Optional.of(Instant.parse("2026-03-01T10:20:00Z")),
                first.editedAt().map(PostedAt::at));
        assertEquals(URI.create("https://plot.example/t/dripping-tap/12/1"), first.permalink());
        ParsedPost second = page.posts().getLast();
        assertEquals("Change the washer (https://washer.example/).", second.text());
        assertEquals(Optional.of("wash_er"), second.quotes().getFirst().author());
        assertEquals(
                uri("https://plot.example/t/12/1"), second.quotes().getFirst().of());
        assertEquals(Optional.empty(), second.editedAt());
    }

    @Test
    void pageWithoutScriptIsRead() {
        ParsedPage.ThreadPage page = thread("discourse", read("discourse/plain.html", TOPIC));
        assertEquals("12", page.threadId());
        assertEquals("Dripping tap", page.title());
        assertEquals(Optional.of("House"), page.board());
        assertEquals(List.of("post_1", "post_2"), each(page, ParsedPost::id));
        assertEquals(List.of("wash_er", "plumb"), each(page, ParsedPost::author));
        assertEquals("It drips.\n\nAll day. :droplet:", page.posts().getFirst().text());
        assertEquals(1, page.posts().getLast().quotes().size());
        assertEquals(uri("https://plot.example/t/dripping-tap/12?page=2"), page.next());
    }

    @Test
    void pageWithoutScriptOfTenYearsAgoIsRead() {
        ParsedPage.ThreadPage page = thread("discourse", read("discourse/plain-2016.html", TOPIC));
        assertEquals(List.of("post_1", "post_2"), each(page, ParsedPost::id));
        assertEquals(List.of("wash_er", "plumb"), each(page, ParsedPost::author));
        assertEquals(URI.create(TOPIC + "/2"), page.posts().getLast().permalink());
    }

    @ParameterizedTest(name = "{0} is fetched as {1}")
    @CsvSource({
        "https://plot.example/,https://plot.example/categories.json",
        "https://plot.example/latest,https://plot.example/latest.json",
        "https://plot.example/c/house/5,https://plot.example/c/house/5.json",
        "https://plot.example/c/house/attic/6,https://plot.example/c/house/attic/6.json",
        "https://plot.example/t/dripping-tap/12,https://plot.example/t/12.json",
        "https://plot.example/t/dripping-tap/12/7,https://plot.example/t/12.json",
        "https://plot.example/t/12,https://plot.example/t/12.json",
        "https://plot.example/t/dripping-tap/12?page=2,https://plot.example/t/12.json?page=2",
        "https://plot.example/talk/t/dripping-tap/12,https://plot.example/talk/t/12.json",
        "https://plot.example/t/12.json?page=3,https://plot.example/t/12.json?page=3",
        "https://plot.example/u/wash_er,https://plot.example/u/wash_er"
    })
    void addressOfAPageIsThatOfTheApi(String page, String api) {
        assertEquals(URI.create(api), new PageReader().fetchAddress(Optional.of("discourse"), URI.create(page)));
    }
}
