package eu.vigie.lexicon.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Names by their sound. A sound that belongs to two substances says nothing, so it is left out. */
final class Heard {
    private static final int SHORTEST = 5;
    private static final int SHORTEST_BLURRED = 8;

    private final Map<String, List<Entry.Name>> bySound = new HashMap<>();

    void add(String word, Entry.Name name) {
        for (String sound : sounds(word)) {
            bySound.computeIfAbsent(sound, any -> new ArrayList<>()).add(name);
        }
    }

    /** Tells each sound that belongs to one substance, with its names. */
    void tell(BiConsumer<String, List<Entry.Name>> listener) {
        new TreeMap<>(bySound).forEach((sound, names) -> {
            Set<Object> substances =
                    names.stream().map(name -> name.substance().id()).collect(Collectors.toSet());
            if (substances.size() == 1) {
                listener.accept(sound, names);
            }
        });
    }

    /**
     * The sounds under which a word is filed: as it is heard, and for a long one also with its vowels blurred. They begin with a
     * sign that no word of a text has.
     */
    static List<String> sounds(CharSequence word) {
        if (word.length() < SHORTEST) {
            return List.of();
        }
        String heard = '=' + Phonetics.sound(word, false);
        return word.length() < SHORTEST_BLURRED ? List.of(heard) : List.of(heard, '~' + Phonetics.sound(word, true));
    }
}
