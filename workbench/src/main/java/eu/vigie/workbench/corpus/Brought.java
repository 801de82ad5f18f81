package eu.vigie.workbench.corpus;

import eu.vigie.workbench.ids.ThreadId;

/** What a page of a thread added. {@code older} posts are past the retention of their source and were left out. */
record Brought(ThreadId thread, int added, int revised, int older, boolean moreKnownBehind) {
    /** Whether the page that follows can hold anything unseen: a server may send the same page for ever. */
    boolean worthFollowing() {
        return added > 0 || older > 0 || moreKnownBehind;
    }
}
