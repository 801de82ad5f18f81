package eu.vigie.workbench;

import eu.vigie.workbench.db.CannotUse;
import eu.vigie.workbench.db.FolderInUse;
import eu.vigie.workbench.db.RestoreStore;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;

/** Turns what went wrong into a line that says what to do; only a bug shows its stack. */
final class Failures {
    private static final int FAILED = 1;

    private Failures() {}

    static int explain(Exception failure, PrintWriter err) {
        switch (failure) {
            case Settings.BadSettings bad -> err.println("The settings do not fit:\n" + bad.getMessage());
            case FolderInUse inUse -> err.println("vigie: " + inUse.getMessage());
            case RestoreStore.CannotRestore refused -> err.println("vigie: " + refused.getMessage());
            case CannotUse refused -> err.println("vigie: " + refused.getMessage());
            case CannotDo refused -> err.println("vigie: " + refused.getMessage());
            case UncheckedIOException io -> err.println("vigie: " + io.getMessage() + ": " + io.getCause());
            default -> explainRest(failure, err);
        }
        return FAILED;
    }

    private static void explainRest(Exception failure, PrintWriter err) {
        if (rootOf(failure) instanceof BindException) {
            err.println("vigie: the port is taken by another program: choose another with --port, or 0 for a free one");
        } else {
            err.println("vigie: this is a bug, please report it with the lines below");
            failure.printStackTrace(err);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Something a command cannot do as things are; the message says what to do instead. */
    static final class CannotDo extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotDo(String message) {
            super(message);
        }
    }
}
