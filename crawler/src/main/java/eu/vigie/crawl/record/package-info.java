/**
 * What was fetched, kept for some days so that a mended parser can read it again: WARC 1.1, each record gzipped and then locked by
 * AES in GCM, in files of one source each.
 */
@NullMarked
package eu.vigie.crawl.record;

import org.jspecify.annotations.NullMarked;
