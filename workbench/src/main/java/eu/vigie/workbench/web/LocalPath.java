package eu.vigie.workbench.web;

/** A path on this very host: never an address elsewhere in disguise. */
public final class LocalPath {
    private LocalPath() {}

    public static boolean is(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
    }

    /** The path, or the reader's first page when it leads elsewhere. */
    public static String orHome(String path) {
        return is(path) ? path : "/";
    }
}
