/** The program: command line, settings, routes. */
@NullMarked
package eu.vigie.workbench;

import org.jspecify.annotations.NullMarked;
