package eu.vigie.workbench.desk;

/** Where a text names a substance: from start to end in UTF-16 units, and the substance's preferred name. */
record Span(int start, int end, String substance) {
    Span shifted(int by) {
        return new Span(start - by, end - by, substance);
    }
}
