package eu.vigie.workbench.tickets;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.Role;
import java.util.Optional;

/** Members who offered to post what others wrote, once it has waited too long. */
public final class PosterStore {
    public boolean isIn(Tx tx, MemberId member) {
        return tx.handle()
                .createQuery("select exists (select from work.poster where member_id = :member)")
                .bind("member", member.value())
                .mapTo(Boolean.class)
                .one();
    }

    public void join(Tx tx, MemberId member) {
        tx.handle().execute("insert into work.poster (member_id) values (?) on conflict do nothing", member.value());
    }

    public void leave(Tx tx, MemberId member) {
        tx.handle().execute("delete from work.poster where member_id = ?", member.value());
    }

    /** Whoever neither wrote the answer nor supervises posts it only after having offered to. */
    public Optional<Reason> refusal(Tx tx, Ticket ticket, Actor.Signed actor) {
        boolean own = ticket.round().authors().contains(actor.member()) || actor.has(Role.SUPERVISOR);
        return own || isIn(tx, actor.member()) ? Optional.empty() : Optional.of(Reason.NOT_IN_POOL);
    }
}
