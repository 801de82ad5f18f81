package eu.vigie.workbench.accounts;

import eu.vigie.workbench.ids.ForumAccountId;
import eu.vigie.workbench.tickets.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What decides, beside the ticket itself, whether an answer may be posted where it is meant to stand.
 *
 * @param accounts those of the organisation on this forum
 * @param usedBefore the account that posted in this thread last
 * @param postedToday answers of ours where the rules hold, by the day of the forum
 * @param lastPost when anybody wrote in the thread last
 */
public record PostingGround(
        List<ForumAccount> accounts,
        Optional<ForumAccountId> usedBefore,
        Optional<BoardRules> rules,
        int postedToday,
        Optional<Instant> lastPost,
        Instant now) {

    /** The one that the thread knows already, else the one that stands best. */
    public Optional<ForumAccount> suggested() {
        return accounts.stream()
                .filter(account -> account.status().posts())
                .min(Comparator.comparing((ForumAccount account) -> !usedBefore.equals(Optional.of(account.id())))
                        .thenComparing(ForumAccount::status)
                        .thenComparing(ForumAccount::pseudonym));
    }

    /** @param chosen the account that posts; empty where the organisation has none on this forum */
    public Optional<Reason> refusal(Optional<ForumAccountId> chosen, boolean cites) {
        return ofAccount(chosen).or(() -> ofRules(cites));
    }

    /** What stands in the way whichever account posts. */
    public Optional<Reason> refusal(boolean cites) {
        return refusal(suggested().map(ForumAccount::id), cites);
    }

    private Optional<Reason> ofAccount(Optional<ForumAccountId> chosen) {
        if (accounts.isEmpty()) {
            return chosen.map(_ -> Reason.ACCOUNT_UNKNOWN);
        }
        if (chosen.isEmpty()) {
            return Optional.of(
                    accounts.stream().anyMatch(account -> account.status() == AccountStatus.FROZEN)
                            ? Reason.ACCOUNT_FROZEN
                            : Reason.ACCOUNT_BANNED);
        }
        return accounts.stream()
                .filter(account -> account.id().equals(chosen.get()))
                .findFirst()
                .map(account -> ofStatus(account.status()))
                .orElse(Optional.of(Reason.ACCOUNT_UNKNOWN));
    }

    private static Optional<Reason> ofStatus(AccountStatus status) {
        return switch (status) {
            case ESTABLISHED, NEW, LIMITED -> Optional.empty();
            case BANNED -> Optional.of(Reason.ACCOUNT_BANNED);
            case FROZEN -> Optional.of(Reason.ACCOUNT_FROZEN);
        };
    }

    private Optional<Reason> ofRules(boolean cites) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        var board = rules.get();
        if (board.dailyCap().isPresent() && postedToday >= board.dailyCap().getAsInt()) {
            return Optional.of(Reason.DAILY_CAP_REACHED);
        }
        if (board.quietDays().isPresent()
                && quietFor(Duration.ofDays(board.quietDays().getAsInt()))) {
            return Optional.of(Reason.THREAD_TOO_OLD);
        }
        return cites && !board.linksAllowed() ? Optional.of(Reason.LINKS_NOT_ALLOWED) : Optional.empty();
    }

    private boolean quietFor(Duration most) {
        return lastPost.filter(at -> at.isBefore(now.minus(most))).isPresent();
    }
}
