/** jeuxvideo.com since its redesign of 2026, whose pages carry their posts and lists as a payload in a script. */
@NullMarked
package eu.vigie.crawl.forum.jvc;

import org.jspecify.annotations.NullMarked;
