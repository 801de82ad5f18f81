package eu.vigie.workbench.desk;

import eu.vigie.workbench.accounts.BoardRules;
import eu.vigie.workbench.accounts.ForumAccount;
import eu.vigie.workbench.accounts.PostingGround;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.web.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * As whom and by which rules an answer is posted.
 *
 * @param hindrance why the reader cannot post it now
 * @param reply what is answered to private messages, when two people stand for it
 */
public record PostingPlace(PostingGround ground, Optional<Reason> hindrance, Optional<String> reply) {
    /** Those that can post, the one to use first. */
    public List<ForumAccount> accounts() {
        var first = ground.suggested();
        return ground.accounts().stream()
                .filter(account -> account.status().posts())
                .sorted(Comparator.comparing(account -> !first.equals(Optional.of(account))))
                .toList();
    }

    /** The rules of the board, a sentence each. */
    public List<String> rules(Frame frame) {
        return ground.rules().map(rules -> sentences(frame, rules)).orElse(List.of());
    }

    private List<String> sentences(Frame frame, BoardRules rules) {
        var said = new ArrayList<String>();
        rules.dailyCap().ifPresent(cap -> said.add(frame.t("posting.rule-cap", cap, ground.postedToday())));
        rules.quietDays().ifPresent(days -> said.add(frame.t("posting.rule-quiet", days)));
        said.add(frame.t(rules.linksAllowed() ? "posting.rule-links" : "posting.rule-no-links"));
        return said;
    }
}
