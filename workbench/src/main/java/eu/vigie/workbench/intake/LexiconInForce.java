package eu.vigie.workbench.intake;

import eu.vigie.index.assess.Assessor;
import eu.vigie.lexicon.BrokenLexiconException;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.LexiconCheck;
import eu.vigie.lexicon.Problem;
import eu.vigie.lexicon.Substance;
import eu.vigie.workbench.web.SubstanceNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lexicon that judges at this moment: the shipped one with the folder of the team, read anew when the folder changes. */
public final class LexiconInForce {
    /** What judges together. */
    public record Force(Lexicon lexicon, Assessor assessor, Map<String, Substance> known) {
        static Force of(Lexicon lexicon) {
            var known = new HashMap<String, Substance>();
            lexicon.substances().forEach(substance -> known.put(substance.english(), substance));
            lexicon.substances().forEach(substance -> known.put(substance.id().value(), substance));
            return new Force(lexicon, new Assessor(lexicon), Map.copyOf(known));
        }

        public String version() {
            return assessor.version();
        }
    }

    /** What came of a look at the folder. */
    public sealed interface Look {
        record Unchanged() implements Look {}

        record Taken(String version) implements Look {}

        record Refused(List<String> problems) implements Look {}
    }

    private final Optional<Path> folder;
    private volatile Force force;
    private String seen = "";

    /** @param folder laid out as the shipped files; need not exist yet */
    public LexiconInForce(Optional<Path> folder) {
        this.folder = folder;
        this.force = Force.of(Lexicon.shipped());
    }

    public Force now() {
        return force;
    }

    public Lexicon lexicon() {
        return force.lexicon();
    }

    /** Mentions tell substances by identifier, reasons by their English name. */
    public SubstanceNames names() {
        return this::name;
    }

    private String name(String said, Locale locale) {
        return Optional.ofNullable(force.known().get(said))
                .map(substance -> substance.preferred(locale.toLanguageTag()))
                .orElse(said);
    }

    /** Takes what has changed in the folder; of a broken one nothing. One thread looks at a time. */
    public synchronized Look look() {
        String there = folder.map(LexiconInForce::fingerprint).orElse("");
        if (there.equals(seen)) {
            return new Look.Unchanged();
        }
        seen = there;
        try {
            var problems = problems();
            return problems.isEmpty()
                    ? take(read())
                    : new Look.Refused(problems.stream().map(Problem::message).toList());
        } catch (BrokenLexiconException broken) {
            return new Look.Refused(
                    broken.problems().stream().map(Problem::message).toList());
        } catch (IOException e) {
            return new Look.Refused(List.of("cannot be read: " + e.getMessage()));
        }
    }

    private Look take(Lexicon lexicon) {
        if (lexicon.version().equals(force.lexicon().version())) {
            return new Look.Unchanged();
        }
        force = Force.of(lexicon);
        return new Look.Taken(force.version());
    }

    private boolean present() {
        return folder.filter(Files::isDirectory).isPresent();
    }

    private List<Problem> problems() throws IOException {
        return present() ? LexiconCheck.shippedWith(folder.orElseThrow()) : List.of();
    }

    private Lexicon read() throws IOException {
        return present() ? Lexicon.shippedWith(folder.orElseThrow()) : Lexicon.shipped();
    }

    /** Changes whenever a file does: names, sizes and times. */
    private static String fingerprint(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(folder)) {
            var all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(folder.relativize(file))
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
            return all.toString();
        } catch (IOException | UncheckedIOException vanishing) {
            return "being changed " + vanishing.getMessage();
        }
    }
}
