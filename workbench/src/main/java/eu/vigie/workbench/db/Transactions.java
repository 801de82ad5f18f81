package eu.vigie.workbench.db;

import eu.vigie.workbench.ids.Actor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Opens transactions that carry their actor into the database, where row-level security and events find it. */
public final class Transactions {
    /** What the program itself sees; no number of an organisation reads like it. */
    private static final String EVERY_ORGANISATION = "all";

    private final Jdbi jdbi;

    public Transactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public <T> T call(Actor actor, Function<Tx, T> work) {
        return jdbi.inTransaction(handle -> {
            announce(handle, actor);
            return work.apply(new Tx(handle, actor));
        });
    }

    public void run(Actor actor, Consumer<Tx> work) {
        jdbi.useTransaction(handle -> {
            announce(handle, actor);
            work.accept(new Tx(handle, actor));
        });
    }

    private static void announce(Handle handle, Actor actor) {
        String member = actor instanceof Actor.Signed signed ? signed.member().toString() : "";
        String organisation =
                actor instanceof Actor.Signed signed ? signed.organisation().toString() : EVERY_ORGANISATION;
        handle.createQuery(
                        "select set_config('vigie.member', :member, true) || set_config('vigie.organisation', :org, true)")
                .bind("member", member)
                .bind("org", organisation)
                .mapTo(String.class)
                .one();
    }
}
