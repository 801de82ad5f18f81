package eu.vigie.workbench.corpus;

import eu.vigie.crawl.forum.Author;
import eu.vigie.crawl.forum.Post.PostQuote;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.ThreadId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A post as it stands in the corpus, with the little that its neighbourhood tells. */
public record StoredPost(
        PostId id,
        ThreadId thread,
        SourceId source,
        String forumPostId,
        URI permalink,
        int position,
        Author author,
        Optional<Instant> postedAt,
        boolean zoneAssumed,
        Optional<Instant> editedAt,
        int revision,
        String text,
        List<PostQuote> quotes,
        boolean byHand,
        Instant firstSeenAt,
        Optional<Instant> goneAt,
        String threadTitle,
        Optional<String> board,
        String sourceLanguage) {
    /** When it was written, or first seen where the page does not tell. */
    public Instant writtenAt() {
        return postedAt.orElse(firstSeenAt);
    }
}
