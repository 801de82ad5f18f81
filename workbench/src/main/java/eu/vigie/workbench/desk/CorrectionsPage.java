package eu.vigie.workbench.desk;

import eu.vigie.index.assess.Verdict;
import eu.vigie.workbench.corrections.Correction;
import eu.vigie.workbench.corrections.ReviewedStore;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.web.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Corrections that nobody has looked at yet, post by post. */
public record CorrectionsPage(Frame frame, List<Post> posts, ReviewedStore.Count count) {
    private static final int EXCERPT = 500;

    public record Post(TicketId ticket, String title, MarkedText text, List<Line> lines) {}

    /**
     * One correction.
     *
     * @param verdicts what the reviewer can make of it; empty where there is nothing to choose
     */
    public record Line(
            long id,
            Correction.Field field,
            String surface,
            String was,
            String now,
            Optional<String> why,
            List<Verdict> verdicts,
            Optional<Verdict> said) {}

    static CorrectionsPage of(
            Frame frame, List<ReviewedStore.Waiting> waiting, ReviewedStore.Count count, CorrectionWords words) {
        Map<TicketId, Post> posts = new LinkedHashMap<>();
        for (ReviewedStore.Waiting one : waiting) {
            var line = line(one, frame, words);
            posts.computeIfAbsent(
                            one.ticket(),
                            ticket -> new Post(
                                    ticket,
                                    MarkedText.unmasked(one.thread()),
                                    MarkedText.excerpt(one.text(), List.of(), EXCERPT),
                                    new ArrayList<>()))
                    .lines()
                    .add(line);
        }
        return new CorrectionsPage(frame, List.copyOf(posts.values()), count);
    }

    private static Line line(ReviewedStore.Waiting one, Frame frame, CorrectionWords words) {
        var correction = one.correction();
        boolean verdict = correction.field() == Correction.Field.VERDICT;
        return new Line(
                one.id(),
                correction.field(),
                MarkedText.unmasked(correction.surface()),
                words.was(correction, frame.words()),
                words.now(correction, frame.words()),
                Optional.of(correction.reason())
                        .filter(reason -> !reason.isEmpty())
                        .map(reason -> frame.t("resolution", eu.vigie.workbench.tickets.Resolution.valueOf(reason))),
                verdict ? List.of(Verdict.values()) : List.of(),
                verdict ? Optional.of(Verdict.valueOf(correction.now())) : Optional.empty());
    }
}
