package eu.vigie.crawl.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Words of the forum programs in one language, from {@code words.<language>.txt}.
 *
 * @param language BCP 47 tag
 * @param byKey words by their key
 */
record Words(String language, Map<String, String> byKey) {
    private static final Map<String, Words> LOADED = new ConcurrentHashMap<>();

    static Words of(String language) {
        return LOADED.computeIfAbsent(language, Words::load);
    }

    /**
     * The word for a key.
     *
     * @throws IllegalStateException when the language lacks it
     */
    String get(String key) {
        var word = byKey.get(key);
        if (word == null) {
            throw new IllegalStateException("no word for " + key + " in " + language);
        }
        return word;
    }

    boolean knows(String key) {
        return byKey.containsKey(key);
    }

    private static Words load(String language) {
        var byKey = Resources.text("words." + language + ".txt")
                .lines()
                .filter(line -> line.contains(" = "))
                .map(line -> line.split(" = ", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
        return new Words(language, byKey);
    }
}
