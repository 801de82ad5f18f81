package eu.vigie.index;

import eu.vigie.index.trend.Month;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/** Posts found per month. */
final class Months {
    private Months() {}

    static List<Month> of(IndexSearcher searcher, Query query, int most) throws IOException {
        var posts = new TreeMap<YearMonth, Long>();
        var weight = searcher.rewrite(query).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1f);
        int counted = 0;
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            var posted = DocValues.getSortedNumeric(leaf.reader(), PostFields.POSTED);
            var live = leaf.reader().getLiveDocs();
            var found = scorer.iterator();
            for (int doc = found.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS && counted < most;
                    doc = found.nextDoc()) {
                if ((live == null || live.get(doc)) && posted.advanceExact(doc)) {
                    long second = posted.nextValue();
                    if (second > 0) {
                        posts.merge(month(second), 1L, Long::sum);
                        counted++;
                    }
                }
            }
        }
        return withoutGaps(posts);
    }

    private static YearMonth month(long epochSecond) {
        return YearMonth.from(Instant.ofEpochSecond(epochSecond).atOffset(ZoneOffset.UTC));
    }

    private static List<Month> withoutGaps(TreeMap<YearMonth, Long> posts) {
        var months = new ArrayList<Month>();
        if (!posts.isEmpty()) {
            for (var month = posts.firstKey(); !month.isAfter(posts.lastKey()); month = month.plusMonths(1)) {
                months.add(new Month(month, posts.getOrDefault(month, 0L)));
            }
        }
        return months;
    }
}
