package eu.vigie.lexicon.text;

/** Compares a word with a name. */
final class Edits {
    private Edits() {}

    /**
     * Whether one letter put in, left out, changed or swapped with its neighbour, or nothing, leads from one to the other. The
     * first letter must agree.
     */
    static boolean atMostOne(CharSequence a, CharSequence b) {
        int difference = a.length() - b.length();
        if (difference < -1 || difference > 1 || a.isEmpty() || b.isEmpty() || a.charAt(0) != b.charAt(0)) {
            return false;
        }
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return switch (difference) {
            case 1 -> sameFrom(a, at + 1, b, at);
            case -1 -> sameFrom(a, at, b, at + 1);
            default -> sameFrom(a, at + 1, b, at + 1) || swapped(a, b, at);
        };
    }

    private static boolean swapped(CharSequence a, CharSequence b, int at) {
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && sameFrom(a, at + 2, b, at + 2);
    }

    private static boolean sameFrom(CharSequence a, int i, CharSequence b, int j) {
        int left = Math.max(0, a.length() - i);
        if (left != Math.max(0, b.length() - j)) {
            return false;
        }
        for (int k = 0; k < left; k++) {
            if (a.charAt(i + k) != b.charAt(j + k)) {
                return false;
            }
        }
        return true;
    }
}
