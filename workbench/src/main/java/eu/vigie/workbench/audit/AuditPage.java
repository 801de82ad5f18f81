package eu.vigie.workbench.audit;

import eu.vigie.workbench.desk.MarkedText;
import eu.vigie.workbench.web.Frame;
import java.text.NumberFormat;
import java.util.Optional;

/** A post to be answered, how far the sample is, and, for those who answer for it, what it tells. */
public record AuditPage(
        Frame frame,
        Optional<AuditStore.Drawn> drawn,
        Optional<AuditStore.Asked> asked,
        boolean answers,
        boolean draws,
        boolean sees) {
    public MarkedText text() {
        return MarkedText.plain(asked.orElseThrow().text());
    }

    public String title() {
        return MarkedText.unmasked(asked.orElseThrow().title());
    }

    public String percent(double share) {
        var format = NumberFormat.getPercentInstance(frame.words().locale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    public long rounded(double number) {
        return Math.round(number);
    }
}
