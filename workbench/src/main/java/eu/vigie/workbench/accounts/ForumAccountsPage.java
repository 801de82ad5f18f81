package eu.vigie.workbench.accounts;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.web.Access;
import eu.vigie.workbench.web.Frame;
import java.util.List;
import java.util.Optional;

/** As whom the organisation answers where, and what is allowed there. */
public record ForumAccountsPage(
        Frame frame,
        MemberId reader,
        List<ForumAccount> accounts,
        List<BoardRules> rules,
        List<BoardRulesStore.Place> places,
        List<RedirectingReplyStore.Reply> replies,
        boolean poster,
        Optional<String> problem) {

    public boolean keeps() {
        return frame.may(Access.SUPERVISE);
    }

    public boolean posts() {
        return frame.may(Access.POST_ANSWERS);
    }

    public boolean approves(RedirectingReplyStore.Reply reply) {
        return frame.may(Access.REVIEW_ANSWERS)
                && reply.approver().isEmpty()
                && !reply.writtenBy().equals(reader);
    }

    /** The forums, each as a whole. */
    public List<BoardRulesStore.Place> forums() {
        return places.stream().filter(BoardRulesStore.Place::whole).toList();
    }

    public List<ForumAccount> accountsOn(String source) {
        return accounts.stream().filter(one -> one.source().equals(source)).toList();
    }

    public List<BoardRules> rulesOf(String source) {
        return rules.stream().filter(one -> one.source().equals(source)).toList();
    }

    /** The forum as a whole, or the name of its board. */
    public String name(BoardRules rules) {
        return places.stream()
                .filter(place ->
                        place.source().equals(rules.source()) && place.board().equals(rules.board()) && !place.whole())
                .map(BoardRulesStore.Place::title)
                .findFirst()
                .orElseGet(() -> rules.board().isEmpty() ? frame.t("accounts.whole-forum") : rules.board());
    }

    public String label(BoardRulesStore.Place place) {
        return place.sourceName() + " · " + (place.whole() ? frame.t("accounts.whole-forum") : place.title());
    }

    public List<AccountStatus> statuses() {
        return List.of(AccountStatus.values());
    }
}
