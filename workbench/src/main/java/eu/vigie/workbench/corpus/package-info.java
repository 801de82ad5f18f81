/** Threads, posts and revisions in PostgreSQL, and the feed of their changes. */
@NullMarked
package eu.vigie.workbench.corpus;

import org.jspecify.annotations.NullMarked;
