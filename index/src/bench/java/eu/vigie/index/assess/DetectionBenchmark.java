package eu.vigie.index.assess;

import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.SubstanceName;
import eu.vigie.lexicon.text.MentionFinder;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.ahocorasick.trie.Trie;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Microseconds a post, on one thread: finding names against org.ahocorasick and lucene-monitor with the same names, the language
 * against OpenNLP, and the whole assessment. {@link #main} prints the ratios.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(BenchPosts.COUNT)
@Fork(
        value = 1,
        jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-Xmx1g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DetectionBenchmark {
    /** How many of a hundred posts are about drugs. */
    @Param({"1", "20"})
    public int drugs;

    private List<String> posts = List.of();
    private MentionFinder finder = new MentionFinder(Lexicon.shipped());
    private Assessor assessor = new Assessor(Lexicon.shipped());
    private LanguageIdentifier identifier = new LanguageIdentifier();

    @Setup(Level.Trial)
    public void posts() {
        posts = BenchPosts.of(drugs);
    }

    @Benchmark
    public int names() {
        int found = 0;
        for (String post : posts) {
            found += finder.find(post, "fr", 0).size();
        }
        return found;
    }

    @Benchmark
    public int language() {
        int french = 0;
        for (String post : posts) {
            french += identifier.guess(post, Optional.empty()).language().equals("fr") ? 1 : 0;
        }
        return french;
    }

    @Benchmark
    public int assessment() {
        int flagged = 0;
        for (String post : posts) {
            flagged += assessor.assess(PostText.of("", post)).verdict() == Verdict.NOT_DRUG ? 0 : 1;
        }
        return flagged;
    }

    @Benchmark
    public int namesByAhoCorasick(AhoCorasick other) {
        int found = 0;
        for (String post : posts) {
            found += other.trie.parseText(post).size();
        }
        return found;
    }

    @Benchmark
    public int namesByLuceneMonitor(LuceneMonitor other) throws IOException {
        int found = 0;
        for (String post : posts) {
            var document = new Document();
            document.add(new TextField("text", post, Field.Store.NO));
            found += other.monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
        }
        return found;
    }

    @Benchmark
    public int languageByOpenNlp(OpenNlp other) {
        int french = 0;
        for (String post : posts) {
            french += other.detector.predictLanguage(post).getLang().equals("fra") ? 1 : 0;
        }
        return french;
    }

    private static List<String> allNames() {
        return Lexicon.shipped().names().stream()
                .map(SubstanceName::text)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** The usual Java implementation of that algorithm. */
    @State(Scope.Benchmark)
    public static class AhoCorasick {
        final Trie trie = Trie.builder()
                .ignoreCase()
                .onlyWholeWords()
                .addKeywords(allNames())
                .build();
    }

    /** Each name as a stored phrase query. */
    @State(Scope.Benchmark)
    public static class LuceneMonitor {
        final Monitor monitor;

        public LuceneMonitor() {
            var analyzer = new StandardAnalyzer();
            var builder = new QueryBuilder(analyzer);
            try {
                monitor = new Monitor(analyzer);
                monitor.register(allNames().stream()
                        .map(name -> new MonitorQuery(name, phrase(builder, name)))
                        .toList());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Query phrase(QueryBuilder builder, String name) {
            Query query = builder.createPhraseQuery("text", name);
            return query == null ? new MatchNoDocsQuery() : query;
        }

        @TearDown
        public void close() throws IOException {
            monitor.close();
        }
    }

    /** The 103 languages of OpenNLP's own model. */
    @State(Scope.Benchmark)
    public static class OpenNlp {
        final LanguageDetector detector;

        public OpenNlp() {
            try (var in = OpenNlp.class.getResourceAsStream("/opennlp-models-langdetect-1.3.0.bin")) {
                if (in == null) {
                    throw new IllegalStateException("no model of OpenNLP on the class path");
                }
                detector = new LanguageDetectorME(new LanguageDetectorModel(in));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Runs all of it and prints how many times faster or slower each is, with the targets. */
    public static void main(String[] args) throws RunnerException {
        var options = new OptionsBuilder()
                .include(DetectionBenchmark.class.getSimpleName() + (args.length > 0 ? "\\.(" + args[0] + ")$" : ""))
                .build();
        Map<String, Map<String, Double>> scores = scores(new Runner(options).run());
        scores.forEach((drugs, of) -> {
            System.out.printf(Locale.ROOT, "%n%s %% of the posts about drugs, microseconds a post: %s%n", drugs, of);
            ratio("names, times org.ahocorasick (wanted: 5)", of, "namesByAhoCorasick", "names");
            ratio("names, times lucene-monitor (wanted: 80)", of, "namesByLuceneMonitor", "names");
            ratio("assessment, share of the speed of names (wanted: 0.25)", of, "names", "assessment");
            ratio("language, times OpenNLP (wanted: more than 1)", of, "languageByOpenNlp", "language");
        });
    }

    private static void ratio(String what, Map<String, Double> scores, String above, String below) {
        if (scores.containsKey(above) && scores.containsKey(below)) {
            System.out.printf(Locale.ROOT, "  %-58s %8.2f%n", what, scores.get(above) / scores.get(below));
        }
    }

    private static Map<String, Map<String, Double>> scores(Collection<RunResult> results) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.getParams().getParam("drugs"),
                        TreeMap::new,
                        Collectors.toMap(
                                result -> result.getPrimaryResult().getLabel(),
                                result -> Math.round(result.getPrimaryResult().getScore() * 100) / 100.0,
                                (first, _) -> first,
                                TreeMap::new)));
    }
}
