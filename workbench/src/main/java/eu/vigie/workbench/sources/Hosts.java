package eu.vigie.workbench.sources;

import java.net.URI;
import java.util.Locale;

/** The host of an address as pace is kept for it, and whether two addresses belong to the same forum. */
public final class Hosts {
    private Hosts() {}

    /** Host in lower case, with the port where the address names one. */
    public static String of(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return address.getPort() < 0 ? host : host + ":" + address.getPort();
    }

    /** The same host, {@code www.} left aside. */
    public static boolean same(URI one, URI other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(URI address) {
        String host = of(address);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
