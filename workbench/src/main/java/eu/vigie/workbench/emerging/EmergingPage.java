package eu.vigie.workbench.emerging;

import eu.vigie.workbench.desk.MarkedText;
import eu.vigie.workbench.web.Frame;
import java.util.List;

/** Names to decide on, and those that were proposed. */
public record EmergingPage(Frame frame, List<Candidate> names, List<Candidate> proposed) {
    public List<MarkedText> snippets(Candidate name) {
        return name.snippets().stream().map(MarkedText::plain).toList();
    }

    public String surface(Candidate name) {
        return MarkedText.unmasked(name.surface());
    }

    public long percent(double share) {
        return Math.round(100 * share);
    }

    public double rounded(double rise) {
        return rise < 10 ? Math.round(10 * rise) / 10.0 : Math.round(rise);
    }
}
