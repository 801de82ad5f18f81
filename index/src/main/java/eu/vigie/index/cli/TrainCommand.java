package eu.vigie.index.cli;

import eu.vigie.index.assess.Decisions;
import eu.vigie.index.assess.JudgementModel;
import eu.vigie.index.train.BadTrainingTextException;
import eu.vigie.index.train.Division;
import eu.vigie.index.train.Fold;
import eu.vigie.index.train.ModelTrainer;
import eu.vigie.index.train.Seen;
import eu.vigie.index.train.TrainingReader;
import eu.vigie.index.train.TrainingText;
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
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie train}: learns a model from labelled posts, and compares it with the present one. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Learn a model from the labelled posts of the repository; compare it with the present one.",
        footer = {
            "",
            "The same posts always give the same file, byte for byte. Old and new model are compared on posts that no",
            "model is ever taught. A person decides: put the file in place of",
            "index/src/main/resources/eu/vigie/index/assess/judgement.model to ship it.",
            "Exit status 1 when posts could not be read; every wrong line is named on standard error."
        })
public final class TrainCommand implements Callable<Integer> {
    private final OutputStream out;
    private final PrintStream complaints;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model is written.")
    private Path file = Path.of("");

    @Option(
            names = "--texts",
            paramLabel = "FOLDER",
            description = "Labelled posts (default: index/src/train in the clone).")
    private @Nullable Path texts;

    @Option(
            names = "--with-corrections",
            paramLabel = "FILE.jsonl",
            description = "Posts that volunteers corrected, in the form that \"vigie evaluate\" reads.")
    private @Nullable Path corrections;

    @Option(
            names = "--report",
            description =
                    "Also print the learning curve, what each part is good for, and each language and hand left out"
                            + " in turn; takes some minutes.")
    private boolean report;

    /** The command on standard output. */
    public TrainCommand() {
        this(new FileOutputStream(FileDescriptor.out), new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    TrainCommand(OutputStream out, PrintStream complaints) {
        this.out = out;
        this.complaints = complaints;
    }

    /**
     * Trains, writes the model and prints the comparison.
     *
     * @return 0, or 1 when posts could not be read or the model not be written
     */
    @Override
    public Integer call() {
        try {
            List<TrainingText> read = new ArrayList<>(TrainingReader.read(folder()));
            if (corrections != null) {
                read.addAll(corrected(corrections));
            }
            train(read);
            return 0;
        } catch (BadTrainingTextException bad) {
            complaints.println(bad.getMessage());
        } catch (NoSuchFileException | NotDirectoryException missing) {
            complaints.println("train: not found: " + missing.getMessage());
        } catch (IOException failed) {
            complaints.println("train: " + failed.getMessage());
        }
        return 1;
    }

    private Path folder() {
        return texts != null ? texts : Path.of(System.getProperty("vigie.home", "."), "index", "src", "train");
    }

    private List<TrainingText> corrected(Path from) throws IOException, BadTrainingTextException {
        Corrections read = new Corrections(String.valueOf(from.getFileName()));
        try (InputStream in = Files.newInputStream(from)) {
            if (!new JsonLines(in, complaints).each((post, more) -> read.add(post))) {
                throw new BadTrainingTextException(List.of(from + ": not used, because of the lines named above"));
            }
        }
        return read.texts();
    }

    private void train(List<TrainingText> read) throws IOException {
        Lexicon lexicon = Lexicon.shipped();
        ModelTrainer trainer = new ModelTrainer(lexicon);
        trainer.unknownNames(read).forEach(complaints::println);
        List<Seen> seen = trainer.observe(read);
        List<Seen> taught =
                seen.stream().filter(one -> !Division.isHeldOut(one.text())).toList();
        List<Seen> held =
                seen.stream().filter(one -> Division.isHeldOut(one.text())).toList();
        List<Fold> folds = trainer.folds(taught);
        Decisions decisions = trainer.decisions(folds);
        JudgementModel model = trainer.train(taught, decisions);
        try (OutputStream to = Files.newOutputStream(file)) {
            model.write(to);
        }
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        TrainReport tables = new TrainReport(writer, lexicon, trainer);
        tables.head(read, taught.size(), held.size(), model, Files.size(file));
        tables.compare(JudgementModel.shipped(), Optional.of(model), held);
        if (report) {
            tables.hands(folds);
            tables.parts(model, taught, held, decisions);
            tables.curve(taught, held, decisions);
        }
        writer.flush();
    }
}
