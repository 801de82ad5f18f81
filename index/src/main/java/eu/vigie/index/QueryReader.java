package eu.vigie.index;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns what was typed into a Lucene query. Nothing that can be typed makes it fail: unknown syntax counts as words. */
final class QueryReader {
    private static final int SYNTAX =
            SimpleQueryParser.PHRASE_OPERATOR | SimpleQueryParser.NOT_OPERATOR | SimpleQueryParser.WHITESPACE_OPERATOR;

    private final SimpleQueryParser words;

    QueryReader(Analyzer analyzer) {
        words = new Words(analyzer);
        words.setDefaultOperator(Occur.MUST);
    }

    /** The words alone, for scoring and highlighting. */
    Query words(PostQuery query) {
        return query.words().isBlank() ? MatchAllDocsQuery.INSTANCE : words.parse(query.words());
    }

    Query all(PostQuery query) {
        var all = new BooleanQuery.Builder().add(words(query), Occur.MUST);
        query.filters()
                .forEach((filter, value) -> all.add(new TermQuery(new Term(filter.field(), value)), Occur.FILTER));
        if (query.from().isPresent() || query.to().isPresent()) {
            all.add(
                    LongField.newRangeQuery(
                            PostFields.POSTED,
                            query.from().map(QueryReader::startOf).orElse(1L),
                            query.to().map(day -> startOf(day.plusDays(1)) - 1).orElse(Long.MAX_VALUE)),
                    Occur.FILTER);
        }
        return all.build();
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    private static Map<String, Float> weights(List<String> fields) {
        Map<String, Float> weights = new HashMap<>();
        fields.forEach(field -> weights.put(field, field.equals(PostFields.TITLE) ? 2f : 1f));
        return weights;
    }

    /** Words are sought in every field; phrases only where no stop word was dropped and no ending cut. */
    private static final class Words extends SimpleQueryParser {
        private final Exact exact;

        Words(Analyzer analyzer) {
            super(analyzer, weights(PostFields.sought()), SYNTAX);
            exact = new Exact(analyzer);
        }

        @Override
        protected Query newPhraseQuery(String text, int slop) {
            return exact.phrase(text);
        }
    }

    private static final class Exact extends SimpleQueryParser {
        Exact(Analyzer analyzer) {
            super(analyzer, weights(PostFields.unstemmed()), SYNTAX);
        }

        Query phrase(String text) {
            return newPhraseQuery(text, 0);
        }
    }
}
