/** Sessions, forms, layout: what every page needs. */
@NullMarked
package eu.vigie.workbench.web;

import org.jspecify.annotations.NullMarked;
