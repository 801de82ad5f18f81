package eu.vigie.index.cli;

import eu.vigie.index.assess.Assessor;
import eu.vigie.lexicon.Lexicon;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie evaluate FILE}: how well the assessment agrees with labelled posts. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Compare assessments with labelled posts; without labels, count false flags.")
public final class EvaluateCommand implements Callable<Integer> {
    private static final int SOME_BAD = 3;

    private final OutputStream out;
    private final PrintStream complaints;

    @Parameters(paramLabel = "FILE.jsonl", description = "Posts, one JSON object a line.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print one JSON object instead of tables.")
    private boolean json;

    /** The command on standard output. */
    public EvaluateCommand() {
        this(new FileOutputStream(FileDescriptor.out), new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    EvaluateCommand(OutputStream out, PrintStream complaints) {
        this.out = out;
        this.complaints = complaints;
    }

    /**
     * Evaluates the file.
     *
     * @return 0, 3 when some lines could not be read, 1 when the file could not be read at all or holds no posts
     */
    @Override
    public Integer call() {
        Lexicon lexicon = Lexicon.shipped();
        Evaluation evaluation = new Evaluation(new Assessor(lexicon), lexicon);
        try (InputStream in = Files.newInputStream(file)) {
            boolean allGood = new JsonLines(in, complaints).each((post, more) -> evaluation.add(LabelledPost.of(post)));
            if (evaluation.languages().isEmpty()) {
                complaints.println("evaluate: no posts in " + file);
                return 1;
            }
            print(evaluation);
            return allGood ? 0 : SOME_BAD;
        } catch (NoSuchFileException missing) {
            complaints.println("evaluate: no such file: " + file);
            return 1;
        } catch (IOException failed) {
            complaints.println("evaluate: " + file + ": " + failed.getMessage());
            return 1;
        }
    }

    private void print(Evaluation evaluation) {
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (json) {
            writer.print(EvaluationJson.write(evaluation).toPrettyString() + "\n");
        } else {
            new EvaluationTables(writer).print(evaluation);
        }
        writer.flush();
    }
}
