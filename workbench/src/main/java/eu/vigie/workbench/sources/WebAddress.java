package eu.vigie.workbench.sources;

import eu.vigie.workbench.web.Forms;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The address of a forum as typed, written in one way, so that the same forum is known again. */
final class WebAddress {
    private static final int LARGEST_PORT = 65_535;

    private WebAddress() {}

    /** Http or https with a host and nobody's name before it; the host in small letters, a path at least, no fragment. */
    static Optional<URI> read(String typed) {
        return Forms.webAddress(typed.strip()).filter(WebAddress::isPlain).map(WebAddress::written);
    }

    private static boolean isPlain(URI uri) {
        return uri.getRawUserInfo() == null && uri.getPort() <= LARGEST_PORT;
    }

    private static URI written(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(uri.getScheme().toLowerCase(Locale.ROOT) + "://" + Hosts.of(uri) + path + query);
    }
}
