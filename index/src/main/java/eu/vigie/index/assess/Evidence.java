package eu.vigie.index.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The cues found in a post, by what they speak for. Immutable; built in time linear in the number of hits. */
final class Evidence {
    /** Only so many different cues of a kind count, so that a long post is not judged by its length. */
    private static final int COUNTED = 4;

    private final Words words;
    private final Map<CueKind, List<CueHit>> heaviest = new EnumMap<>(CueKind.class);

    Evidence(Words words, List<CueHit> hits) {
        this.words = words;
        Map<CueKind, List<CueHit>> apart = new EnumMap<>(CueKind.class);
        hits.stream()
                .sorted(Comparator.comparingInt(CueHit::from))
                .forEach(hit -> add(apart.computeIfAbsent(hit.cue().kind(), kind -> new ArrayList<>()), hit));
        apart.forEach((kind, list) -> heaviest.put(kind, counted(list)));
    }

    /** Of two hits over the same words the heavier one stays. */
    private static void add(List<CueHit> list, CueHit hit) {
        if (list.isEmpty() || list.getLast().to() <= hit.from()) {
            list.add(hit);
        } else if (Math.abs(list.getLast().cue().weight()) < Math.abs(hit.cue().weight())) {
            list.set(list.size() - 1, hit);
        }
    }

    private static List<CueHit> counted(List<CueHit> list) {
        Map<String, CueHit> different = new LinkedHashMap<>();
        list.forEach(hit -> different.putIfAbsent(hit.cue().pattern() + ": " + hit.surface(), hit));
        return different.values().stream()
                .sorted(Comparator.comparingDouble(
                        (CueHit hit) -> -Math.abs(hit.cue().weight())))
                .limit(COUNTED)
                .toList();
    }

    Words words() {
        return words;
    }

    /** The heaviest cues of a kind, heaviest first. */
    List<CueHit> hits(CueKind kind) {
        return heaviest.getOrDefault(kind, List.of());
    }

    boolean has(CueKind kind) {
        return heaviest.containsKey(kind);
    }

    /** Weight of all cues of a kind, in units of log odds. */
    double weight(CueKind kind) {
        return hits(kind).stream().mapToDouble(hit -> hit.cue().weight()).sum();
    }

    /** Weight of the cues of a kind that share no word with a cue of another kind. */
    double weightApartFrom(CueKind kind, CueKind other) {
        return hits(kind).stream()
                .filter(hit ->
                        hits(other).stream().noneMatch(taken -> taken.from() < hit.to() && hit.from() < taken.to()))
                .mapToDouble(hit -> hit.cue().weight())
                .sum();
    }

    /** The words that speak for some kinds. */
    List<String> surfaces(CueKind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> hits(kind).stream())
                .filter(hit -> hit.cue().weight() > 0)
                .map(CueHit::surface)
                .distinct()
                .toList();
    }
}
