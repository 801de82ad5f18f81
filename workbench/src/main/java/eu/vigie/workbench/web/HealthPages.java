package eu.vigie.workbench.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.ids.Actor;
import io.javalin.http.Context;
import java.time.Instant;

/** {@code /health} for monitors: 200; while the database does not answer, the error page with 500. */
public final class HealthPages {
    private final Transactions transactions;
    private final HealthStore store = new HealthStore();

    public HealthPages(Transactions transactions) {
        this.transactions = transactions;
    }

    public void show(Context ctx) {
        var health = transactions.call(new Actor.Machine("health"), store::look);
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("status", "up")
                .put("database_time", health.databaseTime().toString())
                .put("changes", health.changes())
                .put("changes_indexed", health.indexed())
                .put("last_crawl", health.lastCrawl().map(Instant::toString).orElse(null))
                .put("judges_by", health.lexicon().orElse(null));
        health.refused().forEach(answer.putArray("lexicon_refused")::add);
        ctx.contentType("application/json; charset=utf-8").result(answer.toString());
    }
}
