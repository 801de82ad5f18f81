/** Forumotion, called Forumactif in French and Forumieren in German. */
@NullMarked
package eu.vigie.crawl.forum.forumotion;

import org.jspecify.annotations.NullMarked;
