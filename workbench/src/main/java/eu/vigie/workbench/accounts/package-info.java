/** As whom an organisation answers on forums, and by which rules of their boards. */
@NullMarked
package eu.vigie.workbench.accounts;

import org.jspecify.annotations.NullMarked;
