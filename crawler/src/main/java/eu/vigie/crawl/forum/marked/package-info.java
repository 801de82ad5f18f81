/**
 * Reads the pages of forum programs that mark posts and rows by classes and ids: an engine says where things stand
 * ({@link eu.vigie.crawl.forum.marked.PageMarks}, {@link eu.vigie.crawl.forum.marked.PostMarks},
 * {@link eu.vigie.crawl.forum.marked.ListMarks}), and {@link eu.vigie.crawl.forum.marked.MarkedForum} reads them.
 */
@NullMarked
package eu.vigie.crawl.forum.marked;

import org.jspecify.annotations.NullMarked;
