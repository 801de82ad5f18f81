/** Tickets: states, leases, transitions. */
@NullMarked
package eu.vigie.workbench.tickets;

import org.jspecify.annotations.NullMarked;
