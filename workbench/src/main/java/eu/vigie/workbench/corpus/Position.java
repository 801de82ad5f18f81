package eu.vigie.workbench.corpus;

import java.util.UUID;

/** How far a follower of the change feed has come. A position of another epoch belongs to another database: start over. */
public record Position(UUID epoch, long xact, long seq) {
    public static Position start(UUID epoch) {
        return new Position(epoch, 0, 0);
    }
}
