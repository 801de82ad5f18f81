package eu.vigie.crawl.forum;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of material that must not be in the project, where there is one. */
final class SharedFolder {
    private SharedFolder() {}

    /** Named by {@code -Dvigie.shared}, else a folder {@code shared} in this or an enclosing folder. */
    static Optional<Path> find() {
        var named = System.getProperty("vigie.shared");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared/pages"))) {
                return Optional.of(folder.resolve("shared"));
            }
        }
        return Optional.empty();
    }
}
