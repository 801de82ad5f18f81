package eu.vigie.crawl.fetch;

import java.time.Duration;

/**
 * What one request may cost at most.
 *
 * @param bytes largest body, on the wire and after decompression
 * @param ratio largest growth by decompression, looked at once a body exceeds {@link #RATIO_FREE_BYTES}
 * @param connect time to reach the server
 * @param total time from the request to the last byte, for each hop of a redirect
 * @param redirects hops followed on the same host
 */
public record FetchLimits(int bytes, int ratio, Duration connect, Duration total, int redirects) {
    /** Bodies up to this size may have any compression ratio: small pages of white space are no attack. */
    public static final int RATIO_FREE_BYTES = 1 << 20;

    public FetchLimits {
        if (bytes < 1 || ratio < 1 || redirects < 0) {
            throw new IllegalArgumentException("limits of a request are positive");
        }
    }

    /** 16 MiB, ratio 200, 10 s to connect, 60 s in all, 5 redirects. */
    public static FetchLimits standard() {
        return new FetchLimits(16 << 20, 200, Duration.ofSeconds(10), Duration.ofSeconds(60), 5);
    }
}
