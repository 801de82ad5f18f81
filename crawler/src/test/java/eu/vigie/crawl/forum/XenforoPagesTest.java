package eu.vigie.crawl.forum;

import static eu.vigie.crawl.forum.Fixture.each;
import static eu.vigie.crawl.forum.Fixture.list;
import static eu.vigie.crawl.forum.Fixture.read;
import static eu.vigie.crawl.forum.Fixture.thread;
import static eu.vigie.crawl.forum.Fixture.times;
import static eu.vigie.crawl.forum.Fixture.uri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class XenforoPagesTest {
    private final ParsedPage.ThreadPage page =
            thread("xenforo2", read("xenforo2/thread.html", "https://plot.example/threads/squeaky-door.77/"));

    @Test
    void titleKeepsTheLabelThatReadersSee() {
        assertEquals("77", page.threadId());
        assertEquals("Question Squeaky door", page.title());
        assertEquals(Optional.of("House"), page.board());
        assertEquals(uri("https://plot.example/threads/squeaky-door.77/page-2"), page.next());
    }

    @Test
    void deletedPostIsLeftOut() {
        assertEquals(List.of("501", "502"), each(page, ParsedPost::id));
        assertEquals(List.of("DoorMat", "Oil Can"), each(page, ParsedPost::author));
    }

    @Test
    void timesHaveTheOffsetThatThePageNames() {
        assertEquals(
                List.of(Instant.parse("2026-03-01T10:00:00Z"), Instant.parse("2026-03-01T11:30:00Z")), times(page));
        assertFalse(page.posts().getFirst().postedAt().orElseThrow().zoneAssumed());
        assertEquals(
                Optional.of(Instant.parse("2026-03-01T12:00:00Z")),
                page.posts().getLast().editedAt().map(PostedAt::at));
    }

    @Test
    void spoilersAreOwnTextAndSignaturesAreNot() {
        String text = page.posts().getFirst().text();
        assertEquals("It squeaks.\nAll night.\nIt is the hinge.", text);
    }

    @Test
    void quotationNamesItsAuthorAndPost() {
        Quote quote = page.posts().getLast().quotes().getFirst();
        assertEquals(Optional.of("DoorMat"), quote.author());
        assertEquals("It squeaks.", quote.text());
        assertEquals(uri("https://plot.example/goto/post?id=501"), quote.of());
        assertEquals(
                "Try some oil (https://oil.example/) 🙂", page.posts().getLast().text());
    }

    @Test
    void listRowsAreNamedWithoutTheirLabels() {
        ParsedPage.ListPage house =
                list("xenforo2", read("xenforo2/list.html", "https://plot.example/forums/house.5/"));
        ThreadRow rules = house.threads().getFirst();
        ThreadRow door = house.threads().getLast();
        assertEquals(Optional.of("House"), house.board());
        assertEquals(uri("https://plot.example/forums/house.5/page-2"), house.next());
        assertTrue(rules.pinned());
        assertTrue(rules.locked());
        assertEquals(OptionalInt.of(12_000), rules.views());
        assertEquals("Squeaky door", door.title());
        assertFalse(door.pinned());
        assertEquals(OptionalInt.of(21), door.replies());
        assertEquals(Optional.of(Instant.parse("2026-03-02T08:00:00Z")), door.lastPostAt());
    }

    @Test
    void frontPageListsBoards() {
        ParsedPage.ListPage front = list("xenforo2", read("xenforo2/boards.html", "https://plot.example/"));
        assertEquals(
                List.of("House", "Garden & shed"),
                front.boards().stream().map(ParsedPage.BoardLink::title).toList());
        assertEquals(Optional.empty(), front.board());
    }

    @Test
    void loginWallIsAnotherPage() {
        String wall = "<html id=XF data-template=login data-app=public><body><form action='/login/login'></form>";
        assertInstanceOf(
                ParsedPage.OtherPage.class,
                read(wall.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/html", "https://plot.example/x")
                        .page());
    }

    @Test
    void emptyShellOfAThreadIsUnreadable() {
        String shell = "<html id=XF data-template=thread_view data-app=public><body></body>";
        assertInstanceOf(
                ParsedPage.Unreadable.class,
                read(shell.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/html", "https://plot.example/x")
                        .page());
    }
}
