package eu.vigie.workbench.web;

import java.util.Optional;

/** How a request with a form goes on. */
public sealed interface Turn {
    /** It was done: the browser loads this page. */
    record To(String path) implements Turn {}

    /** It was not done: a page that says why. */
    record Stay(Runnable page) implements Turn {}

    /** It was done, and the page shows what is shown once; sent again, the form leads to the path. */
    record Once(String path, Runnable page) implements Turn {}

    static Turn to(String path) {
        return new To(path);
    }

    static Turn stay(Runnable page) {
        return new Stay(page);
    }

    static Turn once(String path, Runnable page) {
        return new Once(path, page);
    }

    /** Where a second sending leads; nowhere when nothing was done. */
    default Optional<String> afterwards() {
        return switch (this) {
            case To(String path) -> Optional.of(path);
            case Once(String path, Runnable _) -> Optional.of(path);
            case Stay _ -> Optional.empty();
        };
    }
}
