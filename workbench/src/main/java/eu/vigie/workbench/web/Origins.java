package eu.vigie.workbench.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which origin the pages have, and whether a request comes from them. */
public final class Origins {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final Optional<URI> publicUrl;
    private final Optional<InetAddress> proxy;

    /**
     * @param publicUrl where browsers find the workbench; without one it answers on loopback names only
     * @param proxy whose word is taken for where a request came from
     */
    public Origins(Optional<URI> publicUrl, Optional<InetAddress> proxy) {
        this.publicUrl = publicUrl;
        this.proxy = proxy;
    }

    /** Where the request came from: what the proxy itself appended last, since all before it can be made up. */
    String caller(Context ctx) {
        String peer = ctx.req().getRemoteAddr();
        String told =
                Optional.ofNullable(ctx.req().getHeader("X-Forwarded-For")).orElse("");
        String last = told.substring(told.lastIndexOf(',') + 1).strip();
        boolean believed = proxy.equals(address(peer)) && address(last).isPresent();
        return believed ? last : peer;
    }

    /** An address in numbers; a name is never looked up. */
    public static Optional<InetAddress> address(String literal) {
        try {
            return LITERAL.matcher(literal).matches() ? Optional.of(InetAddress.ofLiteral(literal)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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

    String own(Context ctx) {
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
