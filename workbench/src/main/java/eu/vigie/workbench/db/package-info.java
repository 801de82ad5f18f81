/** Connection pool, transactions, migrations, the embedded PostgreSQL. */
@NullMarked
package eu.vigie.workbench.db;

import org.jspecify.annotations.NullMarked;
