package eu.vigie.index;

import eu.vigie.index.SearchResult.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Passages around the words sought, as pieces of plain text. */
final class Snippets {
    private static final int MOST_TEXT = 100_000;
    private static final int PASSAGES = 2;
    private static final int WITHOUT_WORDS = 200;

    private Snippets() {}

    /** For each hit, in the same order, its pieces. */
    static List<List<Piece>> of(IndexSearcher searcher, Analyzer analyzer, Query words, TopDocs hits)
            throws IOException {
        var highlighter = new PieceHighlighter(UnifiedHighlighter.builder(searcher, analyzer)
                .withMaxLength(MOST_TEXT)
                .withFormatter(new Pieces())
                .withFieldMatcher(field -> true));
        int[] documents =
                java.util.Arrays.stream(hits.scoreDocs).mapToInt(hit -> hit.doc).toArray();
        return highlighter.pieces(words, documents);
    }

    /** The beginning of a text, for hits whose words stand elsewhere. */
    static List<Piece> beginning(String text) {
        boolean whole = text.codePointCount(0, text.length()) <= WITHOUT_WORDS;
        String shown = whole ? text : text.substring(0, text.offsetByCodePoints(0, WITHOUT_WORDS)) + "…";
        return List.of(new Piece(shown, false));
    }

    private static final class PieceHighlighter extends UnifiedHighlighter {
        PieceHighlighter(Builder builder) {
            super(builder);
        }

        List<List<Piece>> pieces(Query words, int[] documents) throws IOException {
            var fields = new String[] {PostFields.TEXT};
            var found = highlightFieldsAsObjects(fields, words, documents, new int[] {PASSAGES})
                    .get(PostFields.TEXT);
            var pieces = new ArrayList<List<Piece>>();
            for (int i = 0; i < documents.length; i++) {
                pieces.add(found != null && found[i] instanceof Formatted formatted ? formatted.pieces() : List.of());
            }
            return pieces;
        }
    }

    private record Formatted(List<Piece> pieces) {}

    private static final class Pieces extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            var pieces = new ArrayList<Piece>();
            for (var passage : passages) {
                if (!pieces.isEmpty()) {
                    pieces.add(new Piece(" … ", false));
                }
                add(pieces, passage, content);
            }
            return new Formatted(List.copyOf(pieces));
        }

        private static void add(List<Piece> pieces, Passage passage, String content) {
            int done = passage.getStartOffset();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int start = Math.max(done, passage.getMatchStarts()[i]);
                int end = passage.getMatchEnds()[i];
                if (end > start) {
                    addPlain(pieces, content, done, start);
                    pieces.add(new Piece(content.substring(start, end), true));
                    done = end;
                }
            }
            addPlain(pieces, content, done, Math.max(done, passage.getEndOffset()));
        }

        private static void addPlain(List<Piece> pieces, String content, int start, int end) {
            if (end > start) {
                pieces.add(new Piece(content.substring(start, end), false));
            }
        }
    }
}
