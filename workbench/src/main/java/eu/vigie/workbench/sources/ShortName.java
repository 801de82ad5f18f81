package eu.vigie.workbench.sources;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;

/** Short names of sources, as commands and addresses of pages write them. */
final class ShortName {
    static final String PATTERN = "[a-z0-9][a-z0-9-]{0,39}";
    private static final int LONGEST = 40;

    private ShortName() {}

    static String ofHost(URI address) {
        return cut(address.getHost().toLowerCase(Locale.ROOT).replaceAll("^www\\.|^forum\\.", ""));
    }

    /** Small letters without accents, and digits; empty when nothing of that is in the name. */
    static String of(String name) {
        return cut(Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT));
    }

    private static String cut(String name) {
        String plain = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-+$", "");
    }
}
