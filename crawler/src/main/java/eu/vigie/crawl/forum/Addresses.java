package eu.vigie.crawl.forum;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Addresses as pages write them, made absolute and rid of session ids, so that one page has one address. */
public final class Addresses {
    private static final Pattern SESSION = Pattern.compile(
            "(?:sid|phpsessid|jsessionid|sessionid|session_id|zenid|osCsid)=[0-9a-z,-]{0,128}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SESSION_HASH = Pattern.compile("s=(?:[0-9a-f]{32})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH_SESSION =
            Pattern.compile(";(?:jsessionid|phpsessid)=[0-9a-z.-]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_ALLOWED =
            Pattern.compile("[^\\x21-\\x7E]|[\"<>\\\\^`{|}\\[\\]]|%(?![0-9a-fA-F]{2})");

    private Addresses() {}

    /** Where an element's attribute points, absolute by the document's base; empty for none, scripts and mail. */
    public static Optional<URI> of(Element element, String attribute) {
        var written = element.attr(attribute);
        return written.isBlank() || written.startsWith("javascript:")
                ? Optional.empty()
                : of(element.absUrl(attribute));
    }

    /** An absolute http address from text, without session ids; empty when it is none. */
    public static Optional<URI> of(String written) {
        try {
            var address = new URI(escaped(written.strip()));
            var web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return web && address.getRawAuthority() != null ? Optional.of(withoutSession(address)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A link found on a page, absolute by that page's address; empty when it is no web address. */
    public static Optional<URI> on(URI page, String link) {
        try {
            return of(page.resolve(new URI(escaped(link.strip()))).toString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The same address without session ids in its query or path. */
    public static URI withoutSession(URI address) {
        if (address.getRawQuery() == null
                && (address.getRawPath() == null || address.getRawPath().indexOf(';') < 0)) {
            return address;
        }
        var path = address.getRawPath() == null
                ? ""
                : PATH_SESSION.matcher(address.getRawPath()).replaceAll("");
        var query =
                Arrays.stream(parameters(address)).filter(p -> !isSession(p)).collect(Collectors.joining("&"));
        var sameQuery = Arrays.stream(parameters(address)).noneMatch(Addresses::isSession);
        if (sameQuery && path.equals(address.getRawPath())) {
            return address;
        }
        var fragment = address.getRawFragment();
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + path
                + (query.isEmpty() ? "" : "?" + query)
                + (fragment == null ? "" : "#" + fragment));
    }

    /** The first value of a parameter in the query. */
    public static Optional<String> parameter(URI address, String name) {
        return Arrays.stream(parameters(address))
                .filter(p -> p.startsWith(name + "="))
                .map(p -> p.substring(name.length() + 1))
                .filter(v -> !v.isEmpty())
                .findFirst();
    }

    private static String[] parameters(URI address) {
        return address.getRawQuery() == null
                ? new String[0]
                : address.getRawQuery().split("[&;]");
    }

    /** The address without its fragment. */
    public static URI withoutFragment(URI address) {
        var text = address.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? address : URI.create(text.substring(0, hash));
    }

    private static boolean isSession(String parameter) {
        return parameter.startsWith("s=") || parameter.startsWith("S=")
                ? SESSION_HASH.matcher(parameter).matches()
                : SESSION.matcher(parameter).matches();
    }

    private static String escaped(String written) {
        return isPlain(written) ? written : NOT_ALLOWED.matcher(written).replaceAll(m -> percent(m.group()));
    }

    /** Most addresses hold nothing that needs escaping. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c <= ' ' || c >= '\u007F' || "\"<>\\^`{|}[]%".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String percent(String characters) {
        var escaped = new StringBuilder();
        for (byte b : characters.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            escaped.append('%').append(String.format("%02X", b & 0xFF));
        }
        return escaped.toString();
    }
}
