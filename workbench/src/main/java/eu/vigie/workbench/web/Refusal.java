package eu.vigie.workbench.web;

import java.util.List;

/** Ends a request with a page that says in the reader's words why it cannot be done. */
public final class Refusal extends RuntimeException {
    static final int TOO_LARGE = 413;
    private static final long serialVersionUID = 1;

    private final int status;
    private final String reason;
    private final transient List<Object> details;

    private Refusal(int status, String reason, List<Object> details) {
        super(status + " " + reason, null, false, false);
        this.status = status;
        this.reason = reason;
        this.details = details;
    }

    /** @param reason key in the message files, as for the other refusals */
    public static Refusal wrongForm(String reason, Object... details) {
        return new Refusal(400, reason, List.of(details));
    }

    public static Refusal forbidden(String reason, Object... details) {
        return new Refusal(403, reason, List.of(details));
    }

    public static Refusal notFound() {
        return new Refusal(404, "problem.not-found", List.of());
    }

    public static Refusal conflict(String reason, Object... details) {
        return new Refusal(409, reason, List.of(details));
    }

    static Refusal tooLarge(long megabytes) {
        return new Refusal(TOO_LARGE, "problem.too-large", List.of(megabytes));
    }

    /** The request names a host that is not ours. */
    static Refusal misdirected() {
        return new Refusal(421, "problem.host", List.of());
    }

    public int status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    Object[] details() {
        return details.toArray();
    }
}
