package eu.vigie.workbench.tickets;

import static eu.vigie.workbench.tickets.StateName.APPROVED;
import static eu.vigie.workbench.tickets.StateName.CHANGES;
import static eu.vigie.workbench.tickets.StateName.CLAIMED;
import static eu.vigie.workbench.tickets.StateName.CLOSED;
import static eu.vigie.workbench.tickets.StateName.FOLLOW_UP;
import static eu.vigie.workbench.tickets.StateName.IN_REVIEW;
import static eu.vigie.workbench.tickets.StateName.MISSING;
import static eu.vigie.workbench.tickets.StateName.NEW;
import static eu.vigie.workbench.tickets.StateName.OPEN;
import static eu.vigie.workbench.tickets.StateName.POSTED;
import static eu.vigie.workbench.tickets.StateName.VERIFIED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The arrows between states. The database repeats them in work.transition, docs/states.md draws them. */
final class StateChart {
    /** No {@code from}: the beginning. */
    record Arrow(Optional<StateName> from, StateName to, String word) {}

    static final List<Arrow> ARROWS = List.of(
            begin(NEW, "intake, language unknown"),
            begin(OPEN, "intake"),
            arrow(NEW, OPEN, "triage"),
            arrow(NEW, CLOSED, "close"),
            arrow(OPEN, CLOSED, "close"),
            arrow(OPEN, CLAIMED, "claim"),
            arrow(CLAIMED, OPEN, "release, skip, lease ends"),
            arrow(CLAIMED, IN_REVIEW, "submit"),
            arrow(IN_REVIEW, CLAIMED, "retract"),
            arrow(IN_REVIEW, CHANGES, "request changes"),
            arrow(CHANGES, CLAIMED, "author resumes"),
            arrow(CHANGES, OPEN, "priority ends"),
            arrow(IN_REVIEW, APPROVED, "approve"),
            arrow(APPROVED, IN_REVIEW, "new post, approval ends, returned"),
            arrow(APPROVED, POSTED, "post"),
            arrow(POSTED, VERIFIED, "found on the forum"),
            arrow(POSTED, MISSING, "not found"),
            arrow(VERIFIED, MISSING, "not found any more"),
            arrow(MISSING, FOLLOW_UP, "answer again"),
            arrow(MISSING, VERIFIED, "found after all"),
            arrow(MISSING, CLOSED, "close"),
            arrow(POSTED, FOLLOW_UP, "the asker replies"),
            arrow(VERIFIED, FOLLOW_UP, "the asker replies"),
            arrow(FOLLOW_UP, CLAIMED, "claim"),
            arrow(FOLLOW_UP, CLOSED, "close"),
            arrow(VERIFIED, CLOSED, "watch ends"),
            arrow(CLAIMED, CLOSED, "close"),
            arrow(IN_REVIEW, CLOSED, "close"),
            arrow(CHANGES, CLOSED, "close"),
            arrow(APPROVED, CLOSED, "close"),
            arrow(POSTED, CLOSED, "close"),
            arrow(CLOSED, OPEN, "reopen, undone"),
            arrow(CLOSED, NEW, "undone"));

    private StateChart() {}

    static boolean allows(StateName from, StateName to) {
        return from == to
                || ARROWS.stream().anyMatch(arrow -> arrow.from().equals(Optional.of(from)) && arrow.to() == to);
    }

    static String mermaid() {
        return ARROWS.stream()
                .map(arrow -> "    %s --> %s: %s"
                        .formatted(arrow.from().map(StateName::name).orElse("[*]"), arrow.to(), arrow.word()))
                .collect(Collectors.joining("\n", "stateDiagram-v2\n", "\n"));
    }

    private static Arrow begin(StateName to, String word) {
        return new Arrow(Optional.empty(), to, word);
    }

    private static Arrow arrow(StateName from, StateName to, String word) {
        return new Arrow(Optional.of(from), to, word);
    }
}
