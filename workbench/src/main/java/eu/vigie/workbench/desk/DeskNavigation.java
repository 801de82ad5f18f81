package eu.vigie.workbench.desk;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.sources.OverviewStore;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.web.Access;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Messages;
import eu.vigie.workbench.web.NavItem;
import eu.vigie.workbench.web.NavItem.Group;
import eu.vigie.workbench.web.Navigation;
import eu.vigie.workbench.web.Session;
import java.util.ArrayList;
import java.util.List;

/** The lists with their counts, then what one looks up, then what one looks after. */
public final class DeskNavigation implements Navigation {
    private final TicketStore tickets;
    private final OverviewStore sources;

    public DeskNavigation(TicketStore tickets, OverviewStore sources) {
        this.tickets = tickets;
        this.sources = sources;
    }

    @Override
    public List<NavItem> items(Tx tx, Session session, Messages words) {
        var items = new ArrayList<NavItem>();
        if (session.may(Access.READ_TICKETS)) {
            lists(tx, session, words, items);
        }
        place(session, Access.CAPTURE_PAGES, Group.WORK, "/paste", words.text("nav.paste"), items);
        place(session, Access.SEARCH_POSTS, Group.KNOWLEDGE, "/search", words.text("nav.search"), items);
        place(session, Access.SIGNED_IN, Group.KNOWLEDGE, "/links", words.text("nav.links"), items);
        place(
                session,
                Access.POST_ANSWERS,
                Group.KNOWLEDGE,
                "/forum-accounts",
                words.text("nav.forum-accounts"),
                items);
        place(session, Access.ANALYSE, Group.KNOWLEDGE, "/emerging", words.text("nav.emerging"), items);
        place(session, Access.JUDGE_SAMPLES, Group.CARE, "/audit", words.text("nav.audit"), items);
        place(session, Access.SUPERVISE, Group.CARE, "/corrections", words.text("nav.corrections"), items);
        place(session, Access.SUPERVISE, Group.CARE, "/orphans", words.text("nav.orphans"), items);
        if (session.may(Access.RUN_SOURCES)) {
            items.add(sources(tx, words));
        }
        place(session, Access.LEAD_MEMBERS, Group.CARE, "/members", words.text("nav.members"), items);
        return items;
    }

    /** With the number of those that need somebody. */
    private NavItem sources(Tx tx, Messages words) {
        long wanting = sources.wanting(tx);
        String label = words.text("nav.sources");
        return wanting == 0
                ? NavItem.to(Group.CARE, label, "/sources")
                : NavItem.counted(Group.CARE, label, "/sources", wanting);
    }

    private void lists(Tx tx, Session session, Messages words, List<NavItem> items) {
        var counts = tickets.counts(tx);
        for (QueueView view : QueueView.values()) {
            if (!view.concerns(session.actor())) {
                continue;
            }
            int count = view.list()
                    .map(list -> counts.getOrDefault(list, 0))
                    .orElseGet(() -> tickets.count(tx, view.filter(session.actor())));
            if (view.always() || (count > 0 && view != QueueView.CLOSED)) {
                String word = Forms.word(view);
                items.add(NavItem.counted(Group.WORK, words.text("list." + word), "/queue?list=" + word, count));
            }
        }
    }

    private static void place(
            Session session, Access needed, Group group, String href, String label, List<NavItem> items) {
        if (session.may(needed)) {
            items.add(NavItem.to(group, label, href));
        }
    }
}
