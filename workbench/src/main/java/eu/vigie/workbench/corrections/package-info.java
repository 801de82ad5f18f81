/** Where members put the machine right, and what it can learn from that. */
@NullMarked
package eu.vigie.workbench.corrections;

import org.jspecify.annotations.NullMarked;
