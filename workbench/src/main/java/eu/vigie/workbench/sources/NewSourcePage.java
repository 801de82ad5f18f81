package eu.vigie.workbench.sources;

import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Frame;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form for a new source, and under it what a trial found.
 *
 * @param possible whether forums can be tried out: a contact is set
 */
public record NewSourcePage(
        Frame frame, NewSourceForm typed, boolean possible, Optional<Complaint> complaint, Optional<Preview> preview) {
    /** Why it was not done, in the reader's words. */
    public record Complaint(String key, List<String> details) {
        static Complaint of(String key, String... details) {
            return new Complaint(key, List.of(details));
        }

        /** What of a wish does not fit. */
        static Optional<Complaint> of(SourceWish wish) {
            return wish.misfit()
                    .map(field -> of(
                            "sources.refused." + Forms.word(field),
                            wish.selectorsRefused().orElse("")));
        }

        public Object[] places() {
            return details.toArray();
        }
    }

    /** A language to choose. */
    public record Choice(String value, String label, boolean chosen) {}

    public List<Choice> languages() {
        var shown = frame.words().locale();
        var known = Stream.concat(
                frame.locales().stream().map(Locale::getLanguage),
                Stream.of(typed.language()).filter(tag -> !tag.equals("und")));
        var named = known.distinct()
                .map(tag -> choice(tag, Locale.forLanguageTag(tag).getDisplayLanguage(shown)));
        return Stream.concat(named, Stream.of(choice("und", frame.t("sources.language-other"))))
                .toList();
    }

    public List<Choice> permissions() {
        return Stream.of(Permission.PUBLIC_ROBOTS, Permission.WRITTEN_AGREEMENT, Permission.API_TERMS)
                .map(one -> new Choice(
                        Forms.word(one), frame.t("sources.permission." + Forms.word(one)), typed.chosen(one)))
                .toList();
    }

    private Choice choice(String value, String label) {
        return new Choice(value, label, typed.language().equals(value));
    }
}
