package eu.vigie.workbench.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.Post.PostQuote;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.ThreadId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Posts of a page as new rows or as revisions, each with its row in the change feed. */
final class PostStore {
    record Stored(int added, int revised, boolean moreKnownBehind) {}

    private record Known(long id, int position, int revision, boolean gone, String text, List<PostQuote> quotes) {
        boolean reads(Post post) {
            return text.equals(Json.storable(post.text())) && quotes.equals(storable(post.quotes()));
        }
    }

    Stored store(Tx tx, ThreadId thread, IncomingPage page, List<Post> posts) {
        String source = page.source().source().id().value();
        Map<String, Known> known = known(tx, source, posts);
        int last = lastPosition(tx, thread);
        List<Post> placed = placed(posts, known, page.continuing() ? last : 0);
        ArrayNode added = Json.array();
        ArrayNode revised = Json.array();
        for (Post post : placed) {
            Known before = known.get(post.id());
            if (before == null) {
                added.add(row(post));
            } else if (!before.reads(post)) {
                revised.add(row(post).put("post_id", before.id()).put("number", before.revision() + 1));
            }
        }
        int stored = add(tx, thread, page, added);
        revise(tx, revised);
        seen(tx, thread, source, ids(posts));
        vanished(tx, thread, placed);
        boolean behind = !placed.isEmpty() && placed.getLast().position() < last;
        return new Stored(stored, revised.size(), behind);
    }

    /** Which posts of a page have only a shell left, since they were kept as long as they may be. */
    Set<String> expired(Tx tx, IncomingPage page) {
        return tx.handle()
                .createQuery("""
                        select forum_post_id from corpus.post
                        where source_id = :source and forum_post_id = any(:ids) and author = 'expired'
                        """)
                .bind("source", page.source().source().id().value())
                .bind("ids", ids(page.read().posts()))
                .mapTo(String.class)
                .set();
    }

