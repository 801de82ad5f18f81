package eu.vigie.workbench.sources;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The address of a forum as typed, written in one way, so that the same forum is known again. */
final class WebAddress {
    private static final int LARGEST_PORT = 65_535;

    private WebAddress() {}

    /** Http or https with a host and nobody's name before it; the host in small letters, a path at least, no fragment. */
    static Optional<URI> read(String typed) {
        try {
            URI uri = new URI(typed.strip());
            return isPlain(uri) ? Optional.of(written(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(URI uri) {
        return uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getPort() <= LARGEST_PORT
                && String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT).matches("https?");
    }

    private static URI written(URI uri) throws URISyntaxException {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new URI(uri.getScheme().toLowerCase(Locale.ROOT) + "://" + Hosts.of(uri) + path + query);
    }
}
