package eu.vigie.crawl.cli;

import eu.vigie.crawl.TrialReport;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.forum.Allowance;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.ThreadRow;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report of a trial as text for people who are no programmers. */
public final class TrialText {
    private static final int MOST_BOARDS = 12;
    private static final int MOST_THREADS = 5;
    private static final int MOST_POSTS = 3;
    private static final int MOST_LETTERS = 160;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final TrialReport report;
    private final List<String> lines = new ArrayList<>();

    private TrialText(TrialReport report) {
        this.report = report;
    }

    /** The whole report, each line ended. */
    public static String of(TrialReport report) {
        var text = new TrialText(report);
        text.write();
        return String.join("\n", text.lines) + "\n";
    }

    private void write() {
        say("Forum", report.source().address().toString());
        say("robots.txt", report.robots().reading(report.source().address()));
        say("Program", report.source().engine().orElse("not recognised: Vigie cannot read this forum by itself"));
        say("Pace", pace());
        report.problem()
                .ifPresent(look ->
                        say("Problem", Reasons.of(look.result()) + System.lineSeparator() + "  at " + look.url()));
        boards();
        threads();
        report.thread().ifPresent(this::posts);
        stored();
    }

    private String pace() {
        Allowance allowance = report.source().allowance();
        return "one request every " + Reasons.seconds(report.pace()) + ", longer when the forum is slow; at most "
                + allowance.requestsPerDay() + " a day";
    }

    private void boards() {
        List<BoardLink> boards = report.boards();
        String names = boards.stream().limit(MOST_BOARDS).map(BoardLink::title).collect(Collectors.joining("; "));
        if (!boards.isEmpty()) {
            say("Boards", boards.size() + ": " + names + (boards.size() > MOST_BOARDS ? "; ..." : ""));
        }
    }

    private void threads() {
        List<ThreadRow> threads = report.threads();
        if (!threads.isEmpty()) {
            say("Threads", threads.size() + " on the list that was looked at; the first ones:");
            threads.stream().limit(MOST_THREADS).map(TrialText::line).forEach(lines::add);
        }
    }

    private static String line(ThreadRow row) {
        String replies = row.replies().isPresent() ? row.replies().getAsInt() + " replies" : "replies not told";
        String last =
                row.lastPostAt().map(at -> ", last post " + MINUTE.format(at)).orElse("");
        return "    " + shortened(row.title()) + "  (" + replies + last + ")";
    }

    private void posts(ThreadRead thread) {
        say(
                "Posts",
                thread.posts().size() + " on the first page of \"" + shortened(thread.title()) + "\"; the first ones:");
        thread.posts().stream().limit(MOST_POSTS).forEach(this::post);
    }

    private void post(Post post) {
        lines.add("    " + post.author().pseudonym() + ", " + when(post.postedAt()));
        lines.add("        " + shortened(post.text().replaceAll("\\s+", " ")));
    }

    private String when(Optional<PostedAt> posted) {
        return posted.map(at -> MINUTE.format(at.at())
                        + (at.zoneAssumed()
                                ? " (the page names no time zone; "
                                        + report.source().zone() + " assumed)"
                                : ""))
                .orElse("time not told");
    }

    private void stored() {
        if (!report.readable()) {
            say("Stored", "nothing: no post could be read");
            return;
        }
        say("Stored", "of each post its address, place, time, own words and quotations, as shown above.");
        lines.add("    Author names become pseudonyms that differ from forum to forum; e-mail addresses, telephone");
        lines.add("    numbers and chat names are masked; pictures, signatures and profiles are not kept at all.");
    }

    private void say(String what, String words) {
        lines.add(String.format(Locale.ROOT, "%-11s %s", what, words));
    }

    private static String shortened(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + "...";
    }
}
