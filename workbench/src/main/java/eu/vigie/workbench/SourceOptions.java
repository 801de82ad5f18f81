package eu.vigie.workbench;

import eu.vigie.crawl.forum.Allowance;
import eu.vigie.workbench.sources.NewSource;
import eu.vigie.workbench.sources.Permission;
import eu.vigie.workbench.sources.SourceWish;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a forum is to be watched, or tried out. */
final class SourceOptions {
    @Option(names = "--name", paramLabel = "NAME", description = "short name (default: from the host)")
    @Nullable
    String name;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "zone of its clock, such as Europe/Paris (default: UTC)")
    ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "main language, such as fr (default: und, not known)")
    String language = "und";

    @Option(names = "--pace", paramLabel = "SECONDS", description = "least pause between two requests (default: 5)")
    int pace = (int) NewSource.USUAL_PACE.toSeconds();

    @Option(names = "--daily-budget", paramLabel = "N", description = "most requests in a day (default: 5000)")
    int dailyBudget = Allowance.USUAL.requestsPerDay();

    @Option(names = "--quiet", paramLabel = "FROM-TO", description = "hours without requests, such as 23:00-06:00")
    String quiet = "";

    @Option(names = "--by-hand", description = "never visited by the crawler: members paste its pages")
    boolean byHand;

    @Option(
            names = "--permission",
            paramLabel = "GROUND",
            description = "public_robots, written_agreement or api_terms")
    Permission permission = Permission.PUBLIC_ROBOTS;

    @Option(names = "--contact", paramLabel = "TEXT", description = "whom to reach at the forum")
    String contact = "";

    @Option(
            names = "--allow-private-host",
            description = "its host may have a private address: for tests on this machine")
    boolean allowPrivateHost;

    @Option(
            names = "--selectors",
            paramLabel = "FILE",
            description =
                    "how its pages are read where Vigie does not know its program: lines such as posts = article.entry")
    @Nullable
    Path selectors;

    /** The forum as it is to be watched; ends the command when something does not fit. */
    SourceWish wishFor(URI url) {
        var wish = new SourceWish(
                url.toString(),
                Optional.ofNullable(name).orElse(""),
                "",
                language,
                zone.getId(),
                Integer.toString(pace),
                Integer.toString(dailyBudget),
                quiet,
                permission,
                contact,
                byHand,
                allowPrivateHost,
                Optional.ofNullable(selectors).map(SourceOptions::read).orElse(""));
        wish.misfit().ifPresent(field -> {
            throw new Failures.CannotDo(complaint(field, wish));
        });
        return wish;
    }

    /** The text of a file of selectors. */
    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            throw new Failures.CannotDo("no such file: " + file);
        } catch (IOException e) {
            throw new Failures.CannotDo(file + " cannot be read as text in UTF-8: " + e.getMessage());
        }
    }

    private static String complaint(SourceWish.Field field, SourceWish wish) {
        return switch (field) {
            case ADDRESS -> "'" + wish.address() + "' is no http or https address";
            case ID -> "--name is small letters, digits and hyphens, at most 40 of them; '" + wish.id() + "' is not";
            case NAME -> "the name of the host is too long";
            case LANGUAGE -> "--language is a tag such as fr; '" + wish.language() + "' is not";
            case ZONE -> "--zone is a zone such as Europe/Paris; '" + wish.zone() + "' is not";
            case PACE -> "--pace is at least 1 second, and at most " + SourceWish.LONGEST_PACE;
            case DAILY_BUDGET -> "--daily-budget is at least 1, and at most " + SourceWish.LARGEST_BUDGET;
            case QUIET -> "--quiet is two times of day, such as 23:00-06:00; '" + wish.quiet() + "' is not";
            case SELECTORS -> "--selectors: " + wish.selectorsRefused().orElse("");
            case CONTACT -> "--contact is at most " + SourceWish.LONGEST_CONTACT + " characters long";
        };
    }
}