    private static Map<String, Known> known(Tx tx, String source, List<Post> posts) {
        var known = new HashMap<String, Known>();
        tx.handle()
                .createQuery("""
                        select p.forum_post_id, p.id, p.position, p.revision, p.gone_at is not null gone, r.text, r.quotes
                        from corpus.post p join corpus.revision r on r.post_id = p.id and r.number = p.revision
                        where p.source_id = :source and p.forum_post_id = any(:ids)
                        """)
                .bind("source", source)
                .bind("ids", ids(posts))
                .map((row, _) -> Map.entry(
                        row.getString("forum_post_id"),
                        new Known(
                                row.getLong("id"),
                                row.getInt("position"),
                                row.getInt("revision"),
                                row.getBoolean("gone"),
                                row.getString("text"),
                                Json.quotes(row.getString("quotes")))))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    /** Known posts keep their place; an unknown one stands behind the one before it, or behind all that the earlier pages held. */
    private static List<Post> placed(List<Post> posts, Map<String, Known> known, int behind) {
        int shift = posts.stream()
                .filter(post -> known.containsKey(post.id()))
                .findFirst()
                .map(post -> place(post, known, 0) - post.position())
                .orElse(behind);
        var placed = new java.util.ArrayList<Post>(posts.size());
        for (Post post : posts) {
            int position = place(post, known, Math.max(post.position() + shift, 1));
            shift = position - post.position();
            placed.add(post.at(position));
        }
        return List.copyOf(placed);
    }

    private static int place(Post post, Map<String, Known> known, int otherwise) {
        Known before = known.get(post.id());
        return before == null ? otherwise : before.position();
    }

    private static int add(Tx tx, ThreadId thread, IncomingPage page, ArrayNode rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        return tx.handle()
                .createUpdate("""
                        with incoming as (
                            select * from jsonb_to_recordset(cast(:rows as jsonb))
                                as p (id text, permalink text, position integer, author text, posted_at timestamptz,
                                      zone_assumed boolean, edited_at timestamptz, text text, quotes jsonb)),
                        added as (
                            insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author, posted_at,
                                                     zone_assumed, edited_at, by_hand)
                            select :thread, :source, id, permalink, position, author, posted_at, zone_assumed, edited_at, :byHand
                            from incoming order by position
                            on conflict (source_id, forum_post_id) do nothing returning id, forum_post_id),
                        texts as (
                            insert into corpus.revision (post_id, number, text, quotes)
                            select a.id, 1, i.text, i.quotes from added a join incoming i on i.id = a.forum_post_id)
                        insert into corpus.change (subject_kind, subject_id, kind) select 'POST', id, 'STORED' from added order by id
                        """)
                .bind("rows", rows.toString())
                .bind("thread", thread.value())
                .bind("source", page.source().source().id().value())
                .bind("byHand", page.byHand())
                .execute();
    }

    private static void revise(Tx tx, ArrayNode rows) {
        if (rows.isEmpty()) {
            return;
        }
        tx.handle().createUpdate("""
                        with incoming as (
                            select * from jsonb_to_recordset(cast(:rows as jsonb))
                                as p (post_id bigint, number integer, text text, quotes jsonb, edited_at timestamptz)),
                        texts as (
                            insert into corpus.revision (post_id, number, text, quotes)
                            select post_id, number, text, quotes from incoming),
                        posts as (
                            update corpus.post p set revision = i.number, edited_at = coalesce(i.edited_at, p.edited_at)
                            from incoming i where p.id = i.post_id returning p.id)
                        insert into corpus.change (subject_kind, subject_id, kind) select 'POST', id, 'REVISED' from posts order by id
                        """).bind("rows", rows.toString()).execute();
    }

    /** What stands on the page is there: a post that had vanished is back, one that was moved belongs to this thread now. */
    private static void seen(Tx tx, ThreadId thread, String source, String[] ids) {
        tx.handle()
                .createUpdate("""
                        with back as (
                            select id from corpus.post
                            where source_id = :source and forum_post_id = any(:ids) and (gone_at is not null or thread_id <> :thread)),
                        told as (
                            insert into corpus.change (subject_kind, subject_id, kind) select 'POST', id, 'STORED' from back)
                        update corpus.post set seen_at = now(), gone_at = null, thread_id = :thread
                        where source_id = :source and forum_post_id = any(:ids)
                        """)
                .bind("source", source)
                .bind("thread", thread.value())
                .bind("ids", ids)
                .execute();
    }

    /** A post that stood between two of this page and is not there any more. */
    private static void vanished(Tx tx, ThreadId thread, List<Post> placed) {
        if (placed.size() < 2) {
            return;
        }
        tx.handle()
                .createUpdate("""
                        with gone as (
                            update corpus.post set gone_at = now()
                            where thread_id = :thread and gone_at is null and position > :first and position < :last
                              and forum_post_id <> all(:ids) returning id)
                        insert into corpus.change (subject_kind, subject_id, kind) select 'POST', id, 'GONE' from gone
                        """)
                .bind("thread", thread.value())
                .bind("first", placed.getFirst().position())
                .bind("last", placed.getLast().position())
                .bind("ids", ids(placed))
                .execute();
    }

    private static int lastPosition(Tx tx, ThreadId thread) {
        return tx.handle()
                .createQuery("select coalesce(max(position), 0) from corpus.post where thread_id = :thread")
                .bind("thread", thread.value())
                .mapTo(Integer.class)
                .one();
    }

    private static ObjectNode row(Post post) {
        ObjectNode row = Json.array().addObject();
        row.put("id", post.id())
                .put("permalink", post.permalink().toString())
                .put("position", post.position())
                .put("author", post.author().pseudonym())
                .put("posted_at", post.postedAt().map(at -> at.at().toString()).orElse(null))
                .put("zone_assumed", post.postedAt().map(PostedAt::zoneAssumed).orElse(false))
                .put("edited_at", post.editedAt().map(at -> at.at().toString()).orElse(null))
                .put("text", Json.storable(post.text()))
                .set("quotes", Json.quotes(post.quotes()));
        return row;
    }

    private static List<PostQuote> storable(List<PostQuote> quotes) {
        return quotes.stream()
                .map(quote -> new PostQuote(quote.author(), Json.storable(quote.text())))
                .toList();
    }

    private static String[] ids(List<Post> posts) {
        return posts.stream().map(Post::id).toArray(String[]::new);
    }
}
