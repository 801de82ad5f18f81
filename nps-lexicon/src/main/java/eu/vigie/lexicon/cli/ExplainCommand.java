package eu.vigie.lexicon.cli;

import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.text.Mention;
import eu.vigie.lexicon.text.MentionFinder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie lexicon explain "sentence"}: what matches, how surely, and why. */
@Command(
        name = "explain",
        description = "Say which names a sentence holds, and why they count or not.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SENTENCE", description = "The sentence, in quotation marks.")
    private String sentence = "";

    @Option(names = "--lang", defaultValue = "und", description = "Its language: fr, nl, en, de; und when unknown.")
    private String language = "und";

    @Mixin
    private LocalFolder local = new LocalFolder();

    @Override
    public Integer call() throws IOException {
        Lexicon lexicon = local.lexicon();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Mention> mentions = new MentionFinder(lexicon).find(sentence, language, 0);
        if (mentions.isEmpty()) {
            out.println("Nothing found.");
        }
        for (Mention mention : mentions) {
            String substance = mention.substance()
                    .flatMap(lexicon::substance)
                    .map(found -> found.english())
                    .orElse("unlisted substance");
            out.printf(
                    Locale.ROOT,
                    "%d-%d \"%s\": %s, confidence %.2f, %s%n    %s%n",
                    mention.start(),
                    mention.end(),
                    mention.surface(),
                    substance,
                    mention.confidence(),
                    mention.confidence() >= 0.5 ? "meant" : "not meant",
                    mention.why());
        }
        return 0;
    }
}
