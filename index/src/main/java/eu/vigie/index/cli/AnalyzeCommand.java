package eu.vigie.index.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vigie.index.assess.Assessor;
import eu.vigie.lexicon.Lexicon;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie analyze}: assesses posts from standard input, one line each, and writes one line each to standard output. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Assess posts: JSON Lines on standard input, JSON Lines on standard output.",
        footer = {
            "",
            "Each line is {\"id\", \"title\", \"text\"} and optionally \"board\", \"forum\", \"lang\", \"posted_at\".",
            "Exit status 3 when some lines could not be read; they are named on standard error."
        })
public final class AnalyzeCommand implements Callable<Integer> {
    private static final int SOME_BAD = 3;

    private final InputStream in;
    private final OutputStream out;
    private final PrintStream complaints;

    @Option(names = "--explain", description = "Add \"why\": the evidence behind each judgement.")
    private boolean explain;

    /** The command on standard input and output. */
    public AnalyzeCommand() {
        this(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    AnalyzeCommand(InputStream in, OutputStream out, PrintStream complaints) {
        this.in = in;
        this.out = out;
        this.complaints = complaints;
    }

    /**
     * Runs to the end of the input.
     *
     * @return 0, 3 when some lines could not be read, 1 when input or output failed
     */
    @Override
    public Integer call() {
        Lexicon lexicon = Lexicon.shipped();
        Assessor assessor = new Assessor(lexicon);
        AssessmentJson json = new AssessmentJson(lexicon, explain);
        ObjectMapper mapper = new ObjectMapper();
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            boolean allGood = new JsonLines(in, complaints).each((post, more) -> {
                writer.write(mapper.writeValueAsString(json.write(post, assessor.assess(post.withSurroundings()))));
                writer.write('\n');
                if (!more) {
                    writer.flush();
                }
            });
            return allGood ? 0 : SOME_BAD;
        } catch (IOException failed) {
            complaints.println("analyze: " + failed.getMessage());
            return 1;
        }
    }
}
