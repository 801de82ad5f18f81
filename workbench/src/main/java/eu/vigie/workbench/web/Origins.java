package eu.vigie.workbench.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Which origin the pages have, and whether a request comes from them. */
public final class Origins {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<URI> publicUrl;

    /** @param publicUrl where browsers find the workbench; without one it answers on loopback names only */
    public Origins(Optional<URI> publicUrl) {
        this.publicUrl = publicUrl;
    }

    public boolean https() {
        return publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
    }

    String cookie() {
        return https() ? "__Host-vigie" : "vigie";
    }

    /** Another name that leads here may be a page elsewhere that rebinds its own name. */
    boolean knowsHost(Context ctx) {
        String host = host(ctx);
        return publicUrl.isPresent()
                ? host.equals(publicUrl.get().getRawAuthority()) || loopback(host)
                : loopback(host);
    }

    /**
     * Pages send no referrer, so browsers write the origin of their forms as "null" and say in Sec-Fetch-Site, which no
     * page can forge, whether the form was ours.
     */
    boolean sentFromOurPages(Context ctx) {
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        if (origin != null && !"null".equals(origin)) {
            return origin.equals(own(ctx));
        }
        return site == null ? origin == null : "same-origin".equals(site);
    }

    private String own(Context ctx) {
        String host = host(ctx);
        return publicUrl
                .filter(url -> host.equals(url.getRawAuthority()))
                .map(url -> url.getScheme() + "://" + url.getRawAuthority())
                .orElse("http://" + host);
    }

    private static String host(Context ctx) {
        String host = ctx.header("Host");
        return host == null ? "" : host;
    }

    private static boolean loopback(String host) {
        return LOOPBACK.contains(host.replaceFirst(":\\d+$", ""));
    }
}
