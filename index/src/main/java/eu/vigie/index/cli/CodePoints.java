package eu.vigie.index.cli;

/** Turns offsets in UTF-16 code units into offsets in Unicode code points. Linear when asked in rising order; one thread. */
final class CodePoints {
    private final String text;
    private int units;
    private int points;

    CodePoints(String text) {
        this.text = text;
    }

    /** Code points before an offset in code units. */
    int before(int offset) {
        if (offset < units) {
            units = 0;
            points = 0;
        }
        points += text.codePointCount(units, offset);
        units = offset;
        return points;
    }
}
