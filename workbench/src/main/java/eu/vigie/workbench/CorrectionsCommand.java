package eu.vigie.workbench;

import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.Substance;
import eu.vigie.lexicon.SubstanceId;
import eu.vigie.workbench.corrections.Example;
import eu.vigie.workbench.corrections.ReviewedStore;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "corrections",
        description = "What members put right, for training.",
        subcommands = CorrectionsCommand.Export.class)
final class CorrectionsCommand {
    @Command(
            name = "export",
            description = "Write the posts whose corrections a supervisor accepted, for train --with-corrections.",
            footer = {"", "The file holds words of posts: keep it like a backup, and delete it after training."})
    static final class Export implements Runnable {
        @Mixin
        DataOptions options = new DataOptions();

        @Parameters(paramLabel = "FILE.jsonl", description = "made anew, readable by its owner only")
        Path file = Path.of("");

        @Override
        public void run() {
            var store = new ReviewedStore(new EventStore());
            var examples = options.withDatabase(
                    database -> database.transactions().call(new Actor.Machine("command line"), store::examples));
            write(examples);
            System.err.println(examples.size() + " posts written to " + file);
        }

        private void write(List<Example> examples) {
            try {
                var closed = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "corrections", ".tmp", closed);
                Files.writeString(draft, lines(examples), StandardCharsets.UTF_8);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file, e);
            }
        }

        private static String lines(List<Example> examples) {
            return examples.stream()
                    .map(example -> example.json(Export::english) + "\n")
                    .collect(Collectors.joining());
        }

        private static String english(String substance) {
            return Lexicon.shipped()
                    .substance(new SubstanceId(substance))
                    .map(Substance::english)
                    .orElse(substance);
        }
    }
}
