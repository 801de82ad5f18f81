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

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FluxBbPagesTest {
    private static final String THREAD = "https://plot.example/viewtopic.php?id=9";
    private final ParsedPage.ThreadPage page = thread("fluxbb", read("fluxbb/thread.html", THREAD));

    @Test
    void threadHasItsIdTitleBoardAndNextPage() {
        assertEquals("9", page.threadId());
        assertEquals("Leaky kettle", page.title());
        assertEquals(Optional.of("Kitchen"), page.board());
        assertEquals(uri("https://plot.example/viewtopic.php?id=9&p=2"), page.next());
    }

    @Test
    void postsHaveIdsAuthorsTimesAndPermalinks() {
        assertEquals(List.of("31", "32"), each(page, ParsedPost::id));
        assertEquals(List.of("Tea_Pot", "Passing guest"), each(page, ParsedPost::author));
        assertEquals(
                List.of(Instant.parse("2026-03-01T10:00:00Z"), Instant.parse("2026-03-01T11:30:00Z")), times(page));
        assertTrue(page.posts().getFirst().postedAt().orElseThrow().zoneAssumed());
        assertEquals(
                URI.create("https://plot.example/viewtopic.php?pid=31#p31"),
                page.posts().getFirst().permalink());
    }

    @Test
    void ownTextKeepsLinesListsCodeAndSmileysOnly() {
        assertEquals(
                "My kettle leaks.\nWhat now? sad\n\n  lid\n\n  spout",
                page.posts().getFirst().text());
        assertEquals(
                "Descale it, see the guide (https://kettle.example/scale).\n\nboil\n  pour",
                page.posts().getLast().text());
    }

    @Test
    void quotationAndEditAreKeptApart() {
        Quote quote = page.posts().getLast().quotes().getFirst();
        assertEquals(Optional.of("Tea_Pot"), quote.author());
        assertEquals("My kettle leaks.", quote.text());
        assertEquals(
                Optional.of(Instant.parse("2026-03-01T10:05:00Z")),
                page.posts().getFirst().editedAt().map(PostedAt::at));
    }

    @Test
    void listTellsRepliesViewsPinsAndLocks() {
        ParsedPage.ListPage kitchen =
                list("fluxbb", read("fluxbb/list.html", "https://plot.example/viewforum.php?id=3"));
        assertEquals(Optional.of("Kitchen"), kitchen.board());
        assertEquals(uri("https://plot.example/viewforum.php?id=3&p=2"), kitchen.next());
        ThreadRow rules = kitchen.threads().getFirst();
        ThreadRow kettle = kitchen.threads().getLast();
        assertEquals(
                List.of("1", "9"), kitchen.threads().stream().map(ThreadRow::id).toList());
        assertTrue(rules.pinned());
        assertFalse(rules.locked());
        assertEquals(OptionalInt.of(1204), rules.views());
        assertTrue(kettle.locked());
        assertEquals(OptionalInt.of(31), kettle.replies());
        assertEquals(Optional.of(Instant.parse("2026-03-02T07:00:00Z")), kettle.lastPostAt());
        assertEquals(URI.create("https://plot.example/viewtopic.php?id=9"), kettle.url());
    }

    @Test
    void indexListsBoards() {
        ParsedPage.ListPage index = list("fluxbb", read("fluxbb/index.html", "https://plot.example/index.php"));
        assertEquals(
                List.of("Kitchen", "Cellar & attic"),
                index.boards().stream().map(ParsedPage.BoardLink::title).toList());
        assertEquals(List.of(), index.threads());
    }

    @Test
    void punBbOfTheBrdKindIsReadToo() {
        ParsedPage.ThreadPage punbb =
                thread("fluxbb", read("punbb/thread.html", "https://plot.example/topic/9/leaky-kettle/"));
        assertEquals("9", punbb.threadId());
        assertEquals("Leaky kettle", punbb.title());
        assertEquals(Optional.of("Kitchen"), punbb.board());
        assertEquals(List.of("Tea Pot"), each(punbb, ParsedPost::author));
        assertEquals("My kettle leaks.", punbb.posts().getFirst().text());
        assertEquals(uri("https://plot.example/topic/9/leaky-kettle/page/2/"), punbb.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div id=punviewtopic class=pun></div>", "<div id=brd-viewtopic class=brd></div>"})
    void emptyShellOfAThreadIsUnreadable(String shell) {
        assertInstanceOf(
                ParsedPage.Unreadable.class,
                read(("<html><body>" + shell).getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/html", THREAD)
                        .page());
    }
}
