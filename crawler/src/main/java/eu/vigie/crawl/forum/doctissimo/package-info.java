/** Doctissimo: lists of MesDiscussions, topics drawn by script. */
@NullMarked
package eu.vigie.crawl.forum.doctissimo;

import org.jspecify.annotations.NullMarked;
