package eu.vigie.index;

import eu.vigie.index.trend.Month;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.FSDirectory;

/**
 * A search index of posts in a folder on disk, made with Lucene 10. It follows a database and can always be built anew from it; what
 * was not committed before a crash is put again by the follower, since {@link #position} tells how far the last commit went.
 *
 * <p>All methods may be called by several threads; one index per folder and process (Lucene's write lock refuses a second). A failing
 * disk shows as {@link UncheckedIOException}.
 */
public final class PostIndex implements AutoCloseable {
    private static final int MOST_HITS_COUNTED = 1_000_000;

    private final FSDirectory folder;
    private final Analyzer analyzer = PostFields.analyzer();
    private final QueryReader queries = new QueryReader(analyzer);
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private PostIndex(FSDirectory folder) throws IOException {
        this.folder = folder;
        var config = new IndexWriterConfig(analyzer)
                .setMergeScheduler(new ConcurrentMergeScheduler())
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
        this.writer = new IndexWriter(folder, config);
        this.searchers = new SearcherManager(writer, null);
    }

    /** Opens the index of a folder, or makes an empty one. */
    public static PostIndex open(Path folder) {
        return io("open", () -> new PostIndex(FSDirectory.open(folder)));
    }

    /** How far the last commit had followed its database; empty for a new index and for one of another analyzer version. */
    public Optional<FeedPosition> position() {
        return Optional.ofNullable(writer.getLiveCommitData()).flatMap(CommitData::read);
    }

    /** Adds a post or replaces the one of the same id; searchable after {@link #commit}. */
    public void put(IndexedPost post) {
        io("put", () -> writer.updateDocument(PostFields.key(post.id()), PostFields.document(post)));
    }

    /** Removes a post, if it is there. */
    public void remove(long postId) {
        io("remove", () -> writer.deleteDocuments(PostFields.key(postId)));
    }

    /** Makes everything since the last commit durable and searchable, together with the position. */
    public void commit(FeedPosition position) {
        io("commit", () -> {
            writer.setLiveCommitData(CommitData.of(position));
            writer.commit();
            return searchers.maybeRefresh();
        });
    }

    /** Empties the index, to build it anew. */
    public void clear() {
        io("clear", writer::deleteAll);
    }

    /** Rewrites what holds removed posts, so that no file of the index keeps their words. */
    public void purge() {
        io("purge", () -> {
            writer.forceMergeDeletes(true);
            writer.commit();
            searchers.maybeRefreshBlocking();
            writer.deleteUnusedFiles();
            return true;
        });
    }

    /** Number of posts that can be found. */
    public int size() {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    /** Searches; the newest posts first when no words are given. */
    public SearchResult search(PostQuery query) {
        return search(searcher -> {
            var all = queries.all(query);
            var sort = new Sort(
                    SortField.FIELD_SCORE,
                    LongField.newSortField(
                            PostFields.POSTED, true, org.apache.lucene.search.SortedNumericSelector.Type.MAX));
            int wanted = query.page() * query.pageSize();
            var found = searcher.search(all, wanted, sort);
            var page = new TopFieldDocs(found.totalHits, slice(found, wanted - query.pageSize()), found.fields);
            return new SearchResult(searcher.count(all), hits(searcher, query, page), FacetCounts.of(searcher, all));
        });
    }

    /** Posts found per month, oldest month first, months without any included. */
    public List<Month> perMonth(PostQuery query) {
        return search(searcher -> Months.of(searcher, queries.all(query), MOST_HITS_COUNTED));
    }

    private List<SearchResult.Hit> hits(IndexSearcher searcher, PostQuery query, TopFieldDocs page) throws IOException {
        var snippets = Snippets.of(searcher, analyzer, queries.words(query), page);
        var hits = new ArrayList<SearchResult.Hit>();
        var stored = searcher.storedFields();
        for (int i = 0; i < page.scoreDocs.length; i++) {
            var document = stored.document(page.scoreDocs[i].doc);
            var snippet =
                    snippets.get(i).isEmpty() ? Snippets.beginning(document.get(PostFields.TEXT)) : snippets.get(i);
            hits.add(PostFields.hit(document, snippet));
        }
        return hits;
    }

    private static org.apache.lucene.search.ScoreDoc[] slice(TopFieldDocs found, int from) {
        int start = Math.min(from, found.scoreDocs.length);
        return java.util.Arrays.copyOfRange(found.scoreDocs, start, found.scoreDocs.length);
    }

    private <T> T search(Search<T> search) {
        return io("search", () -> {
            var searcher = searchers.acquire();
            try {
                return search.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    @Override
    public void close() {
        io("close", () -> {
            searchers.close();
            writer.rollback();
            folder.close();
            return true;
        });
    }

    private static <T> T io(String act, Act<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index failed to " + act, e);
        }
    }

    @FunctionalInterface
    private interface Act<T> {
        T run() throws IOException;
    }

    @FunctionalInterface
    private interface Search<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    /** What a Lucene commit says of itself. */
    private static final class CommitData {
        static Iterable<Map.Entry<String, String>> of(FeedPosition position) {
            return Map.of(
                            "epoch", position.epoch().toString(),
                            "xact", Long.toString(position.xact()),
                            "seq", Long.toString(position.seq()),
                            "analyzer", PostFields.VERSION)
                    .entrySet();
        }

        static Optional<FeedPosition> read(Iterable<Map.Entry<String, String>> entries) {
            var data = new java.util.HashMap<String, String>();
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            if (!PostFields.VERSION.equals(data.get("analyzer"))) {
                return Optional.empty();
            }
            return Optional.of(new FeedPosition(
                    UUID.fromString(data.getOrDefault("epoch", "")),
                    Long.parseLong(data.getOrDefault("xact", "0")),
                    Long.parseLong(data.getOrDefault("seq", "0"))));
        }
    }
}
