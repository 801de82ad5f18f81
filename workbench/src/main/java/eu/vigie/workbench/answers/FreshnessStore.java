package eu.vigie.workbench.answers;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.ThreadId;
import java.util.EnumSet;
import java.util.Set;

/** Whether an answer speaks to the thread as it stands now: read a short while ago, and every post of it seen by the writer. */
final class FreshnessStore {
    private static final String READ_LATELY = """
            select greatest(t.seen_at, max(f.visited_at) filter (where f.failures = 0)) > clock_timestamp() - interval '30 minutes'
            from corpus.thread t
            left join crawl.frontier f on f.source_id = t.source_id and f.forum_thread_id = t.forum_thread_id and f.kind = 'THREAD'
            where t.id = :thread group by t.id
            """;

    /** @param lastRead the newest post that stood on the writer's page */
    Set<Lack> lacks(Tx tx, ThreadId thread, PostId lastRead) {
        var lacks = EnumSet.noneOf(Lack.class);
        if (!readLately(tx, thread)) {
            lacks.add(Lack.FRESH_THREAD);
            readSoon(tx, thread);
        }
        if (hasNewer(tx, thread, lastRead)) {
            lacks.add(Lack.NEW_POSTS_READ);
        }
        return lacks;
    }

    private static boolean readLately(Tx tx, ThreadId thread) {
        return tx.handle()
                .createQuery(READ_LATELY)
                .bind("thread", thread.value())
                .mapTo(Boolean.class)
                .one();
    }

    private static void readSoon(Tx tx, ThreadId thread) {
        tx.handle().execute("""
                        update crawl.frontier f set due_at = least(f.due_at, now()) from corpus.thread t
                        where t.id = ? and f.source_id = t.source_id and f.forum_thread_id = t.forum_thread_id and f.kind = 'THREAD'
                        """, thread.value());
    }

    private static boolean hasNewer(Tx tx, ThreadId thread, PostId lastRead) {
        return tx.handle()
                .createQuery(
                        "select exists (select from corpus.post where thread_id = :thread and id > :last and gone_at is null)")
                .bind("thread", thread.value())
                .bind("last", lastRead.value())
                .mapTo(Boolean.class)
                .one();
    }
}
