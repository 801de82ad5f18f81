package eu.vigie.crawl.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.demo.DemoThread.Trait;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoForumTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    @Test
    void boardsSpeakFourLanguagesInThreeMarkUps() {
        try (var forum = DemoForum.start(0, new HandClock(NOW), 1)) {
            var boards = forum.boards();
            assertEquals(
                    Set.of("fr", "nl", "en", "de"),
                    boards.stream().map(DemoBoard::language).collect(toSet()));
            assertEquals(
                    Set.of("phpbb3", "fluxbb", "jvc"),
                    boards.stream().map(DemoBoard::engine).collect(toSet()));
            assertEquals(1, boards.stream().filter(DemoBoard::refusesRobots).count());
            assertEquals(1, boards.stream().filter(DemoBoard::closed).count());
            assertEquals(
                    boards.size(), boards.stream().map(DemoBoard::id).distinct().count());
        }
    }

    @Test
    void everySiteIsAHostOfItsOwnOnLoopback() {
        try (var forum = DemoForum.start(0, new HandClock(NOW), 1)) {
            var sites = forum.boards().stream().map(DemoBoard::site).collect(toSet());
            assertEquals(4, sites.size());
            assertTrue(sites.stream().allMatch(site -> site.getHost().equals("127.0.0.1")));
            assertTrue(sites.contains(forum.address()));
        }
    }

    @Test
    void aHundredAndTwentyThreadsOfWhichSomeAskAboutDrugs() {
        try (var forum = DemoForum.start(0, new HandClock(NOW), 1)) {
            var threads = forum.threads();
            long asking = with(threads, Trait.ASKS);
            assertTrue(threads.size() >= 120, "threads: " + threads.size());
            assertTrue(asking >= 20 && asking <= threads.size() / 5, "asking: " + asking);
            assertTrue(with(threads, Trait.URGENT) >= 5);
            assertTrue(with(threads, Trait.LOOKALIKE) >= 8);
            assertEquals(0, with(threads, Trait.LATER));
            assertTrue(threads.stream().filter(thread -> thread.posts() >= 30).count() >= 3);
        }
    }

    @Test
    void peopleAskInEachLanguage() {
        try (var forum = DemoForum.start(0, new HandClock(NOW), 1)) {
            var asking = forum.threads().stream()
                    .filter(thread -> thread.traits().contains(Trait.ASKS))
                    .collect(groupingBy(thread -> thread.board().language(), counting()));
            for (String language : List.of("fr", "nl", "en", "de")) {
                assertTrue(asking.getOrDefault(language, 0L) >= 3, language + ": " + asking);
            }
        }
    }

    @Test
    void urgentThreadsAreOfTheLastHoursAndNoneOlderThanSixDays() {
        for (Site site : DemoSites.all(new HandClock(NOW), 1)) {
            for (WrittenThread thread : site.state().threads().all()) {
                var age = Duration.between(thread.last().at(), NOW);
                assertFalse(age.isNegative(), thread.title());
                assertTrue(Duration.between(thread.first().at(), NOW).toDays() <= 6, thread.title());
                if (thread.is(Trait.URGENT)) {
                    assertTrue(age.toHours() < 3, thread.title());
                }
            }
        }
    }

    @Test
    void postIdsGrowWithTimeAndAreUniqueOnASite() {
        for (Site site : DemoSites.all(new HandClock(NOW), 7)) {
            var posts = site.state().threads().all().stream()
                    .flatMap(thread -> thread.posts().stream())
                    .sorted(java.util.Comparator.comparing(WrittenPost::id))
                    .toList();
            for (int i = 1; i < posts.size(); i++) {
                assertTrue(posts.get(i - 1).id() < posts.get(i).id());
                assertFalse(posts.get(i - 1).at().isAfter(posts.get(i).at()));
            }
        }
    }

    @Test
    void quotedPeopleHaveWrittenInTheThreadBefore() {
        for (Site site : DemoSites.all(new HandClock(NOW), 1)) {
            for (WrittenThread thread : site.state().threads().all()) {
                Set<String> seen = new HashSet<>();
                for (WrittenPost post : thread.posts()) {
                    for (Block block : post.blocks()) {
                        if (block instanceof Block.Quoted quote) {
                            assertTrue(seen.contains(quote.author().orElseThrow()), thread.title());
                        }
                    }
                    assertTrue(post.blocks().stream().anyMatch(block -> !(block instanceof Block.Quoted)));
                    seen.add(post.author());
                }
            }
        }
    }

    @Test
    void sameSeedAndClockServeTheSamePages() {
        try (var one = DemoForum.start(0, new HandClock(NOW), 5);
                var two = DemoForum.start(0, new HandClock(NOW), 5);
                var other = DemoForum.start(0, new HandClock(NOW), 6);
                var person = new Reader(Reader.BROWSER)) {
            for (String path : List.of("", "viewforum.php?f=2", "viewforum.php?f=5")) {
                var page = person.get(one.address().resolve(path)).body();
                assertEquals(page, person.get(two.address().resolve(path)).body());
            }
            assertNotEquals(
                    person.get(one.address().resolve("viewforum.php?f=2")).body(),
                    person.get(other.address().resolve("viewforum.php?f=2")).body());
        }
    }

    @Test
    void postsWrittenAtWillStandAtTheirPermalinkOnEverySite() {
        try (var forum = DemoForum.start(0, new HandClock(NOW), 1)) {
            for (DemoBoard board : forum.boards()) {
                var post = forum.postNow(board, "Un titre neuf", "somebody", "premier");
                var answer = forum.replyNow(post.thread(), "else", "second");
                assertEquals(post.thread(), answer.thread());
                assertNotEquals(post.id(), answer.id());
                assertEquals(NOW, answer.at());
                assertTrue(answer.permalink().toString().contains(answer.id()));
                var thread = forum.threads().stream()
                        .filter(any -> any.url().equals(post.thread()))
                        .findFirst()
                        .orElseThrow();
                assertEquals(2, thread.posts());
                assertEquals(board, thread.board());
            }
        }
    }

    @Test
    void writingGoesOnForEverAndBringsTheThreadsKeptForLater() {
        try (var forum = DemoForum.start(0, new HandClock(NOW), 1)) {
            int before = forum.threads().size();
            int posts = forum.threads().stream().mapToInt(DemoThread::posts).sum();
            Set<URI> permalinks = new HashSet<>();
            for (int i = 0; i < 60; i++) {
                permalinks.add(forum.writeNext().permalink());
            }
            var later = forum.threads().stream()
                    .filter(thread -> thread.traits().contains(Trait.LATER))
                    .toList();
            assertEquals(60, permalinks.size());
            assertEquals(
                    posts + 60,
                    forum.threads().stream().mapToInt(DemoThread::posts).sum());
            assertEquals(before + later.size(), forum.threads().size());
            assertTrue(later.size() >= 10);
            assertTrue(with(later, Trait.ASKS) >= 3);
        }
    }

    @Test
    void smallTalkNeverGoesToClosedLockedOrAskingThreads() {
        try (var forum = DemoForum.start(0, new HandClock(NOW), 3)) {
            var quiet = forum.threads().stream()
                    .filter(thread -> thread.board().closed()
                            || thread.traits().contains(Trait.LOCKED)
                            || thread.traits().contains(Trait.ASKS))
                    .toList();
            for (int i = 0; i < 200; i++) {
                forum.writeNext();
            }
            assertTrue(forum.threads().containsAll(quiet));
        }
    }

    @Test
    void startWritingWritesByItself() throws InterruptedException {
        try (var forum = DemoForum.start(0, new HandClock(NOW), 1)) {
            int posts = forum.threads().stream().mapToInt(DemoThread::posts).sum();
            forum.startWriting(Duration.ofMillis(1));
            while (forum.threads().stream().mapToInt(DemoThread::posts).sum() < posts + 3) {
                Thread.sleep(1);
            }
        }
    }

    @Test
    void takenPortIsSaidAndLeavesNothingRunning() {
        try (var forum = DemoForum.start(0, new HandClock(NOW), 1)) {
            int port = forum.address().getPort();
            var problem = assertThrows(
                    UncheckedIOException.class,
                    () -> DemoForum.start(port, new HandClock(NOW), 1).close());
            assertEquals("the demo forum cannot listen on 127.0.0.1:" + port, problem.getMessage());
        }
    }

    @Test
    void strangersAddressesAreRefused() {
        try (var forum = DemoForum.start(0, new HandClock(NOW), 1)) {
            var foreign = URI.create("http://127.0.0.1:1/viewtopic.php?t=1");
            assertThrows(IllegalArgumentException.class, () -> forum.replyNow(foreign, "a", "b"));
            var none = forum.address().resolve("viewtopic.php?t=1");
            assertThrows(IllegalArgumentException.class, () -> forum.replyNow(none, "a", "b"));
        }
    }

    private static long with(List<DemoThread> threads, Trait trait) {
        return threads.stream()
                .filter(thread -> thread.traits().contains(trait))
                .count();
    }
}
