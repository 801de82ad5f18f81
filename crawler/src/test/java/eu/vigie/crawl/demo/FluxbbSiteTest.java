package eu.vigie.crawl.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.demo.DemoThread.Trait;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FluxbbSiteTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    private final HandClock clock = new HandClock(NOW);
    private final DemoForum forum = DemoForum.start(0, clock, 1);
    private final Reader person = new Reader(Reader.BROWSER);
    private final DemoBoard board = forum.boards().stream()
            .filter(any -> any.id().equals("en-everyday"))
            .findFirst()
            .orElseThrow();

    @AfterEach
    void close() {
        person.close();
        forum.close();
    }

    @Test
    void frontPageListsTheBoardsInEnglishAndGerman() {
        var boards = person.page(board.site()).select("td.tcl h3 a").eachAttr("abs:href");
        assertEquals(
                forum.boards().stream()
                        .filter(any -> any.site().equals(board.site()))
                        .map(any -> any.url().toString())
                        .toList(),
                boards);
    }

    @Test
    void pinnedAndLockedRowsAreMarked() {
        var row = person.page(board.url()).expectFirst("#vf tbody tr");
        assertTrue(row.hasClass("isticky"));
        assertTrue(row.hasClass("iclosed"));
        assertEquals("Sticky:", row.expectFirst(".stickytext").text());
    }

    @Test
    void datesAreRelativeInTheLanguageOfTheBoard() {
        var english = person.page(board.url()).select("#vf .tcr a").eachText();
        assertTrue(english.contains("Today 14:40:00"), english.toString());
        assertTrue(english.stream().anyMatch(date -> date.startsWith("Yesterday ")));
        assertTrue(english.contains("2026-11-17 15:00:00"));
        var german = forum.boards().stream()
                .filter(any -> any.id().equals("de-alltag"))
                .findFirst()
                .orElseThrow();
        var dates = person.page(german.url()).select("#vf .tcr a").eachText();
        assertTrue(dates.contains("Heute 14:30:00"), dates.toString());
        assertTrue(dates.stream().anyMatch(date -> date.startsWith("Gestern ")));
    }

    @Test
    void threadHasTwentyPostsAPageAndLeadsOn() {
        var thread = thread("What's for dinner tonight?");
        var first = person.page(thread.url());
        assertEquals(20, first.select("div.blockpost[id^=p]").size());
        assertEquals("#1", first.expectFirst(".blockpost .conr").text());
        var next = URI.create(first.expectFirst("p.pagelink a[rel=next]").absUrl("href"));
        assertEquals(next.toString(), first.expectFirst("link[rel=next]").absUrl("href"));
        var second = person.page(next);
        assertEquals(thread.posts() - 20, second.select("div.blockpost").size());
        assertEquals("#21", second.expectFirst(".blockpost .conr").text());
        assertTrue(second.select("a[rel=next]").isEmpty());
    }

    @Test
    void quotesNameTheirAuthorAndSignaturesStandApart() {
        var page =
                person.page(thread("Sourdough starter smells of nail varnish").url());
        assertEquals("old_mill_lane wrote:", page.expectFirst(".quotebox cite").text());
        assertEquals("keep less of it", page.expectFirst(".quotebox blockquote").text());
        assertTrue(page.select(".postsignature").eachText().contains("Slow bread, slow trains"));
    }

    @Test
    void replyStandsAtTheEndAndTheBrowserLandsOnItsPermalink() {
        var thread = thread("What's for dinner tonight?");
        var form = person.page(thread.url()).expectFirst("form#quickpostform");
        var answer = person.post(
                URI.create(form.absUrl("action")),
                Map.of("req_username", "helper", "req_message", "one\n\ntwo & <three>"));
        assertEquals(303, answer.statusCode());
        var permalink =
                board.site().resolve(answer.headers().firstValue("Location").orElseThrow());
        assertTrue(permalink.getQuery().startsWith("pid="));
        var post = person.page(permalink).select("div.blockpost").getLast();
        assertEquals(permalink.getFragment(), post.id());
        assertEquals("helper", post.expectFirst("dt").text());
        assertEquals("one two & <three>", post.expectFirst(".postmsg").text());
        assertEquals(2, post.select(".postmsg br").size());
    }

    @Test
    void replyNeedsNameMessageAndAnOpenThread() {
        var locked = forum.threads().stream()
                .filter(thread ->
                        thread.board().equals(board) && thread.traits().contains(Trait.LOCKED))
                .findFirst()
                .orElseThrow();
        var full = Map.of("req_username", "a", "req_message", "b");
        assertEquals(403, person.post(posting(locked.id()), full).statusCode());
        assertEquals(404, person.post(posting("999999"), full).statusCode());
        var open = thread("Cheap trains to the coast this winter");
        assertEquals(
                400,
                person.post(posting(open.id()), Map.of("req_username", "a")).statusCode());
    }

    @Test
    void editedPostSaysSoAndChangesTheValidator() {
        var thread = thread("Cheap trains to the coast this winter");
        var post = forum.replyNow(thread.url(), "somebody", "before");
        var etag = person.get(thread.url()).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, person.get(thread.url(), "If-None-Match", etag).statusCode());
        clock.pass(Duration.ofMinutes(1));
        forum.reword(post, "after");
        assertEquals(200, person.get(thread.url(), "If-None-Match", etag).statusCode());
        assertEquals(
                "Last edited by somebody (Today 15:01:00)",
                person.page(post.permalink()).expectFirst(".postedit").text());
    }

    @Test
    void pagesBeyondTheLastShowTheLast() {
        var page = person.page(URI.create(thread("What's for dinner tonight?").url() + "&p=9"));
        assertEquals("2", page.expectFirst("p.pagelink strong").text());
    }

    @Test
    void unknownAddressesAreAnsweredWith404() {
        for (String path :
                new String[] {"viewtopic.php?id=1", "viewforum.php?id=99", "viewtopic.php?pid=1", "post.php"}) {
            assertEquals(404, person.get(board.site().resolve(path)).statusCode(), path);
        }
    }

    private URI posting(String thread) {
        return board.site().resolve("post.php?tid=" + thread);
    }

    private DemoThread thread(String title) {
        return forum.threads().stream()
                .filter(thread -> thread.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
