package eu.vigie.workbench.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.crawl.forum.ThreadRow;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.sources.Hosts;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What list pages show: boards to watch, and threads that are new or have changed since they were last read. */
final class SightingStore {
    /** A board is visited once it is known, unless somebody has deselected it. */
    void boards(Tx tx, SourceId source, List<BoardLink> boards) {
        if (boards.isEmpty()) {
            return;
        }
        ArrayNode rows = Json.array();
        for (BoardLink board : boards) {
            rows.addObject()
                    .put("id", board.id())
                    .put("url", board.url().toString())
                    .put("title", Json.storable(board.title()))
                    .put("host", Hosts.of(board.url()));
        }
        tx.handle()
                .createUpdate("""
                        with seen as (
                            select distinct on (id) * from jsonb_to_recordset(cast(:rows as jsonb)) as b (id text, url text, title text, host text)),
                        hosts as (insert into crawl.host (host) select distinct host from seen on conflict do nothing),
                        known as (
                            insert into crawl.board (source_id, id, url, title) select :source, id, url, title from seen
                            on conflict (source_id, id) do update set url = excluded.url, title = excluded.title
                            returning id, url, selected)
                        insert into crawl.frontier (source_id, host, url, kind, board, due_at)
                        select distinct on (s.url) :source, s.host, s.url, 'LIST', s.title, now()
                        from seen s join known k using (id) where k.selected
                        on conflict (source_id, url) where kind = 'LIST' do update set board = excluded.board
                        """)
                .bind("rows", rows.toString())
                .bind("source", source.value())
                .execute();
    }

    /**
     * Makes new and changed threads due. Dates such as "2 hours ago" wander between two readings of the same list: where the number
     * of replies is shown and has not changed, a later date counts only when it is later by more than they can wander.
     *
     * A row that only tells of posts which are held already shows nothing unseen.
     */
    News threads(Tx tx, WatchedList list, List<ThreadRow> threads) {
        if (threads.isEmpty()) {
            return News.NONE;
        }
        return tx.handle()
                .createQuery(SQL)
                .bind("rows", rows(threads).toString())
                .bind("source", list.source().value())
                .bind("board", list.board().orElse(null))
                .bind("retention", list.retention())
                .map((row, _) -> News.of(row.getArray("ids"), row.getInt("posts"), threads))
                .one();
    }

    /** Rows that show something unseen, and how many posts were written since the last look. */
    record News(List<ThreadRow> changed, int posts) {
        static final News NONE = new News(List.of(), 0);

        private static News of(Array ids, int posts, List<ThreadRow> threads) throws SQLException {
            Set<String> changed = Set.of((String[]) ids.getArray());
            return new News(
                    threads.stream().filter(row -> changed.contains(row.id())).toList(), posts);
        }
    }

    /** A list as it is read: where it belongs, and how far back its threads are of interest. */
    record WatchedList(SourceId source, Optional<String> board, Duration retention) {}

    private static ArrayNode rows(List<ThreadRow> threads) {
        ArrayNode rows = Json.array();
        for (ThreadRow thread : threads) {
            rows.addObject()
                    .put("id", thread.id())
                    .put("url", thread.url().toString())
                    .put("host", Hosts.of(thread.url()))
                    .put(
                            "replies",
                            thread.replies().isPresent() ? thread.replies().getAsInt() : null)
                    .put("views", thread.views().isPresent() ? thread.views().getAsInt() : null)
                    .put(
                            "last_post_at",
                            thread.lastPostAt().map(Object::toString).orElse(null))
                    .put("locked", thread.locked());
        }
        return rows;
    }

    private static final String SQL = Json.resource("SightedThreads.sql");
}
