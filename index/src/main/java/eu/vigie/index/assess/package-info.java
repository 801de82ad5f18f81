/** What the machine makes of a post: language, question, intent, urgency, and why. */
@NullMarked
package eu.vigie.index.assess;

import org.jspecify.annotations.NullMarked;
