/** MesDiscussions.net: hardware.fr, the lists of Doctissimo, and other French boards. */
@NullMarked
package eu.vigie.crawl.forum.mesdiscussions;

import org.jspecify.annotations.NullMarked;
