package eu.vigie.workbench.web;

/** The route wants a member and the request has none, or one whose session has ended. */
public final class SignInNeeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    SignInNeeded(String path) {
        super(path, null, false, false);
    }
}
