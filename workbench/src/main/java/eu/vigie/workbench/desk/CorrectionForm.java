package eu.vigie.workbench.desk;

import eu.vigie.index.assess.Intent;
import eu.vigie.workbench.corrections.Correction;
import eu.vigie.workbench.corrections.CorrectionStore;
import eu.vigie.workbench.corrections.Judgement;
import eu.vigie.workbench.corrections.Named;
import eu.vigie.workbench.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What a member can put right on a ticket, filled in as it stands. */
public record CorrectionForm(Judgement judged, List<Row> rows, String missed) {
    /**
     * A name that the machine read.
     *
     * @param substance what it took it for
     * @param inFact what a member said that it is; empty when nobody said otherwise
     * @param nothing whether a member said that it is no drug
     */
    public record Row(String surface, String substance, String inFact, boolean nothing) {}

    static CorrectionForm of(CorrectionStore.Standing standing, UnaryOperator<String> names) {
        var rows = new ArrayList<Row>();
        for (Named named : standing.machine().mentions()) {
            String now = now(standing, named);
            boolean said = !now.equals(named.substance());
            boolean nothing = said && now.equals(Named.NOTHING);
            rows.add(new Row(
                    MarkedText.unmasked(named.surface()),
                    named.listed() ? names.apply(named.substance()) : "",
                    said && !nothing ? names.apply(now) : "",
                    nothing));
        }
        return new CorrectionForm(standing.corrected(), rows, missed(standing, names));
    }

    private static String now(CorrectionStore.Standing standing, Named named) {
        return standing.corrections().stream()
                .filter(one -> one.field() == Correction.Field.MENTION
                        && one.was().equals(named.substance())
                        && one.surface().equals(named.surface().toLowerCase(Locale.ROOT)))
                .map(Correction::now)
                .reduce(named.substance(), (_, later) -> later);
    }

    private static String missed(CorrectionStore.Standing standing, UnaryOperator<String> names) {
        return String.join(
                ", ",
                standing.corrections().stream()
                        .filter(one -> one.field() == Correction.Field.MENTION
                                && one.was().equals(Named.NOTHING))
                        .map(Correction::now)
                        .map(names)
                        .toList());
    }

    public List<Intent> intents() {
        return List.of(Intent.values());
    }

    /** Ours, and what the machine says where that is another one. */
    public List<String> languages() {
        var tags = new ArrayList<>(
                Messages.LOCALES.stream().map(Locale::getLanguage).toList());
        if (!tags.contains(judged.language())) {
            tags.add(judged.language());
        }
        return tags;
    }

    public String language(String tag, Messages words) {
        return CorrectionWords.language(tag, words);
    }
}
