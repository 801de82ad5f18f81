package eu.vigie.workbench.links;

import eu.vigie.workbench.web.Frame;
import java.util.List;
import java.util.Optional;

/**
 * The library of vetted links.
 *
 * @param typed a new link that could not be taken
 * @param problem key of what does not fit in it
 */
public record LibraryPage(
        Frame frame,
        LibraryForm asked,
        List<LibraryEntry> entries,
        List<Choice> substances,
        NewLink typed,
        Optional<String> problem,
        boolean editor) {
    /** A substance by which one can narrow. */
    public record Choice(String value, String label, boolean chosen) {}

    public String name(String substance) {
        return substances.stream()
                .filter(one -> one.value().equals(substance))
                .map(Choice::label)
                .findFirst()
                .orElse(substance);
    }

    public List<LibraryEntry.Condition> conditions() {
        return List.of(LibraryEntry.Condition.values());
    }
}
