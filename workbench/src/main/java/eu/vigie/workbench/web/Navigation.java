package eu.vigie.workbench.web;

import eu.vigie.workbench.db.Tx;
import java.util.List;

/** What the member can go to; known to whoever counts the lists. */
public interface Navigation {
    List<NavItem> items(Tx tx, Session session, Messages words);
}
