package eu.vigie.workbench;

import eu.vigie.lexicon.Lexicon;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.emerging.Candidate;
import eu.vigie.workbench.emerging.EmergingStore;
import eu.vigie.workbench.ids.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "emerging",
        description = "Words that may be new names of substances: list them, propose or decline them.",
        subcommands = {
            EmergingCommand.Show.class,
            EmergingCommand.Propose.class,
            EmergingCommand.Decline.class,
            EmergingCommand.Lines.class
        })
final class EmergingCommand {
    private static <T> T call(DataOptions options, BiFunction<EmergingStore, Tx, T> work) {
        String folder = options.settings(Map.of()).text(Setting.LEXICON_FOLDER);
        var store = new EmergingStore(() -> lexicon(folder));
        return options.withDatabase(database ->
                database.transactions().call(new Actor.Machine("command line"), tx -> work.apply(store, tx)));
    }

    private static Lexicon lexicon(String folder) {
        try {
            return folder.isEmpty() ? Lexicon.shipped() : Lexicon.shippedWith(Path.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lexicon in " + folder, e);
        }
    }

    @Command(
            name = "list",
            description = "Print undecided words with their figures, tab-separated, the likeliest first.")
    static final class Show implements Runnable {
        private static final String HEAD =
                "word\tposts\tthreads\trecent\trise\tdrug_share\tcontext_share\tfamily\tlast";

        @Mixin
        DataOptions options = new DataOptions();

        @Option(names = "--look", description = "look through the posts first, which also happens every night")
        boolean look;

        @Override
        public void run() {
            var names = call(options, (store, tx) -> {
                if (look) {
                    store.look(tx, Clock.systemUTC().instant());
                }
                return store.names(tx, Optional.empty());
            });
            System.out.println(HEAD);
            names.forEach(name -> System.out.printf(
                    Locale.ROOT,
                    "%s\t%d\t%d\t%d\t%.1f\t%.2f\t%.2f\t%s\t%s%n",
                    name.surface(),
                    name.posts(),
                    name.threads(),
                    name.recent(),
                    name.rise(),
                    name.drugShare(),
                    name.contextShare(),
                    name.family().orElse(""),
                    name.last()));
        }
    }

    @Command(name = "propose", description = "Propose a word for the lexicon.")
    static final class Propose extends Decide {
        Propose() {
            super(Candidate.Decision.PROPOSED);
        }
    }

    @Command(name = "decline", description = "Never show a word again.")
    static final class Decline extends Decide {
        Decline() {
            super(Candidate.Decision.DECLINED);
        }
    }

    abstract static class Decide implements Callable<Integer> {
        private final Candidate.Decision decision;

        @Mixin
        DataOptions options = new DataOptions();

        @Parameters(paramLabel = "WORD", description = "as the list prints it")
        String word = "";

        Decide(Candidate.Decision decision) {
            this.decision = decision;
        }

        @Override
        public Integer call() {
            boolean found = EmergingCommand.<Boolean>call(
                    options,
                    (store, tx) -> store.names(tx, Optional.empty()).stream()
                            .filter(name ->
                                    name.surface().equals(word) || name.word().equals(word))
                            .findFirst()
                            .map(name -> store.decide(tx, name.word(), decision))
                            .orElse(false));
            if (!found) {
                System.err.println("No undecided word \"" + word + "\"; ./vigie emerging list prints them.");
            }
            return found ? 0 : 1;
        }
    }

    @Command(
            name = "lines",
            description = "Print a line for each proposed word, to be put into substances/ of your own lexicon folder.")
    static final class Lines implements Runnable {
        @Mixin
        DataOptions options = new DataOptions();

        @Override
        public void run() {
            call(options, (store, tx) -> store.names(tx, Optional.of(Candidate.Decision.PROPOSED)))
                    .forEach(name -> System.out.println(name.line()));
        }
    }
}
