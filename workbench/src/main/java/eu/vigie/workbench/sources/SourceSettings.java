package eu.vigie.workbench.sources;

import eu.vigie.crawl.forum.QuietHours;
import eu.vigie.workbench.web.Forms;
import java.time.LocalTime;

/** How a watched forum is read, as a member types it in the form. */
public record SourceSettings(
        String pace, String dailyBudget, String quietFrom, String quietTo, String selectors, String page) {

    static SourceSettings of(WatchedSource watched, String selectors) {
        var allowance = watched.source().allowance();
        QuietHours quiet = allowance.quiet();
        boolean none = quiet.equals(QuietHours.NONE);
        return new SourceSettings(
                Long.toString(watched.source().pace().toSeconds()),
                Integer.toString(allowance.requestsPerDay()),
                none ? "" : time(quiet.from()),
                none ? "" : time(quiet.to()),
                selectors,
                watched.source().address().toString());
    }

    static SourceSettings read(Forms form) {
        return new SourceSettings(
                form.written("pace").strip(),
                form.written("daily-budget").strip(),
                form.optional("quiet-from").orElse(""),
                form.optional("quiet-to").orElse(""),
                form.written("selectors").strip(),
                form.written("page").strip());
    }

    /** The whole of it, by the rules for a new source. */
    SourceWish wish(WatchedSource watched) {
        var source = watched.source();
        return new SourceWish(
                source.address().toString(),
                source.id().value(),
                source.name(),
                source.language(),
                source.zone().getId(),
                pace,
                dailyBudget,
                quietFrom.isEmpty() && quietTo.isEmpty() ? "" : quietFrom + "-" + quietTo,
                watched.permission(),
                watched.contact(),
                watched.handWatched(),
                source.privateHostAllowed(),
                selectors);
    }

    private static String time(LocalTime at) {
        return at.toString();
    }
}
