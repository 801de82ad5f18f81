package eu.vigie.workbench.answers;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.RevisionId;
import eu.vigie.workbench.ids.RoundId;
import eu.vigie.workbench.links.VettedLink;
import java.time.Instant;
import java.util.List;

/** A text as it was sent to review; never changed afterwards. */
public record Revision(
        RevisionId id,
        RoundId round,
        int number,
        String text,
        String language,
        List<VettedLink> links,
        boolean noLinkNeeded,
        String hash,
        MemberId author,
        Instant submittedAt) {}
