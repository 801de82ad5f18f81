package eu.vigie.workbench.search;

import static org.junit.jupiter.api.Assertions.assertNull;

import eu.vigie.index.PostIndex;
import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.ids.Actor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/** What a search index on disk holds, post by post, read without the code that wrote it. */
public final class IndexContents {
    private IndexContents() {}

    /** All stored fields by the number of the post; a number that stands there twice fails. */
    public static SortedMap<Long, String> of(Path folder) throws IOException {
        return read(folder, IndexContents::all);
    }

    /** How many removed posts the files still hold. */
    public static int removed(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            return reader.numDeletedDocs();
        }
    }

    /** What an index made from nothing out of the same database holds. */
    public static SortedMap<Long, String> anew(Transactions transactions, Path empty) throws IOException {
        try (var index = PostIndex.open(empty)) {
            var follower = new IndexFollower(transactions, index);
            while (follower.step()) {}
        }
        return of(empty);
    }

    /** Number, title and text of each post that can be read, straight from the tables. */
    public static SortedMap<Long, String> texts(Transactions transactions) {
        var texts = new TreeMap<Long, String>();
        transactions.run(
                new Actor.Machine("test"),
                tx -> tx.handle()
                        .createQuery("""
                                select p.id, t.title || '|' || r.text as words from corpus.post p
                                join corpus.thread t on t.id = p.thread_id
                                join corpus.revision r on r.post_id = p.id and r.number = p.revision
                                where p.gone_at is null
                                """)
                        .map((row, _) -> texts.put(row.getLong("id"), row.getString("words")))
                        .list());
        return texts;
    }

    /** Number, title and text of each post of an index. */
    public static SortedMap<Long, String> words(Path folder) throws IOException {
        return read(folder, document -> document.get("title") + "|" + document.get("text"));
    }

    private static SortedMap<Long, String> read(Path folder, Function<Document, String> shown) throws IOException {
        var contents = new TreeMap<Long, String>();
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                var live = leaf.reader().getLiveDocs();
                for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                    if (live == null || live.get(i)) {
                        var document = leaf.reader().storedFields().document(i);
                        var before = contents.put(Long.valueOf(document.get("id")), shown.apply(document));
                        assertNull(before, "a post stands there twice");
                    }
                }
            }
        }
        return contents;
    }

    private static String all(Document document) {
        return document.getFields().stream()
                .map(field -> field.name() + "="
                        + (field.numericValue() == null ? field.stringValue() : field.numericValue()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
