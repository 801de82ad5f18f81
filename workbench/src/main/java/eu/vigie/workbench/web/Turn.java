package eu.vigie.workbench.web;

/** How a request with a form goes on. */
public sealed interface Turn {
    /** It was done: the browser loads this page. */
    record To(String path) implements Turn {}

    /** It was not done: a page that says why. */
    record Stay(Runnable page) implements Turn {}

    static Turn to(String path) {
        return new To(path);
    }

    static Turn stay(Runnable page) {
        return new Stay(page);
    }
}
