package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.CopyFormat;
import eu.vigie.workbench.answers.Posting;
import eu.vigie.workbench.answers.Revision;
import eu.vigie.workbench.answers.Stop;
import eu.vigie.workbench.tickets.Action;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.web.Frame;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The approved text on its way to the forum, until it is seen there. */
public record PostingPage(
        Frame frame,
        Ticket ticket,
        ThreadExcerpt thread,
        Optional<Revision> answer,
        Optional<Instant> until,
        Optional<Posting> posting,
        Set<Action> actions,
        String permalink,
        Optional<Stop> stop,
        Optional<Notice> notice,
        CopyFormat format,
        PostingPlace place) {
    public long id() {
        return ticket.id().value();
    }

    /** The one of this forum first. */
    public List<CopyFormat> formats() {
        return Arrays.stream(CopyFormat.values())
                .sorted(Comparator.comparing(one -> one != format))
                .toList();
    }

    public boolean can(Action action) {
        return actions.contains(action);
    }

    /** Nothing is offered for copying where nothing may be posted. */
    public boolean open() {
        return until.isPresent() && stop.isEmpty();
    }

    public Optional<String> whyNot() {
        return place.hindrance().map(reason -> frame.t("refused", reason));
    }

    public boolean mayPost() {
        return until.isPresent() && place.hindrance().isEmpty();
    }
}
