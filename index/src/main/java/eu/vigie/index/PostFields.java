package eu.vigie.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** How a post becomes a Lucene document and back: field names, analyzers, stored values. */
final class PostFields {
    /** Raised whenever analyzers or fields change: an index of another version is built anew. */
    static final String VERSION = "1";

    static final String ID = "id";
    static final String TEXT = "text";
    static final String TITLE = "title";
    static final String POSTED = "posted";
    /** The same words without stemming, where names such as 3-MMC stay whole. */
    static final String NAMES = "names";

    private static final List<String> STEMMED = List.of("fr", "nl", "en", "de");
    private static final String SHOWN = "shown.";

    private PostFields() {}

    static Analyzer analyzer() {
        Map<String, Analyzer> byField = new HashMap<>();
        byField.put(stemmed("fr"), new FrenchAnalyzer());
        byField.put(stemmed("nl"), new DutchAnalyzer());
        byField.put(stemmed("en"), new EnglishAnalyzer());
        byField.put(stemmed("de"), new GermanAnalyzer());
        byField.put(NAMES, new NameAnalyzer());
        return new PerFieldAnalyzerWrapper(new StandardAnalyzer(), byField);
    }

    /** Fields in which a word is sought. */
    static List<String> sought() {
        var fields = new ArrayList<>(unstemmed());
        STEMMED.forEach(language -> fields.add(stemmed(language)));
        return List.copyOf(fields);
    }

    /** Fields that keep every word as it was written. */
    static List<String> unstemmed() {
        return List.of(TEXT, TITLE, NAMES);
    }

    static Term key(long postId) {
        return new Term(ID, Long.toString(postId));
    }

    static Document document(IndexedPost post) {
        var document = new Document();
        document.add(new StringField(ID, Long.toString(post.id()), Field.Store.YES));
        document.add(new TextField(TITLE, post.title(), Field.Store.YES));
        document.add(new TextField(TEXT, post.text(), Field.Store.YES));
        document.add(new TextField(NAMES, post.title() + "\n" + post.text(), Field.Store.NO));
        if (STEMMED.contains(post.language())) {
            document.add(new TextField(stemmed(post.language()), post.text(), Field.Store.NO));
        }
        document.add(new LongField(
                POSTED, post.postedAt().map(Instant::getEpochSecond).orElse(0L), Field.Store.YES));
        keywords(post).forEach((filter, values) -> values.forEach(value -> addKeyword(document, filter, value)));
        return document;
    }

    private static Map<Filter, List<String>> keywords(IndexedPost post) {
        return Map.of(
                Filter.SUBSTANCE, List.copyOf(post.substances()),
                Filter.FAMILY, List.copyOf(post.families()),
                Filter.INTENT, List.of(post.intent()),
                Filter.URGENCY, List.of(post.urgency()),
                Filter.VERDICT, List.of(post.verdict()),
                Filter.LANGUAGE, List.of(post.language()),
                Filter.SOURCE, List.of(post.source()),
                Filter.BOARD, post.board().map(List::of).orElse(List.of()));
    }

    private static void addKeyword(Document document, Filter filter, String value) {
        document.add(new StringField(filter.field(), value, Field.Store.NO));
        document.add(new SortedSetDocValuesField(filter.field(), new BytesRef(value)));
        document.add(new StoredField(SHOWN + filter.field(), value));
    }

    static SearchResult.Hit hit(Document stored, List<SearchResult.Piece> snippet) {
        long posted = stored.getField(POSTED).numericValue().longValue();
        return new SearchResult.Hit(
                Long.parseLong(stored.get(ID)),
                posted == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(posted)),
                stored.get(TITLE),
                stored.get(SHOWN + Filter.SOURCE.field()),
                stored.get(SHOWN + Filter.LANGUAGE.field()),
                List.of(stored.getValues(SHOWN + Filter.SUBSTANCE.field())),
                snippet);
    }

    private static String stemmed(String language) {
        return TEXT + "." + language;
    }

    /** Splits at white space and punctuation, but keeps hyphens, digits and letters of a code together. */
    private static final class NameAnalyzer extends Analyzer {
        private static final java.util.regex.Pattern BETWEEN_NAMES =
                java.util.regex.Pattern.compile("[^\\p{L}\\p{N}-]+|(?<![\\p{L}\\p{N}])-+|-+(?![\\p{L}\\p{N}])");

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            var tokens = new PatternTokenizer(BETWEEN_NAMES, -1);
            return new TokenStreamComponents(tokens, new ASCIIFoldingFilter(new LowerCaseFilter(tokens)));
        }

        @Override
        protected org.apache.lucene.analysis.TokenStream normalize(
                String fieldName, org.apache.lucene.analysis.TokenStream in) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }
    }
}
