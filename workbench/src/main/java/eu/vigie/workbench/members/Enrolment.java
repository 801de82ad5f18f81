package eu.vigie.workbench.members;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A secret on its way to the member's device: as text, as an address, and as the picture of that address. */
public record Enrolment(String secret, String uri) {
    private static final int GROUP = 4;

    static Enrolment of(byte[] secret, String account) {
        String text = Base32.encode(secret);
        String uri = "otpauth://totp/Vigie:" + encoded(account) + "?secret=" + text
                + "&issuer=Vigie&algorithm=SHA1&digits=6&period=30";
        return new Enrolment(text.replaceAll("(.{" + GROUP + "})(?=.)", "$1 "), uri);
    }

    private static String encoded(String account) {
        return URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public int squares() {
        return qr().size;
    }

    /** The dark squares as an SVG path, one unit each. */
    public String path() {
        var qr = qr();
        var path = new StringBuilder();
        for (int y = 0; y < qr.size; y++) {
            for (int x = 0; x < qr.size; x++) {
                if (qr.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    private QrCode qr() {
        return QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
    }

    @Override
    public String toString() {
        return "Enrolment[…]";
    }
}
