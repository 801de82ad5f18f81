package eu.vigie.workbench;

import eu.vigie.crawl.forum.Allowance;
import eu.vigie.crawl.forum.Pseudonyms;
import eu.vigie.crawl.forum.QuietHours;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.sources.NewSource;
import eu.vigie.workbench.sources.Permission;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a forum is to be watched, or tried out. */
final class SourceOptions {
    private static final int KEY_BYTES = 32;
    private static final int LONGEST_NAME = 40;

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

    NewSource sourceAt(URI url) {
        return new NewSource(
                id(url),
                url.getHost(),
                url,
                Optional.empty(),
                zone,
                language,
                checkedPace(),
                permission,
                contact,
                allowPrivateHost,
                byHand);
    }

    /** The forum as it would be watched, under a key that is thrown away. */
    Source trialOf(URI url) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Source(
                id(url),
                url.getHost(),
                url,
                Optional.empty(),
                zone,
                language,
                checkedPace(),
                allowPrivateHost,
                allowance(),
                new Pseudonyms(key));
    }

    Allowance allowance() {
        if (dailyBudget < 1) {
            throw new Failures.CannotDo("--daily-budget is at least 1");
        }
        return new Allowance(dailyBudget, quiet.isEmpty() ? QuietHours.NONE : quietHours());
    }

    private QuietHours quietHours() {
        try {
            String[] ends = quiet.split("-", 2);
            return new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[ends.length - 1].strip()));
        } catch (DateTimeParseException e) {
            throw new Failures.CannotDo("--quiet is two times of day, such as 23:00-06:00; '" + quiet + "' is not");
        }
    }

    private Duration checkedPace() {
        if (pace < (allowPrivateHost ? 0 : 1)) {
            throw new Failures.CannotDo("--pace is at least 1 second");
        }
        return Duration.ofSeconds(pace);
    }

    private SourceId id(URI url) {
        String id = name == null ? ofHost(url.getHost()) : name;
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new Failures.CannotDo(
                    "--name is small letters, digits and hyphens, at most 40 of them; '" + id + "' is not");
        }
        return new SourceId(id);
    }

    private static String ofHost(String host) {
        String bare = host.toLowerCase(Locale.ROOT)
                .replaceAll("^www\\.|^forum\\.", "")
                .replaceAll("[^a-z0-9]+", "-");
        return bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
    }
}
