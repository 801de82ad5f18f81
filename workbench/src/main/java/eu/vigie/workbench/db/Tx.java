package eu.vigie.workbench.db;

import eu.vigie.workbench.ids.Actor;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** An open transaction and who acts in it. Only stores look inside. */
public record Tx(Handle handle, Actor actor) {
    public Optional<Long> member() {
        return actor instanceof Actor.Signed signed
                ? Optional.of(signed.member().value())
                : Optional.empty();
    }

    public Optional<Long> organisation() {
        return actor instanceof Actor.Signed signed
                ? Optional.of(signed.organisation().value())
                : Optional.empty();
    }
}
