package eu.vigie.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A canonical drug: one substance, or one group of substances that people name as one (such as synthetic cannabinoids).
 *
 * @param id stable identifier
 * @param preferred BCP 47 language to the name shown in it; {@code "en"} is always present
 * @param family group it belongs to
 * @param systematicName chemical name, where the lexicon is sure of it
 * @param cas CAS registry number, where sure
 * @param inchiKey InChIKey, where sure
 * @param firstNotified year of the first formal notification to the European early warning system, where sure
 * @param sources short keys of {@code sources.tsv}, at least one
 * @param origins source key of single facts, where it is not that of the substance
 * @param countsAlone whether a text that names only this substance is about drugs; false for alcohol, caffeine or paracetamol,
 *     which are listed so that interactions with them can be named
 */
public record Substance(
        SubstanceId id,
        Map<String, String> preferred,
        Family family,
        Optional<String> systematicName,
        Optional<String> cas,
        Optional<String> inchiKey,
        OptionalInt firstNotified,
        List<String> sources,
        Map<Fact, String> origins,
        boolean countsAlone) {
    public Substance {
        preferred = Map.copyOf(preferred);
        sources = List.copyOf(sources);
        origins = Map.copyOf(origins);
        if (!preferred.containsKey("en")) {
            throw new IllegalArgumentException("no English name: " + id);
        }
    }

    /**
     * The name shown to readers of a language.
     *
     * @param language BCP 47 tag; only its first part counts, so {@code fr-CA} reads as {@code fr}
     * @return the name in that language, or the English one
     */
    public String preferred(String language) {
        String name = preferred.get(Languages.primary(language));
        return name == null ? english() : name;
    }

    /** The English preferred name, by which labelled posts and other programs name the substance. */
    public String english() {
        return preferred.getOrDefault("en", id.value());
    }

    /** Whether it is no single substance but its whole family, as "benzodiazepines" are. */
    public boolean isGroup() {
        return id.value().replace('-', '_').endsWith(family.name().toLowerCase(Locale.ROOT) + "s");
    }
}
