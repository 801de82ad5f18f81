package eu.vigie.workbench;

import eu.vigie.lexicon.Lexicon;
import eu.vigie.workbench.audit.AuditPages;
import eu.vigie.workbench.audit.AuditStore;
import eu.vigie.workbench.corrections.CorrectionStore;
import eu.vigie.workbench.corrections.ReviewedStore;
import eu.vigie.workbench.desk.CorrectionPages;
import eu.vigie.workbench.desk.CorrectionWords;
import eu.vigie.workbench.desk.TicketScreen;
import eu.vigie.workbench.emerging.EmergingPages;
import eu.vigie.workbench.emerging.EmergingStore;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.tickets.TriageStore;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.SubstanceNames;
import java.time.Clock;
import java.util.function.Supplier;

/** By which people teach the machine: what it got wrong, what it missed, what it does not know yet. */
public record LearningPages(CorrectionPages corrections, AuditPages audit, EmergingPages emerging) {
    static LearningPages of(
            Screen screen,
            TicketScreen tickets,
            TriageStore triage,
            EventStore events,
            SubstanceNames substances,
            Supplier<Lexicon> lexicon,
            double threshold) {
        return new LearningPages(
                new CorrectionPages(
                        screen,
                        tickets,
                        new CorrectionStore(triage),
                        new ReviewedStore(events),
                        new CorrectionWords(substances, lexicon)),
                new AuditPages(screen, new AuditStore(threshold), Clock.systemUTC()),
                new EmergingPages(screen, new EmergingStore(lexicon)));
    }
}
