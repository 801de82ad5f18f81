package eu.vigie.workbench.sources;

import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.ids.OrganisationId;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** A forum to be watched. A hand-watched one is never visited by the crawler: members paste its pages. */
public record NewSource(
        SourceId id,
        String name,
        URI address,
        Optional<OrganisationId> organisation,
        ZoneId zone,
        String language,
        Duration pace,
        Permission permission,
        String contact,
        boolean privateHostAllowed,
        boolean handWatched) {
    public static final Duration USUAL_PACE = Duration.ofSeconds(5);

    public NewSource {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("the address of a source is http or https with a host: " + address);
        }
        if (pace.isNegative()) {
            throw new IllegalArgumentException("a pace is not negative: " + pace);
        }
    }

    /** A public forum at its usual pace, in UTC until somebody says otherwise. */
    public static NewSource at(SourceId id, URI address) {
        return new NewSource(
                id,
                String.valueOf(address.getHost()),
                address,
                Optional.empty(),
                ZoneId.of("UTC"),
                "und",
                USUAL_PACE,
                Permission.PUBLIC_ROBOTS,
                "",
                false,
                false);
    }
}
