package eu.vigie.workbench.links;

import eu.vigie.workbench.web.Forms;
import java.util.Optional;

/** What a member looks for in the library. */
public record LibraryForm(
        String words,
        Optional<String> language,
        Optional<String> substance,
        Optional<LibraryEntry.Condition> condition) {
    static LibraryForm read(Forms asked) {
        return new LibraryForm(
                asked.optional("q").orElse(""),
                asked.optional("language"),
                asked.optional("substance"),
                asked.optionalChoice("condition", LibraryEntry.Condition.class));
    }

    public boolean narrowed() {
        return !words.isEmpty() || language.isPresent() || substance.isPresent() || condition.isPresent();
    }

    public boolean asks(LibraryEntry.Condition one) {
        return condition.filter(one::equals).isPresent();
    }
}
