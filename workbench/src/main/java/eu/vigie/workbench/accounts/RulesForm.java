package eu.vigie.workbench.accounts;

import eu.vigie.workbench.web.Forms;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Rules of a board as they were typed. */
record RulesForm(
        String place, OptionalInt cap, OptionalInt quietDays, boolean links, String etiquette, LocalDate readOn) {
    private static final int MOST = 3650;

    static RulesForm read(Forms form) {
        return new RulesForm(
                form.text("place"),
                number(form, "daily-cap"),
                number(form, "quiet-days"),
                form.ticked("links"),
                form.written("etiquette").strip(),
                form.day("read-on"));
    }

    private static OptionalInt number(Forms form, String field) {
        return form.optional(field).isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.clamp(form.number(field), Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    /** Key of what does not fit. */
    Optional<String> problem(LocalDate today) {
        if (readOn.isAfter(today)) {
            return Optional.of("accounts.refused.future");
        }
        return fits(cap) && fits(quietDays) ? Optional.empty() : Optional.of("accounts.refused.number");
    }

    private static boolean fits(OptionalInt number) {
        return number.isEmpty() || number.getAsInt() > 0 && number.getAsInt() <= MOST;
    }

    BoardRules at(BoardRulesStore.Place where) {
        return new BoardRules(
                where.source(), where.board(), cap, quietDays, links, etiquette, readOn, Optional.empty());
    }
}
