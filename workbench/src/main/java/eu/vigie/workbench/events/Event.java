package eu.vigie.workbench.events;

import eu.vigie.workbench.ids.Subject;
import java.util.Map;

/** Something that was done: {@code kind} in the past tense, {@code data} without text of posts. */
public record Event(Subject subject, String kind, Map<String, String> data) {
    public static Event of(Subject subject, String kind) {
        return new Event(subject, kind, Map.of());
    }
}
