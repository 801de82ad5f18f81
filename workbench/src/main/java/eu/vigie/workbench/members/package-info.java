/** Organisations, members, sign-in. */
@NullMarked
package eu.vigie.workbench.members;

import org.jspecify.annotations.NullMarked;
