package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.ThreadId;
import java.time.Instant;

/** A post that deserves an answer; an empty or unknown ({@code und}) language sends it to triage first. */
public record NewTicket(
        ThreadId thread,
        PostId post,
        OrganisationId organisation,
        Band band,
        String bandReason,
        String language,
        Instant postedAt) {
    boolean needsTriage() {
        return language.isBlank() || language.equals("und");
    }

    NewPost asPost(boolean answersUs) {
        return new NewPost(post, band, bandReason, answersUs);
    }
}
