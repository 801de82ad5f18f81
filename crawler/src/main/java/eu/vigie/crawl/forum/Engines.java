package eu.vigie.crawl.forum;

import java.util.List;
import java.util.ServiceLoader;

/**
 * All forum engines there are. The one place that lists them is {@code META-INF/services/eu.vigie.crawl.forum.ForumEngine}, a line
 * each: engines depend on this package, so this package must not name them.
 */
public final class Engines {
    private static final List<ForumEngine> ALL =
            ServiceLoader.load(ForumEngine.class, Engines.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private Engines() {}

    /** Every engine, in the order of the list. */
    public static List<ForumEngine> all() {
        return ALL;
    }
}
