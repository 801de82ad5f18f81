package eu.vigie.lexicon.cli;

import eu.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option by which a team's own lexicon files are read on top of the shipped ones. */
final class LocalFolder {
    @Option(names = "--local", paramLabel = "FOLDER", description = "A folder that adds to the shipped lexicon.")
    private Optional<Path> folder = Optional.empty();

    Lexicon lexicon() throws IOException {
        return folder.isPresent() ? Lexicon.shippedWith(folder.get()) : Lexicon.shipped();
    }
}
