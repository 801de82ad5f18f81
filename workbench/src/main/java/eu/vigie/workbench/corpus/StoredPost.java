package eu.vigie.workbench.corpus;

import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.ThreadId;
import java.time.Instant;
import java.util.Optional;

/** A post as it stands now, with what is known of where it stands. */
public record StoredPost(
        PostId id,
        ThreadId thread,
        int revision,
        int position,
        String permalink,
        String title,
        String text,
        Optional<String> board,
        String source,
        String sourceLanguage,
        Optional<OrganisationId> organisation,
        Optional<Instant> postedAt,
        Instant firstSeenAt,
        boolean gone) {}
