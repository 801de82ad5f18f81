package eu.vigie.workbench.links;

import eu.vigie.workbench.ids.LinkId;

/** A page that somebody checked and that is not retired: the only kind an answer can cite. Made by the store alone. */
public final class VettedLink {
    private final LinkId id;
    private final Link link;
    private final Vetting vetting;

    VettedLink(LinkId id, Link link, Vetting vetting) {
        this.id = id;
        this.link = link;
        this.vetting = vetting;
    }

    public LinkId id() {
        return id;
    }

    public Link link() {
        return link;
    }

    public Vetting vetting() {
        return vetting;
    }
}
