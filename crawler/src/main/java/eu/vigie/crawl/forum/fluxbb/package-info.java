/** FluxBB 1.4-1.5 and the PunBB 1.2-1.4 it came from. */
@NullMarked
package eu.vigie.crawl.forum.fluxbb;

import org.jspecify.annotations.NullMarked;
