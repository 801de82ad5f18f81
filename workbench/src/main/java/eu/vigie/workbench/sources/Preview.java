package eu.vigie.workbench.sources;

import eu.vigie.crawl.TrialReport;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a trial found, as far as a page shows it. */
public record Preview(
        URI address,
        Robots robots,
        Optional<Duration> crawlDelay,
        Optional<String> engine,
        boolean readable,
        Optional<Trouble> trouble,
        int boardCount,
        List<String> boards,
        int threadCount,
        List<ThreadRow> threads,
        Optional<FirstPosts> posts) {
    private static final int MOST_BOARDS = 12;
    private static final int MOST_THREADS = 5;
    private static final int MOST_POSTS = 3;
    private static final int MOST_LETTERS = 600;
    private static final Duration LONGEST_CRAWL_DELAY = Duration.ofDays(1);

    /** What robots.txt says of the address. */
    public enum Robots {
        OPEN,
        CLOSED,
        NOT_HAD
    }

    /** A page that was not read. */
    public record Trouble(Problem problem, URI address) {}

    /** The beginning of the first thread, as it would be stored. */
    public record FirstPosts(String thread, int count, boolean zoneAssumed, List<FirstPost> posts) {}

    /** Its author is a letter, as on the page of a ticket. */
    public record FirstPost(String author, Optional<PostedAt> at, List<String> quotes, String text) {}

    static Preview of(TrialReport report) {
        URI address = report.source().address();
        boolean known = report.source().engine().isPresent();
        return new Preview(
                address,
                robots(report, address),
                report.robots().crawlDelay(LONGEST_CRAWL_DELAY),
                report.source().engine(),
                report.readable(),
                report.problem()
                        .flatMap(look ->
                                Problem.of(look.result(), known).map(problem -> new Trouble(problem, look.url()))),
                report.boards().size(),
                report.boards().stream()
                        .limit(MOST_BOARDS)
                        .map(BoardLink::title)
                        .toList(),
                report.threads().size(),
                report.threads().stream().limit(MOST_THREADS).toList(),
                report.thread().map(Preview::posts));
    }

    private static Robots robots(TrialReport report, URI address) {
        if (!report.robots().isHad()) {
            return Robots.NOT_HAD;
        }
        return report.robots().allows(address) ? Robots.OPEN : Robots.CLOSED;
    }

    private static FirstPosts posts(ThreadRead thread) {
        var letters = new Letters();
        var first = thread.posts().stream()
                .limit(MOST_POSTS)
                .map(post -> post(post, letters))
                .toList();
        boolean assumed = thread.posts().stream()
                .flatMap(post -> post.postedAt().stream())
                .anyMatch(PostedAt::zoneAssumed);
        return new FirstPosts(thread.title(), thread.posts().size(), assumed, first);
    }

    private static FirstPost post(Post post, Letters letters) {
        String author = letters.of(post.author());
        var quotes = post.quotes().stream()
                .map(quote -> quote.author().map(who -> letters.of(who) + ": ").orElse("") + shortened(quote.text()))
                .toList();
        return new FirstPost(author, post.postedAt(), quotes, shortened(post.text()));
    }

    private static String shortened(String text) {
        int end = text.offsetByCodePoints(0, Math.min(MOST_LETTERS, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + " …";
    }
}
