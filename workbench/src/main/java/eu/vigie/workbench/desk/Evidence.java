package eu.vigie.workbench.desk;

import eu.vigie.workbench.web.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the machine says on one topic, each thing once.
 *
 * @param topic key below {@code evidence.}
 * @param first whether a reader needs it at once: the rest is folded away
 */
public record Evidence(String topic, boolean first, List<String> lines) {
    private static final List<String> AT_ONCE = List.of("urgency", "minor", "intent", "question");
    private static final List<String> FOLDED = List.of("drug", "model", "language");

    static List<Evidence> of(List<Why> reasons, Messages words) {
        Map<String, Set<String>> said = new LinkedHashMap<>();
        AT_ONCE.forEach(topic -> said.put(topic, new LinkedHashSet<>()));
        FOLDED.forEach(topic -> said.put(topic, new LinkedHashSet<>()));
        reasons.forEach(why ->
                said.computeIfAbsent(why.topic(), _ -> new LinkedHashSet<>()).add(why.in(words)));
        var all = new ArrayList<Evidence>();
        said.forEach((topic, lines) -> {
            if (!lines.isEmpty()) {
                all.add(new Evidence(topic, AT_ONCE.contains(topic), List.copyOf(lines)));
            }
        });
        return List.copyOf(all);
    }
}
