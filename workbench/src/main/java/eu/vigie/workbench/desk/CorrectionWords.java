package eu.vigie.workbench.desk;

import eu.vigie.index.assess.Urgency;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.SubstanceId;
import eu.vigie.workbench.corrections.Correction;
import eu.vigie.workbench.corrections.NameLookup;
import eu.vigie.workbench.corrections.Named;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.web.Messages;
import eu.vigie.workbench.web.SubstanceNames;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Corrections in the words of their reader, and the other way round. */
public record CorrectionWords(SubstanceNames substances, Supplier<Lexicon> lexicon) {
    Optional<String> substance(String typed) {
        return new NameLookup(lexicon.get()).find(typed).map(SubstanceId::value);
    }

    String was(Correction correction, Messages words) {
        return value(correction, correction.was(), words);
    }

    String now(Correction correction, Messages words) {
        return value(correction, correction.now(), words);
    }

    private String value(Correction correction, String value, Messages words) {
        return switch (correction.field()) {
            case VERDICT -> words.text("verdict." + word(value));
            case LANGUAGE -> language(value, words);
            case INTENT -> words.text("intent." + word(value));
            case URGENCY ->
                words.text("band." + word(band(Urgency.valueOf(value)).name()));
            case MENTION -> mention(correction, value, words);
        };
    }

    private String mention(Correction correction, String value, Messages words) {
        return switch (value) {
            case Named.NOTHING ->
                words.text(
                        value.equals(correction.was()) && correction.surface().isEmpty()
                                ? "corrections.not-seen"
                                : "corrections.no-drug");
            case Named.UNLISTED -> words.text("corrections.unlisted");
            default -> substances.name(value, words.locale());
        };
    }

    static String language(String tag, Messages words) {
        return tag.equals("und")
                ? words.text("search.language-unknown")
                : Locale.forLanguageTag(tag).getDisplayLanguage(words.locale());
    }

    private static Band band(Urgency urgency) {
        return Band.values()[urgency.ordinal()];
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
