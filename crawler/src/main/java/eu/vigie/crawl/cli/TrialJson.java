package eu.vigie.crawl.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vigie.crawl.TrialReport;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Instant;

/** The report of a trial as JSON, in the form that docs/cli/source-test.schema.json describes. */
public final class TrialJson {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private TrialJson() {}

    /** The whole report. */
    public static ObjectNode of(TrialReport report) {
        var trial = new TrialJson();
        URI address = report.source().address();
        trial.json
                .put("url", address.toString())
                .put("allowed", report.robots().allows(address))
                .put("robots", report.robots().reading(address))
                .put("engine", report.source().engine().orElse(null))
                .put("readable", report.readable())
                .put("pace_seconds", report.pace().toMillis() / 1000.0)
                .put("requests_per_day", report.source().allowance().requestsPerDay())
                .put(
                        "problem",
                        report.problem().map(look -> Reasons.of(look.result())).orElse(null));
        ArrayNode boards = trial.json.putArray("boards");
        report.boards()
                .forEach(board -> boards.addObject()
                        .put("id", board.id())
                        .put("url", board.url().toString())
                        .put("title", board.title()));
        ArrayNode threads = trial.json.putArray("threads");
        report.threads().forEach(row -> add(threads, row));
        ArrayNode posts = trial.json.putArray("posts");
        report.thread().map(ThreadRead::posts).ifPresent(all -> all.forEach(post -> add(posts, post)));
        return trial.json;
    }

    private static void add(ArrayNode threads, ThreadRow row) {
        ObjectNode thread = threads.addObject()
                .put("id", row.id())
                .put("url", row.url().toString())
                .put("title", row.title())
                .put("last_post_at", row.lastPostAt().map(Instant::toString).orElse(null));
        row.replies().ifPresentOrElse(n -> thread.put("replies", n), () -> thread.putNull("replies"));
    }

    private static void add(ArrayNode posts, Post post) {
        ObjectNode json = posts.addObject()
                .put("post_id", post.id())
                .put("permalink", post.permalink().toString())
                .put("author", post.author().pseudonym());
        PostJson.putDates(json, post.postedAt(), post.editedAt());
        json.put("text", post.text());
    }
}
