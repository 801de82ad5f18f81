package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.PostId;

/** A post that joins an existing ticket; {@code answersUs}: by the asker, or quoting our answer. */
record NewPost(PostId post, Band band, String bandReason, boolean answersUs) {}
