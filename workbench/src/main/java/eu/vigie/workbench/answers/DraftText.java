package eu.vigie.workbench.answers;

import eu.vigie.workbench.ids.LinkId;
import java.util.List;

/** What the composer holds: the words, the vetted links they rest on, or that none is needed. */
public record DraftText(String text, List<LinkId> links, boolean noLinkNeeded) {
    public static DraftText of(String text) {
        return new DraftText(text, List.of(), false);
    }
}
