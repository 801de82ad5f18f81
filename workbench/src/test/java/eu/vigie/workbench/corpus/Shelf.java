package eu.vigie.workbench.corpus;

import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.forum.Author;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.Post.PostQuote;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.workbench.db.Database;
import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.sources.SourceStore;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A database with one forum, into which a test lays pages of threads without any HTTP. */
final class Shelf implements AutoCloseable {
    static final URI HOME = URI.create("http://127.0.0.1:1/");
    static final String TITLE = "Un titre";
    private static final Actor MACHINE = new Actor.Machine("test");

    private final TestDatabase database = TestDatabase.create();
    private final SourceStore sources = new SourceStore();
    private final ThreadStore threads = new ThreadStore();

    Shelf() {
        call(tx -> sources.add(tx, WatchedForum.source("demo", HOME)));
    }

    static URI permalink(String id) {
        return HOME.resolve("/post#" + id);
    }

    static Post post(String id, int position, String text, PostQuote... quotes) {
        return new Post(
                id,
                permalink(id),
                position,
                new Author("a0000000000000000"),
                Optional.empty(),
                Optional.empty(),
                text,
                List.of(quotes));
    }

    static Post at(Post post, PostedAt when) {
        return new Post(
                post.id(),
                post.permalink(),
                post.position(),
                post.author(),
                Optional.of(when),
                Optional.empty(),
                post.text(),
                post.quotes());
    }

    /** The first page of a thread. */
    Brought store(String thread, Post... posts) {
        return store(thread, TITLE, false, posts);
    }

    Brought store(String thread, String title, boolean continuing, Post... posts) {
        return call(tx -> threads.store(
                tx,
                new IncomingPage(
                        sources.list(tx).getFirst(),
                        read(thread, title, posts),
                        HOME.resolve("/thread/" + thread),
                        Optional.empty(),
                        continuing,
                        false),
                ThreadStore.now(tx)));
    }

    static ThreadRead read(String thread, String title, Post... posts) {
        return new ThreadRead(
                "phpbb3",
                thread,
                title,
                Optional.empty(),
                Optional.empty(),
                List.of(posts),
                Optional.empty(),
                Optional.empty());
    }

    void gone(String thread) {
        call(tx -> {
            threads.gone(tx, "demo", thread);
            return true;
        });
    }

    Database database() {
        return database.database();
    }

    <T> T call(Function<Tx, T> work) {
        return database.transactions().call(MACHINE, work);
    }

    void execute(String sql) {
        call(tx -> tx.handle().execute(sql));
    }

    String text(String sql) {
        return call(tx -> tx.handle().createQuery(sql).mapTo(String.class).one());
    }

    String textOf(String post) {
        return text("""
                select r.text from corpus.revision r join corpus.post p on p.id = r.post_id and p.revision = r.number
                where p.forum_post_id = '%s'
                """.formatted(post));
    }

    /** Whatever revision, quote or title holds a word. */
    String wordsHolding(String word) {
        return text("""
                select coalesce(string_agg(words, ' | '), '') from (
                    select text || ' ' || quotes as words from corpus.revision union all select title from corpus.thread) w
                where words ilike '%%%s%%'
                """.formatted(word));
    }

    @Override
    public void close() {
        database.close();
    }
}
