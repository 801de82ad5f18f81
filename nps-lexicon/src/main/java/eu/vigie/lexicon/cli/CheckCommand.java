package eu.vigie.lexicon.cli;

import eu.vigie.lexicon.LexiconCheck;
import eu.vigie.lexicon.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie lexicon check}: exit status 0 when all is well, 1 with the problems on standard error. */
@Command(
        name = "check",
        description = "Check the data files: duplicates, unknown words, missing sources.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "A lexicon folder; the shipped one when left out.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--local", description = "The folder does not stand alone: it adds to the shipped lexicon.")
    private boolean local;

    @Override
    public Integer call() throws IOException {
        List<Problem> problems = folder.isPresent() ? problems(folder.get()) : LexiconCheck.shipped();
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        problems.forEach(problem -> err.println(problem.message()));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(problems.isEmpty() ? "The lexicon is in order." : problems.size() + " problems.");
        return problems.isEmpty() ? 0 : 1;
    }

    private List<Problem> problems(Path given) throws IOException {
        return local ? LexiconCheck.shippedWith(given) : LexiconCheck.of(given);
    }
}
