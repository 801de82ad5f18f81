package eu.vigie.crawl.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides whether an address may be connected to at all. The Java runtime keeps a resolved name for 30 seconds, so that the
 * connection made right after the check goes to the address that was checked.
 */
final class Addresses {
    private Addresses() {}

    /** Why an address must not be fetched; empty when it may be. */
    static Optional<String> objection(URI url, boolean privateHostAllowed) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of("not http or https: " + scheme);
        }
        if (url.getHost() == null || url.getRawUserInfo() != null) {
            return Optional.of("no plain host in the address");
        }
        return privateHostAllowed ? Optional.empty() : privateAddress(url.getHost());
    }

    private static Optional<String> privateAddress(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(bare(host))) {
                if (!isPublic(address)) {
                    return Optional.of("the host has a private address");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("the host name is unknown");
        }
    }

    /** Whether an address is reachable for everybody (RFC 6890 and RFC 4193 list those that are not). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublicFour(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublicFour(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        boolean carrierNat = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean protocols = first == 192 && second == 0 && (b[2] == 0 || b[2] == 2);
        boolean examples =
                (first == 198 && second == 51 && b[2] == 100) || (first == 203 && second == 0 && b[2] == 113);
        return first != 0 && first < 240 && !carrierNat && !benchmark && !protocols && !examples;
    }

    private static boolean isPublicSix(byte[] b) {
        boolean uniqueLocal = (b[0] & 0xfe) == 0xfc;
        boolean translated = b[0] == 0 || (b[0] == 0x20 && b[1] == 0x02) || (b[0] == 0 && b[1] == 0x64);
        boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
        return !uniqueLocal && !translated && !teredo;
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
