package eu.vigie.workbench.corpus;

import eu.vigie.crawl.forum.Post.PostQuote;
import eu.vigie.workbench.corpus.EraserStore.Erased;
import eu.vigie.workbench.db.Tx;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/** Takes out what other posts, drafts, answers and notes of reviewers repeat of a post that is being erased. */
final class RepeatStore {
    /** A shorter line says nothing by itself and stands in many posts. */
    private static final int SHORTEST_LINE = 12;

    private static final String FIRST_ROUND =
            "(select min(first.id) from work.round first where first.ticket_id = o.ticket_id)";

    private final Erased post;
    private final ErasedRuns runs;
    private final List<String> lines;
    private final FeedStore feed = new FeedStore();

    RepeatStore(Erased post) {
        this.post = post;
        this.runs = post.runs();
        this.lines = post.texts().stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST_LINE)
                .distinct()
                .toList();
    }

    void erase(Tx tx) {
        var masked = new HashSet<Long>();
        candidates(tx).forEach(candidate -> erase(tx, candidate, masked));
        masked.forEach(id -> {
            tx.handle().execute("delete from work.correction where post_id = ?", id);
            tx.handle().execute("delete from corpus.assessment where post_id = ?", id);
            feed.tell(tx, id, Change.Kind.MASKED);
        });
        tx.handle().execute("alter table work.revision disable trigger never_changed");
        eraseOwn(tx, "work.round", "draft", "id");
        eraseOwn(tx, "work.revision", "text", "round_id");
        eraseOwn(tx, "work.orphan_draft", "text", "round_id");
        eraseOwn(tx, "work.review", "note", "(select round_id from work.revision r where r.id = revision_id)");
        eraseOwn(tx, "work.escalation", "note", FIRST_ROUND);
        eraseOwn(tx, "work.escalation", "reply", FIRST_ROUND);
        tx.handle().execute("alter table work.revision enable trigger never_changed");
    }

    private record Candidate(long post, int number, boolean sameThread, String text, List<PostQuote> quotes) {}

    private List<Candidate> candidates(Tx tx) {
        return withLines(tx.handle().createQuery("""
                        select r.post_id, r.number, p.thread_id = :thread as near, r.text, r.quotes
                        from corpus.revision r join corpus.post p on p.id = r.post_id
                        where p.id <> :post and (p.thread_id = :thread or exists (
                            select from unnest(cast(:lines as text[])) line
                            where strpos(r.text, line) > 0
                               or strpos(r.quotes::text, trim(both '"' from to_jsonb(line)::text)) > 0))
                        """))
                .bind("post", post.id())
                .map((row, _) -> new Candidate(
                        row.getLong("post_id"),
                        row.getInt("number"),
                        row.getBoolean("near"),
                        row.getString("text"),
                        Json.quotes(row.getString("quotes"))))
                .list();
    }

    private void erase(Tx tx, Candidate candidate, Set<Long> masked) {
        String text = without(candidate.text());
        var quotes = candidate.quotes().stream()
                .filter(quote -> !repeats(quote.text(), candidate.sameThread()))
                .toList();
        if (text.equals(candidate.text()) && quotes.equals(candidate.quotes())) {
            return;
        }
        tx.handle()
                .execute(
                        "update corpus.revision set text = ?, quotes = cast(? as jsonb) where post_id = ? and number = ?",
                        text,
                        Json.quotes(quotes).toString(),
                        candidate.post(),
                        candidate.number());
        masked.add(candidate.post());
    }

    private boolean repeats(String quote, boolean sameThread) {
        return sameThread && runs.repeats(quote) || !without(quote).equals(quote);
    }

    private String without(String text) {
        String left = text;
        for (String line : lines) {
            left = left.replace(line, ErasedRuns.REMOVED);
        }
        return runs.masked(left);
    }

    /** Table and columns are ours, never input. */
    private void eraseOwn(Tx tx, String table, String column, String round) {
        record Own(long id, String text) {}
        withLines(tx.handle().createQuery("""
                        select o.id, o.%2$s as text from %1$s o
                        where %3$s in (select r.id from work.round r join work.ticket t on t.id = r.ticket_id
                                       where t.thread_id = :thread)
                           or exists (select from unnest(cast(:lines as text[])) line where strpos(o.%2$s, line) > 0)
                        """.formatted(table, column, round)))
                .map((row, _) -> new Own(row.getLong("id"), row.getString("text")))
                .list()
                .stream()
                .filter(own -> !without(own.text()).equals(own.text()))
                .forEach(own -> tx.handle()
                        .execute(
                                "update " + table + " set " + column + " = ? where id = ?",
                                without(own.text()),
                                own.id()));
    }

    private Query withLines(Query query) {
        return query.bind("thread", post.thread()).bind("lines", lines.toArray(String[]::new));
    }
}
