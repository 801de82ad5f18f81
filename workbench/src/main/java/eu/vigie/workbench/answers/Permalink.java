package eu.vigie.workbench.answers;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides whether an address is on the same host and in the same thread as another. */
final class Permalink {
    private static final Pattern POST_ONLY = Pattern.compile("(?:[?&](?:p|pid|post)=\\d+)|/posts?/\\d+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Permalink() {}

    static boolean isIn(String permalink, String thread) {
        Optional<URI> asked = uri(permalink);
        Optional<URI> known = uri(thread);
        if (asked.isEmpty() || known.isEmpty() || !sameHost(asked.get(), known.get())) {
            return false;
        }
        return samePlace(asked.get(), known.get())
                || POST_ONLY.matcher(permalink).find();
    }

    private static boolean sameHost(URI one, URI other) {
        return one.getHost() != null
                && one.getHost().equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort()
                && Set.of("http", "https").contains(Objects.requireNonNullElse(one.getScheme(), ""));
    }

    /** Every parameter that names the thread is there, and the path continues that of the thread. */
    private static boolean samePlace(URI asked, URI thread) {
        return asked.getPath().startsWith(thread.getPath().replaceAll("/+$", ""))
                && numbersOf(asked).containsAll(numbersOf(thread));
    }

    private static Set<String> numbersOf(URI uri) {
        String query = Objects.requireNonNullElse(uri.getQuery(), "");
        return Arrays.stream((uri.getPath() + "&" + query).split("[&/.\\-]"))
                .map(part -> part.substring(part.indexOf('=') + 1))
                .filter(part -> NUMBER.matcher(part).matches())
                .collect(Collectors.toSet());
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text.strip()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
