package eu.vigie.workbench.sources;

import java.util.regex.Pattern;

/** Tells addresses of a private network by their spelling alone: nothing is looked up for a page that a member brings. */
public final class PrivateHost {
    private static final Pattern PRIVATE = Pattern.compile(
            "(?i)(localhost|.*\\.(local|localhost|internal|lan)|0\\.[\\d.]+|10\\.[\\d.]+|127\\.[\\d.]+|169\\.254\\.[\\d.]+"
                    + "|192\\.168\\.[\\d.]+|172\\.(1[6-9]|2\\d|3[01])\\.[\\d.]+|\\[(::1?|f[cde][0-9a-f]{2}:.*)])(:\\d+)?");

    private PrivateHost() {}

    public static boolean is(String host) {
        return PRIVATE.matcher(host).matches();
    }
}
