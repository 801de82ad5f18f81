package eu.vigie.workbench.sources;

import eu.vigie.workbench.web.Frame;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The sources and how they stand.
 *
 * @param added name of the source that was just added
 */
public record SourcesPage(Frame frame, List<SourceEntry> entries, Optional<String> added) {
    public long wanting() {
        return entries.stream().filter(SourceEntry::wanting).count();
    }

    public String seconds(Duration time) {
        return rounded(time.toMillis() / 1000.0);
    }

    public String waitedFor(Instant since) {
        return frame.times().span(Duration.between(since, frame.now()));
    }

    /** One decimal where it says something. */
    public String rounded(double figure) {
        return NumberFormat.getNumberInstance(frame.words().locale()).format(Math.round(figure * 10) / 10.0);
    }
}
