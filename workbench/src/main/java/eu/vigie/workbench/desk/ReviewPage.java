package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.Criterion;
import eu.vigie.workbench.answers.Revision;
import eu.vigie.workbench.tickets.Action;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.web.Frame;
import java.util.List;
import java.util.Optional;

/** The frozen text beside the question, and the six things to say about it. */
public record ReviewPage(
        Frame frame,
        Ticket ticket,
        ThreadExcerpt thread,
        Optional<Revision> revision,
        String author,
        boolean reviewing,
        ReviewInput entered,
        Optional<Notice> notice,
        PastReviews past) {
    public List<Criterion> criteria() {
        return List.of(Criterion.values());
    }

    public long id() {
        return ticket.id().value();
    }

    public boolean canBegin() {
        return !reviewing
                && frame.session()
                        .filter(one -> ticket.actionsFor(one.actor()).contains(Action.REVIEW))
                        .isPresent();
    }

    public Optional<String> whyNot() {
        return frame.session()
                .flatMap(one -> ticket.refusal(one.actor(), Action.REVIEW))
                .map(reason -> frame.t("refused", reason));
    }
}
