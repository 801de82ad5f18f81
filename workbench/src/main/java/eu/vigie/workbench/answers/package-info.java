/** Answers, revisions, reviews, postings. */
@NullMarked
package eu.vigie.workbench.answers;

import org.jspecify.annotations.NullMarked;
