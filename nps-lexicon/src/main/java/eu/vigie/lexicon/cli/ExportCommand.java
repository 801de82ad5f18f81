package eu.vigie.lexicon.cli;

import eu.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie lexicon export}: the whole lexicon on standard output, for reuse by others. */
@Command(
        name = "export",
        description = "Write the lexicon to standard output as TSV or SKOS (Turtle).",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    /** What can be written. */
    private enum Format {
        tsv,
        skos
    }

    @Option(names = "--format", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.tsv;

    @Mixin
    private LocalFolder local = new LocalFolder();

    @Override
    public Integer call() throws IOException {
        Lexicon lexicon = local.lexicon();
        String text = switch (format) {
            case tsv -> TsvExport.of(lexicon);
            case skos -> SkosExport.of(lexicon);
        };
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(text);
        out.flush();
        return 0;
    }
}
