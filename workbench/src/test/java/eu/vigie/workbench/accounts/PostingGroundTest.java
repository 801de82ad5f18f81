package eu.vigie.workbench.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.workbench.ids.ForumAccountId;
import eu.vigie.workbench.tickets.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PostingGroundTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ESTABLISHED, ",
        "NEW, ",
        "LIMITED, ",
        "BANNED, ACCOUNT_BANNED",
        "FROZEN, ACCOUNT_FROZEN",
    })
    void anAccountPostsUnlessItIsBannedOrFrozen(AccountStatus status, Reason refused) {
        var ground = ground(List.of(account(1, status)), Optional.empty(), 0, NOW);
        assertEquals(Optional.ofNullable(refused), ground.refusal(chosen(1), false));
        assertEquals(Optional.ofNullable(refused), ground.refusal(false));
        assertEquals(refused == null, status.posts());
    }

    @Test
    void withoutARegisteredAccountNothingIsChosen() {
        var ground = ground(List.of(), Optional.empty(), 0, NOW);
        assertEquals(Optional.empty(), ground.suggested());
        assertEquals(Optional.empty(), ground.refusal(true));
        assertEquals(Optional.of(Reason.ACCOUNT_UNKNOWN), ground.refusal(chosen(1), true));
    }

    @Test
    void anAccountOfAnotherForumIsUnknown() {
        var ground = ground(List.of(account(1, AccountStatus.NEW)), Optional.empty(), 0, NOW);
        assertEquals(Optional.of(Reason.ACCOUNT_UNKNOWN), ground.refusal(chosen(7), false));
    }

    @Test
    void theBestStandingAccountIsSuggested() {
        var accounts = List.of(
                account(1, AccountStatus.BANNED),
                account(2, AccountStatus.LIMITED),
                account(3, AccountStatus.NEW),
                account(4, AccountStatus.ESTABLISHED));
        assertEquals(4, suggested(ground(accounts, Optional.empty(), 0, NOW)));
        assertEquals(3, suggested(ground(accounts.subList(0, 3), Optional.empty(), 0, NOW)));
        assertEquals(2, suggested(ground(accounts.subList(0, 2), Optional.empty(), 0, NOW)));
    }

    @Test
    void theThreadKeepsTheAccountItKnowsWhileThatCanPost() {
        var accounts = List.of(account(1, AccountStatus.ESTABLISHED), account(2, AccountStatus.LIMITED));
        assertEquals(2, suggested(usedBefore(accounts, 2)));
        var frozen = List.of(account(1, AccountStatus.ESTABLISHED), account(2, AccountStatus.FROZEN));
        assertEquals(1, suggested(usedBefore(frozen, 2)));
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountStatus.class,
            names = {"BANNED", "FROZEN"})
    void withOnlyStoppedAccountsTheReasonIsTold(AccountStatus status) {
        var accounts = List.of(account(1, AccountStatus.BANNED), account(2, status));
        var wanted = status == AccountStatus.FROZEN ? Reason.ACCOUNT_FROZEN : Reason.ACCOUNT_BANNED;
        assertEquals(
                Optional.of(wanted), ground(accounts, Optional.empty(), 0, NOW).refusal(false));
    }

    @ParameterizedTest
    @CsvSource({
        // cap, posted today, quiet days, hours since the last post, links allowed, answer has links
        "2, 1, , 1, true, true, ",
        "2, 2, , 1, true, true, DAILY_CAP_REACHED",
        "2, 3, , 1, true, false, DAILY_CAP_REACHED",
        ", 900, , 1, true, true, ",
        ", 0, 30, 719, true, true, ",
        ", 0, 30, 721, true, true, THREAD_TOO_OLD",
        "5, 0, 30, 2000, false, true, THREAD_TOO_OLD",
        ", 0, , 90000, true, true, ",
        ", 0, , 1, false, true, LINKS_NOT_ALLOWED",
        ", 0, , 1, false, false, ",
    })
    void theRulesOfTheBoardAreMet(
            Integer cap, int today, Integer quiet, int hours, boolean links, boolean cites, Reason refused) {
        var rules = new BoardRules(
                "agora", "", number(cap), number(quiet), links, "", LocalDate.of(2026, 1, 1), Optional.empty());
        var ground = ground(List.of(), Optional.of(rules), today, NOW.minus(Duration.ofHours(hours)));
        assertEquals(Optional.ofNullable(refused), ground.refusal(cites));
    }

    @Test
    void theAccountIsLookedAtBeforeTheRules() {
        var rules = new BoardRules(
                "agora",
                "",
                OptionalInt.of(1),
                OptionalInt.empty(),
                true,
                "",
                LocalDate.of(2026, 1, 1),
                Optional.empty());
        var ground = ground(List.of(account(1, AccountStatus.FROZEN)), Optional.of(rules), 1, NOW);
        assertEquals(Optional.of(Reason.ACCOUNT_FROZEN), ground.refusal(false));
    }

    @Test
    void onlyGoodStandingNeedsNoReason() {
        assertEquals(
                List.of(AccountStatus.LIMITED, AccountStatus.BANNED, AccountStatus.FROZEN),
                Arrays.stream(AccountStatus.values())
                        .filter(AccountStatus::saysWhy)
                        .toList());
    }

    private static OptionalInt number(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static long suggested(PostingGround ground) {
        return ground.suggested().orElseThrow().id().value();
    }

    private static Optional<ForumAccountId> chosen(long id) {
        return Optional.of(new ForumAccountId(id));
    }

    private static ForumAccount account(long id, AccountStatus status) {
        return new ForumAccount(new ForumAccountId(id), "agora", "vigie" + id, status, "", NOW);
    }

    private static PostingGround usedBefore(List<ForumAccount> accounts, long id) {
        return new PostingGround(accounts, chosen(id), Optional.empty(), 0, Optional.of(NOW), NOW);
    }

    private static PostingGround ground(
            List<ForumAccount> accounts, Optional<BoardRules> rules, int today, Instant lastPost) {
        return new PostingGround(accounts, Optional.empty(), rules, today, Optional.of(lastPost), NOW);
    }
}
