package eu.vigie.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/** How many of the posts found carry each value of each filter. */
final class FacetCounts {
    private FacetCounts() {}

    static Map<Filter, List<SearchResult.Count>> of(IndexSearcher searcher, Query query) throws IOException {
        var facets = new EnumMap<Filter, List<SearchResult.Count>>(Filter.class);
        for (var filter : Filter.values()) {
            facets.put(filter, counts(searcher, query, filter));
        }
        return facets;
    }

    private static List<SearchResult.Count> counts(IndexSearcher searcher, Query query, Filter filter)
            throws IOException {
        Map<String, Long> posts = new HashMap<>();
        var weight = searcher.rewrite(query).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1f);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            var values = DocValues.getSortedSet(leaf.reader(), filter.field());
            if (scorer == null || values.getValueCount() == 0) {
                continue;
            }
            long[] byOrdinal = new long[Math.toIntExact(values.getValueCount())];
            var found = scorer.iterator();
            var live = leaf.reader().getLiveDocs();
            for (int doc = found.nextDoc();
                    doc != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;
                    doc = found.nextDoc()) {
                if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        byOrdinal[Math.toIntExact(values.nextOrd())]++;
                    }
                }
            }
            for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                if (byOrdinal[ordinal] > 0) {
                    posts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Long::sum);
                }
            }
        }
        return posts.entrySet().stream()
                .map(entry -> new SearchResult.Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(SearchResult.Count::posts)
                        .reversed()
                        .thenComparing(SearchResult.Count::value))
                .toList();
    }
}
