package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.DraftText;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.LinkId;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.links.Need;
import eu.vigie.workbench.links.VettedLink;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Vetted links beside the composer: those the draft rests on, then what the library has for the question. */
final class Offers {
    private final LinkStore links;

    Offers(LinkStore links) {
        this.links = links;
    }

    List<LinkOffer> of(Tx tx, Need need, DraftText draft) {
        var chosen = Set.copyOf(draft.links());
        var seen = new HashSet<LinkId>();
        return Stream.concat(links.vetted(tx, draft.links()).stream(), links.suggest(tx, need).stream())
                .filter(link -> seen.add(link.id()))
                .map(link -> offer(link, need, chosen.contains(link.id())))
                .toList();
    }

    private static LinkOffer offer(VettedLink vetted, Need need, boolean chosen) {
        var link = vetted.link();
        return new LinkOffer(
                vetted.id().value(),
                link.title(),
                link.url().toString(),
                link.institution(),
                link.language(),
                link.country(),
                vetted.vetting().at(),
                vetted.vetting().checked(),
                link.substances().stream().anyMatch(need.substances()::contains),
                chosen);
    }
}
