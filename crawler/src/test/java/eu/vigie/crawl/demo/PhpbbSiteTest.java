package eu.vigie.crawl.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.demo.DemoThread.Trait;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PhpbbSiteTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    private final HandClock clock = new HandClock(NOW);
    private final DemoForum forum = DemoForum.start(0, clock, 1);
    private final Reader person = new Reader(Reader.BROWSER);

    @AfterEach
    void close() {
        person.close();
        forum.close();
    }

    @Test
    void frontPageListsTheBoardsOfTheSite() {
        var boards = person.page(forum.address()).select("a.forumtitle").eachAttr("abs:href");
        var expected = forum.boards().stream()
                .filter(board -> board.site().equals(forum.address()))
                .map(board -> board.url().toString())
                .toList();
        assertEquals(expected, boards);
    }

    @Test
    void listShowsEachThreadOfItsBoardOnce() {
        var board = board("fr-quotidien");
        var listed = new java.util.ArrayList<String>();
        var page = person.page(board.url());
        listed.addAll(page.select(".topictitle").eachAttr("abs:href"));
        while (next(page).isPresent()) {
            page = person.page(next(page).orElseThrow());
            listed.addAll(page.select(".topictitle").eachAttr("abs:href"));
        }
        var expected = forum.threads().stream()
                .filter(thread -> thread.board().equals(board))
                .map(thread -> thread.url().toString())
                .sorted()
                .toList();
        assertEquals(expected, listed.stream().sorted().toList());
    }

    @Test
    void pinnedAndLockedThreadsAreMarkedInTheList() {
        var first = person.page(board("fr-quotidien").url()).expectFirst(".topics .row");
        assertTrue(first.hasClass("sticky"));
        assertTrue(first.expectFirst("dl").hasClass("sticky_read_locked"));
    }

    @Test
    void rowsTellRepliesViewsAndTheLastPost() {
        var thread = thread("Joint de culasse mort, je répare ou je vends ?");
        var row = person.page(thread.board().url()).select(".topics .row").stream()
                .filter(any -> any.expectFirst(".topictitle")
                        .absUrl("href")
                        .equals(thread.url().toString()))
                .findFirst()
                .orElseThrow();
        assertEquals(
                thread.posts() - 1,
                Integer.parseInt(row.expectFirst("dd.posts").ownText().strip()));
        assertTrue(Integer.parseInt(row.expectFirst("dd.views").ownText().strip()) > 0);
        assertEquals(
                NOW.minusSeconds(9 * 3600),
                Instant.parse(
                        row.expectFirst("dd.lastpost time").attr("datetime").replace("+00:00", "Z")));
    }

    @Test
    void threadShowsPostsWithQuotesSpoilersAndSignatures() {
        var page = person.page(thread("Pâte à crêpes qui fait des grumeaux").url());
        assertEquals(4, page.select("div.post[id^=p]").size());
        var quote = page.expectFirst("blockquote");
        assertEquals("tom_la_godasse", quote.expectFirst("cite a.username").text());
        assertTrue(quote.attr("cite").startsWith("./viewtopic.php?p="));
        assertTrue(page.expectFirst(".spoiler-content").text().contains("fleur d’oranger"));
        assertTrue(page.expectFirst(".signature").text().contains("beurre"));
    }

    @Test
    void datesAreRelativeToTheClockInTheLanguageOfTheBoard() {
        var page = person.page(
                thread("Tramadol + alcool ce soir, je risque quoi ?").url());
        assertEquals("il y a 52 minutes", page.expectFirst("p.author time").text());
        var older = person.page(
                thread("Joint de culasse mort, je répare ou je vends ?").url());
        assertEquals(
                "Aujourd’hui, 06:00", older.select("p.author time").getLast().text());
        assertEquals("21 nov. 2026, 08:00", older.expectFirst("p.author time").text());
    }

    @Test
    void replyStandsAtTheEndAndTheBrowserLandsOnItsPermalink() {
        var thread = thread("Tramadol + alcool ce soir, je risque quoi ?");
        var form = person.page(thread.url()).expectFirst("form#qr_postform");
        var answer = person.post(
                URI.create(form.absUrl("action")),
                Map.of("username", "repondante", "message", "Reste éveillé <ici>.\nhttps://sante.example/aide"));
        assertEquals(303, answer.statusCode());
        var permalink =
                forum.address().resolve(answer.headers().firstValue("Location").orElseThrow());
        var id = permalink.getFragment();
        var post = person.page(permalink).select("div.post").getLast();
        assertEquals(id, post.id());
        assertEquals("repondante", post.expectFirst(".postprofile .username").text());
        var content = post.expectFirst(".content");
        assertEquals("Reste éveillé <ici>.", content.textNodes().getFirst().text());
        assertEquals(1, content.select("br").size());
        assertEquals("https://sante.example/aide", content.expectFirst("a").attr("href"));
    }

    @Test
    void replyNeedsNameAndMessageAndAnOpenThread() {
        var open = thread("Pâte à crêpes qui fait des grumeaux");
        var locked = forum.threads().stream()
                .filter(thread -> thread.traits().contains(Trait.LOCKED))
                .findFirst()
                .orElseThrow();
        assertEquals(400, person.post(posting(open), Map.of("username", "x")).statusCode());
        assertEquals(
                403,
                person.post(posting(locked), Map.of("username", "x", "message", "y"))
                        .statusCode());
        assertTrue(person.page(locked.url()).select("form#qr_postform").isEmpty());
        assertEquals(open.posts(), thread(open.title()).posts());
    }

    @Test
    void longThreadsGoOnOverSeveralPages() {
        var thread = thread("Pâte à crêpes qui fait des grumeaux");
        for (int i = 0; i < 21; i++) {
            forum.replyNow(thread.url(), "nick" + i, "encore " + i);
        }
        var first = person.page(thread.url());
        assertEquals(10, first.select("div.post").size());
        var second = person.page(next(first).orElseThrow());
        assertEquals(10, second.select("div.post").size());
        var third = person.page(next(second).orElseThrow());
        assertEquals(5, third.select("div.post").size());
        assertTrue(next(third).isEmpty());
        assertEquals("encore 20", third.select(".content").getLast().text());
    }

    @Test
    void conditionalRequestIsAnsweredWith304UntilSomethingIsWritten() {
        var thread = thread("Pâte à crêpes qui fait des grumeaux");
        for (URI url : new URI[] {thread.url(), thread.board().url(), forum.address()}) {
            var first = person.get(url);
            var etag = first.headers().firstValue("ETag").orElseThrow();
            var changed = first.headers().firstValue("Last-Modified").orElseThrow();
            assertEquals(304, person.get(url, "If-None-Match", etag).statusCode());
            assertEquals(304, person.get(url, "If-Modified-Since", changed).statusCode());
            clock.pass(Duration.ofSeconds(1));
            forum.replyNow(thread.url(), "somebody", "neuf");
            assertEquals(200, person.get(url, "If-None-Match", etag).statusCode());
            assertEquals(200, person.get(url, "If-Modified-Since", changed).statusCode());
        }
    }

    @Test
    void closedBoardStandsOnlyAtAddressesThatRobotsTxtForbids() {
        var robots = person.get(forum.address().resolve("robots.txt")).body();
        var board =
                forum.boards().stream().filter(DemoBoard::closed).findFirst().orElseThrow();
        var thread = forum.threads().stream()
                .filter(any -> any.board().equals(board))
                .findFirst()
                .orElseThrow();
        assertTrue(robots.contains("Disallow: /viewforum.php?f=9\n"));
        assertTrue(robots.contains("Disallow: /viewtopic.php?f=9&\n"));
        assertTrue(board.url().toString().endsWith("/viewforum.php?f=9"));
        assertTrue(person.get(thread.url()).body().contains("ornithorynque"));
        var without = person.get(forum.address().resolve("viewtopic.php?t=" + thread.id()));
        assertEquals(301, without.statusCode());
        assertTrue(without.headers().firstValue("Location").orElseThrow().startsWith("/viewtopic.php?f=9&"));
        assertFalse(person.get(forum.address()).body().contains("f=9&amp;p="), "front page links no closed post");
    }

    @Test
    void rewordedPostSaysSoAndRemovedPostIsGone() {
        var thread = thread("Pâte à crêpes qui fait des grumeaux");
        var post = forum.replyNow(thread.url(), "somebody", "avant");
        forum.reword(post, "après");
        var page = person.page(post.permalink());
        assertEquals("après", page.select(".content").getLast().text());
        assertTrue(page.expectFirst(".notice").text().startsWith("Dernière modification par somebody"));
        forum.remove(post);
        assertEquals(404, person.get(post.permalink()).statusCode());
        assertEquals(thread.posts(), thread(thread.title()).posts());
    }

    @Test
    void unknownAddressesAreAnsweredWith404() {
        for (String path :
                new String[] {"viewtopic.php?t=99999", "viewforum.php?f=77", "viewtopic.php", "x", "posting.php"}) {
            assertEquals(404, person.get(forum.address().resolve(path)).statusCode(), path);
        }
        assertEquals(
                200, person.get(forum.address().resolve("styles/prosilver.css")).statusCode());
    }

    private DemoBoard board(String id) {
        return forum.boards().stream()
                .filter(board -> board.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private DemoThread thread(String title) {
        return forum.threads().stream()
                .filter(thread -> thread.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private URI posting(DemoThread thread) {
        return forum.address().resolve("posting.php?mode=reply&f=2&t=" + thread.id());
    }

    private static Optional<URI> next(Document page) {
        return page.select("li.arrow.next a[rel=next]").stream()
                .findFirst()
                .map(link -> URI.create(link.absUrl("href")));
    }
}
