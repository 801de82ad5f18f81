package eu.vigie.workbench.accounts;

import eu.vigie.workbench.ids.ForumAccountId;
import java.time.Instant;

/** A pseudonym of the organisation on a forum: never a member's own account, and without a password. */
public record ForumAccount(
        ForumAccountId id, String source, String pseudonym, AccountStatus status, String because, Instant since) {}
