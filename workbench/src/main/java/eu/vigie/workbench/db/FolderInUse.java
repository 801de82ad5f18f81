package eu.vigie.workbench.db;

import java.nio.file.Path;

/** Another process owns the data folder. */
public final class FolderInUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    FolderInUse(Path folder) {
        super("another vigie is running on the data folder " + folder
                + ": stop it first, or give this one a folder of its own with --data FOLDER");
    }
}
