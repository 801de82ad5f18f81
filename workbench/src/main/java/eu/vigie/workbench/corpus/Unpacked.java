package eu.vigie.workbench.corpus;

/** What came of opening an uploaded file. */
public sealed interface Unpacked {
    record Page(SavedPage page) implements Unpacked {}

    /** A sound archive without the page that was asked for. */
    record NotInArchive() implements Unpacked {}

    record Broken() implements Unpacked {}
}
