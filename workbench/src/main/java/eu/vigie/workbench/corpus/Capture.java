package eu.vigie.workbench.corpus;

import eu.vigie.workbench.ids.ThreadId;
import java.util.List;

/** What came of a page that a member submitted. */
public sealed interface Capture {
    /** {@code texts} are the own words of every post on the page. */
    record Stored(ThreadId thread, int added, int revised, List<String> texts) implements Capture {}

    /** The address belongs to no source that is watched. */
    record UnknownForum(String host) implements Capture {}

    /** No engine found posts on it; {@code tried} says which were asked and what they looked for. */
    record NotReadable(String tried) implements Capture {}

    /** The forum is known to run on another engine than the one that made this page. */
    record WrongEngine(String known, String found) implements Capture {}

    /** It holds posts, but the address names neither their thread nor one of them. */
    record OtherThread(String title) implements Capture {}
}
