package eu.vigie.workbench.sources;

import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running figures of each source. */
public final class FigureStore {
    private static final Logger LOG = LoggerFactory.getLogger(FigureStore.class);

    private final EventStore events = new EventStore();

    /** Counts a visit; one that brought nothing new was wasted. */
    public void visited(Tx tx, SourceId id, boolean news) {
        tx.handle().execute("""
                        insert into crawl.source_day as d (source_id, day, visits, wasted)
                        values (?, (now() at time zone 'UTC')::date, 1, ?)
                        on conflict (source_id, day) do update set visits = d.visits + 1, wasted = d.wasted + excluded.wasted
                        """, id.value(), news ? 0 : 1);
    }

    /** Counts the posts of a page of a thread. */
    public void pageRead(Tx tx, SourceId id, int posts) {
        PostsPerPage before = tx.handle()
                .createQuery("""
                        select pages_counted, posts_per_page_usual, posts_per_page_lately from crawl.source where id = :id for update
                        """)
                .bind("id", id.value())
                .map((row, _) -> postsPerPage(row))
                .one();
        PostsPerPage after = before.after(posts);
        keep(tx, id, after);
        if (after.thin() && !before.thin()) {
            LOG.atWarn()
                    .addKeyValue("source", id)
                    .addKeyValue("usual", Math.round(after.usual()))
                    .addKeyValue("lately", Math.round(after.lately()))
                    .log("pages of this source hold less than half of the posts they used to");
        }
    }

    static PostsPerPage postsPerPage(ResultSet row) throws SQLException {
        return new PostsPerPage(
                row.getInt("pages_counted"),
                row.getDouble("posts_per_page_usual"),
                row.getDouble("posts_per_page_lately"));
    }

    /** Somebody has looked: what pages hold lately is usual from now on. False when they hold what they used to. */
    boolean takeAsUsual(Tx tx, WatchedSource source) {
        boolean taken = tx.handle()
                        .execute(
                                "update crawl.source set posts_per_page_usual = posts_per_page_lately where id = ? and posts_per_page_lately < posts_per_page_usual / 2",
                                source.source().id().value())
                == 1;
        if (taken) {
            events.append(tx, Event.of(new Subject.SourceSubject(source.number()), "source pages looked at"));
        }
        return taken;
    }

    private static void keep(Tx tx, SourceId id, PostsPerPage figures) {
        tx.handle()
                .execute(
                        "update crawl.source set pages_counted = ?, posts_per_page_usual = ?, posts_per_page_lately = ? where id = ?",
                        figures.pages(),
                        figures.usual(),
                        figures.lately(),
                        id.value());
    }
}
