package eu.vigie.workbench;

import eu.vigie.crawl.cli.ParseCommand;
import eu.vigie.index.cli.AnalyzeCommand;
import eu.vigie.index.cli.EvaluateCommand;
import eu.vigie.index.cli.TrainCommand;
import eu.vigie.lexicon.cli.LexiconCommand;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: every command, and how its failures are told. */
@Command(
        name = "vigie",
        description = "The lookout: finds drug questions on public forums and helps outreach teams answer them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            MemberCommand.class,
            SourceCommand.class,
            CrawlCommand.class,
            ParseCommand.class,
            AnalyzeCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            CorrectionsCommand.class,
            EmergingCommand.class,
            LexiconCommand.class,
            SettingsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            EraseCommand.class,
            LauncherCommands.Check.class,
            LauncherCommands.Benchmark.class,
            LauncherCommands.Dist.class,
            HelpCommand.class
        })
public final class Vigie implements Callable<Integer> {
    private static final int FAILED = 1;
    /** Held, since a logger without a reference loses its level. It would tell before every result that a module is off. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    public static void main(String[] arguments) {
        VECTORS.setLevel(Level.SEVERE);
        System.setOut(new PrintStream(System.out, false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        int status = commandLine().execute(arguments);
        System.out.flush();
        UntilStopped.closed();
        System.exit(status);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Vigie())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Vigie::explainUsage)
                .setExecutionExceptionHandler((failure, line, parsed) -> Failures.explain(failure, line.getErr()))
                .setExitCodeExceptionMapper(failure -> FAILED);
    }

    private static int explainUsage(ParameterException problem, String[] arguments) {
        var line = problem.getCommandLine();
        boolean unknown = problem instanceof UnmatchedArgumentException && line.getParent() == null;
        line.getErr()
                .println("vigie: " + (unknown ? "there is no command '" + arguments[0] + "'" : problem.getMessage()));
        String[] path = line.getCommandSpec().qualifiedName().split(" ", -1);
        line.getErr().println(("Try: ./vigie help " + (path.length > 1 ? path[1] : "")).strip());
        return ExitCode.USAGE;
    }

    @Override
    public Integer call() {
        System.err.println("vigie: a command is missing; ./vigie help lists them");
        return ExitCode.USAGE;
    }
}
