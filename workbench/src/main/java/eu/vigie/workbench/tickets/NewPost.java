package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.PostId;

/** A post that joins an existing ticket. */
record NewPost(PostId post, Band band, String bandReason, boolean byAsker) {}
