package eu.vigie.crawl.forum;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A watched forum.
 *
 * @param id its short name
 * @param name its name as people say it
 * @param address its front page, or the board list where it is watched
 * @param engine name of its engine, once known
 * @param zone zone of dates that name none
 * @param language BCP 47 tag of what is mostly written there
 * @param pace least pause between two requests
 * @param privateHostAllowed whether its host may resolve to a private address: demo and tests only
 * @param allowance daily budget and quiet hours
 * @param given reads its pages by selectors of a maintainer, before any other engine is asked
 * @param pseudonyms turns its author names into pseudonyms
 */
public record Source(
        SourceId id,
        String name,
        URI address,
        Optional<String> engine,
        ZoneId zone,
        String language,
        Duration pace,
        boolean privateHostAllowed,
        Allowance allowance,
        Optional<ForumEngine> given,
        Pseudonyms pseudonyms) {
    /** A forum with the usual allowance, read by the engine that knows its program. */
    public Source(
            SourceId id,
            String name,
            URI address,
            Optional<String> engine,
            ZoneId zone,
            String language,
            Duration pace,
            boolean privateHostAllowed,
            Pseudonyms pseudonyms) {
        this(
                id,
                name,
                address,
                engine,
                zone,
                language,
                pace,
                privateHostAllowed,
                Allowance.USUAL,
                Optional.empty(),
                pseudonyms);
    }

    /** The same source with its engine known. */
    public Source madeBy(String knownEngine) {
        return with(Optional.of(knownEngine), allowance, given);
    }

    /** The same source with another allowance. */
    public Source allowing(Allowance other) {
        return with(engine, other, given);
    }

    /** The same source read by selectors of a maintainer. */
    public Source readBy(ForumEngine selectors) {
        return with(engine, allowance, Optional.of(selectors));
    }

    private Source with(Optional<String> otherEngine, Allowance otherAllowance, Optional<ForumEngine> otherGiven) {
        return new Source(
                id,
                name,
                address,
                otherEngine,
                zone,
                language,
                pace,
                privateHostAllowed,
                otherAllowance,
                otherGiven,
                pseudonyms);
    }
}
