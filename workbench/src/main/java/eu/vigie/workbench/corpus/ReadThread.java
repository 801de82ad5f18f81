package eu.vigie.workbench.corpus;

import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.ids.ThreadId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A thread as pages show it: authors are letters in the order of their appearance, and mean nothing outside of it. */
public record ReadThread(
        ThreadId id,
        SourceId source,
        String sourceName,
        URI url,
        String title,
        Optional<String> board,
        String language,
        OptionalInt replies,
        OptionalInt views,
        boolean locked,
        Instant firstSeenAt,
        Instant seenAt,
        Optional<Instant> lastPostAt,
        List<ThreadPost> posts) {

    public record ThreadPost(StoredPost post, String author, List<ThreadQuote> quotes) {}

    public record ThreadQuote(Optional<String> author, String text) {}
}
