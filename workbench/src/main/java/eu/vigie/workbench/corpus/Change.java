package eu.vigie.workbench.corpus;

import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.Subject;
import eu.vigie.workbench.ids.ThreadId;

/** Something that happened to a post or a thread; {@code position} is where a follower stands after it. */
public record Change(Position position, Subject subject, Kind kind) {
    public enum Kind {
        STORED,
        REVISED,
        ASSESSED,
        MASKED,
        GONE,
        ERASED
    }

    static Subject subject(String kind, long id) {
        return kind.equals("POST")
                ? new Subject.PostSubject(new PostId(id))
                : new Subject.ThreadSubject(new ThreadId(id));
    }
}
