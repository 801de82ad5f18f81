package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.Criterion;
import eu.vigie.workbench.web.Forms;
import java.util.EnumMap;
import java.util.Map;

/** What a reviewer has ticked and written so far; {@code hash} names the text they read. */
public record ReviewInput(Map<Criterion, Boolean> criteria, String note, String hash) {
    static final ReviewInput EMPTY = new ReviewInput(Map.of(), "", "");

    static ReviewInput read(Forms form) {
        var criteria = new EnumMap<Criterion, Boolean>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            form.optional(Forms.word(criterion)).ifPresent(answer -> criteria.put(criterion, answer.equals("yes")));
        }
        return new ReviewInput(criteria, form.written("note"), form.text("hash"));
    }

    public boolean says(Criterion criterion, boolean answer) {
        return Boolean.valueOf(answer).equals(criteria.get(criterion));
    }
}
