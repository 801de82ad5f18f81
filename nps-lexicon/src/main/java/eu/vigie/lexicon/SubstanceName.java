package eu.vigie.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One name of a substance as people write it.
 *
 * @param text the name, as it would be shown
 * @param substance what it names
 * @param languages BCP 47 tags; {@code "mul"} alone means every language
 * @param kind preferred, alternative or hidden
 * @param register where the name is at home
 * @param ambiguity how often it means something else in its languages
 * @param region where the name is used when not everywhere its languages are spoken, for example {@code BE}
 * @param sources short keys of {@code sources.tsv}: who says that this is a name of it; empty only in a lexicon that the check
 *     does not pass
 */
public record SubstanceName(
        String text,
        SubstanceId substance,
        Set<String> languages,
        NameKind kind,
        Register register,
        Ambiguity ambiguity,
        Optional<String> region,
        List<String> sources) {
    public SubstanceName {
        languages = Set.copyOf(languages);
        sources = List.copyOf(sources);
    }

    /**
     * Whether the name belongs to a language.
     *
     * @param language primary BCP 47 tag
     * @return true as well for names of all languages
     */
    public boolean speaks(String language) {
        return languages.contains(Languages.ALL) || languages.contains(language);
    }
}
