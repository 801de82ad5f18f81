package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.Stop;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.web.Forms;

/** What has just happened, told above the ticket: a key of the message files and what it speaks of. */
public record Notice(String key, boolean bad, Object... details) {
    static Notice refused(Reason reason) {
        return new Notice("refused." + Forms.word(reason), true);
    }

    static Notice taken(String name) {
        return new Notice("ticket.taken-by", true, name);
    }

    static Notice stopped(Stop stop) {
        return new Notice("posting.stopped", true, stop.source(), stop.because());
    }

    static Notice changed() {
        return new Notice("ticket.changed", true);
    }
}
