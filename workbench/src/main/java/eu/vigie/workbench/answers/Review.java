package eu.vigie.workbench.answers;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.RevisionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decision that was made: on which version, by whom, with what was ticked and said. */
public record Review(
        long id,
        RevisionId revision,
        int number,
        MemberId reviewer,
        boolean approved,
        Map<Criterion, Boolean> criteria,
        String note,
        Instant at) {
    public Review {
        criteria = Map.copyOf(criteria);
    }

    /** Something the reviewer wants changed: a criterion that was not met, or a line of the note. */
    public record Point(String key, Optional<Criterion> criterion, String text) {}

    /** What the author has to settle before the text is sent again. */
    List<Point> points() {
        var points = new ArrayList<Point>();
        if (approved) {
            return points;
        }
        for (Criterion criterion : Criterion.values()) {
            if (Boolean.FALSE.equals(criteria.get(criterion))) {
                points.add(new Point(id + ":" + criterion.name(), Optional.of(criterion), ""));
            }
        }
        List<String> lines =
                note.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            points.add(new Point(id + ":" + i, Optional.empty(), lines.get(i)));
        }
        return points;
    }
}
