package eu.vigie.workbench.corpus;

import eu.vigie.crawl.forum.Author;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.sources.Hosts;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads threads and posts. */
public final class CorpusStore {
    /** The forum's own number of a post, as the fragments of most forums carry it: {@code #p12}, {@code #post-12}, {@code #msg12}. */
    private static final Pattern FRAGMENT = Pattern.compile("[a-z_-]*?(\\d+)");

    private static final String POSTS = """
            select p.*, r.text, r.quotes, t.title, t.board, s.language
            from corpus.post p join corpus.revision r on r.post_id = p.id and r.number = p.revision
            join corpus.thread t on t.id = p.thread_id join crawl.source s on s.id = p.source_id
            """;

    public Optional<StoredPost> post(Tx tx, PostId id) {
        return tx.handle()
                .createQuery(POSTS + " where p.id = :id")
                .bind("id", id.value())
                .map((row, _) -> post(row))
                .findOne();
    }

    /** The post at an address as people copy it: exactly, else by the number in its fragment on the same host. */
    public Optional<StoredPost> postAt(Tx tx, URI permalink) {
        return tx.handle()
                .createQuery(POSTS + " where p.permalink = :permalink order by p.id limit 1")
                .bind("permalink", permalink.toString())
                .map((row, _) -> post(row))
                .findOne()
                .or(() -> byNumber(tx, permalink));
    }

    public Optional<ReadThread> thread(Tx tx, ThreadId id) {
        List<StoredPost> posts = posts(tx, id);
        return tx.handle()
                .createQuery("""
                        select t.*, s.name, s.language from corpus.thread t join crawl.source s on s.id = t.source_id
                        where t.id = :id
                        """)
                .bind("id", id.value())
                .map((row, _) -> thread(row, posts))
                .findOne();
    }

    /** In the order of the thread, vanished posts included. */
    public List<StoredPost> posts(Tx tx, ThreadId thread) {
        return tx.handle()
                .createQuery(POSTS + " where p.thread_id = :thread order by p.position, p.id")
                .bind("thread", thread.value())
                .map((row, _) -> post(row))
                .list();
    }

    public List<PostId> postIds(Tx tx, ThreadId thread) {
        return tx.handle()
                .createQuery("select id from corpus.post where thread_id = :thread order by id")
                .bind("thread", thread.value())
                .mapTo(Long.class)
                .map(PostId::new)
                .list();
    }

    private static Optional<StoredPost> byNumber(Tx tx, URI permalink) {
        var number = FRAGMENT.matcher(permalink.getFragment() == null ? "" : permalink.getFragment());
        if (!number.matches()) {
            return Optional.empty();
        }
        return tx
                .handle()
                .createQuery(POSTS + " where p.forum_post_id = :number order by p.id")
                .bind("number", number.group(1))
                .map((row, _) -> post(row))
                .stream()
                .filter(post -> Hosts.same(post.permalink(), permalink))
                .findFirst();
    }

    private static ReadThread thread(ResultSet row, List<StoredPost> posts) throws SQLException {
        return new ReadThread(
                new ThreadId(row.getLong("id")),
                new SourceId(row.getString("source_id")),
                row.getString("name"),
                URI.create(row.getString("url")),
                row.getString("title"),
                Optional.ofNullable(row.getString("board")),
                row.getString("language"),
                number(row, "replies"),
                number(row, "views"),
                row.getBoolean("locked"),
                row.getTimestamp("first_seen_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                instant(row, "last_post_at"),
                AuthorLetters.of(posts));
    }

    private static StoredPost post(ResultSet row) throws SQLException {
        return new StoredPost(
                new PostId(row.getLong("id")),
                new ThreadId(row.getLong("thread_id")),
                new SourceId(row.getString("source_id")),
                row.getString("forum_post_id"),
                URI.create(row.getString("permalink")),
                row.getInt("position"),
                new Author(row.getString("author")),
                instant(row, "posted_at"),
                row.getBoolean("zone_assumed"),
                instant(row, "edited_at"),
                row.getInt("revision"),
                row.getString("text"),
                Json.quotes(row.getString("quotes")),
                row.getBoolean("by_hand"),
                row.getTimestamp("first_seen_at").toInstant(),
                instant(row, "gone_at"),
                row.getString("title"),
                Optional.ofNullable(row.getString("board")),
                row.getString("language"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        Integer number = row.getObject(column, Integer.class);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
