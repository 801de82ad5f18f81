-- What is stored about people, why, for how long and who sees it: said where it is stored. A test fails for a column of text, or one
-- that points to a member, that says nothing; docs/privacy.md shows the same.
create procedure work.declare_column(col text, said text) language plpgsql as $$
begin execute format('comment on column %s is %L', col, said); end $$;

do $$
declare r record;
begin
    for r in select * from (values
        ('corpus.post.author', 'telling the voices of a thread apart', 'as long as its source says (400 days unless set)', 'nobody: pages show a letter within the thread'),
        ('corpus.post.forum_post_id', 'knowing the post again', 'with the post', 'nobody'),
        ('corpus.post.permalink', 'opening the post on its forum', 'with the post', 'members who may read tickets or look up'),
        ('corpus.post.posted_at', 'freshness, order, end of retention', 'with the post', 'members who may read tickets or look up'),
        ('corpus.revision.text', 'judging and answering; every changed text is a revision',
            'as long as its source says (400 days unless set); 30 days after the post has vanished from its forum; longer while a ticket of the thread is open',
            'members who may read tickets or look up'),
        ('corpus.revision.quotes', 'telling own words from quoted ones', 'with the text', 'members who may read tickets or look up'),
        ('corpus.thread.title', 'context of the post', 'with the post that opened the thread', 'members who may read tickets or look up'),
        ('corpus.thread.url', 'visiting the thread again', 'as long as its source says; longer where a ticket points to it', 'members who may read tickets or look up'),
        ('corpus.thread.forum_thread_id', 'knowing the thread again', 'with its address', 'nobody'),
        ('corpus.assessment.body', 'order of the queue, choice of links; holds passages of the post', 'with the text', 'members who may read tickets'),
        ('corpus.assessment.possible_minor', 'care in the answer', 'with the text', 'members who may read tickets'),
        ('corpus.assessment.intent', 'choice of links', 'with the text', 'members who may read tickets or look up'),
        ('corpus.assessment.urgency', 'order of the queue', 'with the text', 'members who may read tickets or look up'),
        ('corpus.assessment.verdict', 'whether a ticket is opened', 'with the text', 'members who may read tickets or look up'),
        ('corpus.erasure.permalink', 'keeping an erased post from coming back', 'no end', 'operators'),
        ('corpus.erasure.forum_thread_id', 'keeping quotations of an erased post out', 'no end', 'operators'),
        ('corpus.erasure.runs', 'keeping quotations of an erased post out: keyed hashes of runs of words', 'no end', 'operators'),
        ('corpus.erasure.reason', 'why a post was erased', 'no end', 'operators'),
        ('crawl.frontier.url', 'visiting threads again', 'with the thread', 'operators'),
        ('crawl.frontier.visit_url', 'page to fetch next when that is not the first: the last one read, or the one after it', 'with the thread', 'operators'),
        ('crawl.frontier.forum_thread_id', 'visiting threads again', 'with the thread', 'operators'),
        ('crawl.source.contact', 'whom to ask about this forum', 'as long as the source', 'operators'),
        ('crawl.source.pseudonym_key', 'the same pseudonym at each visit', 'as long as the source', 'operators'),
        ('work.ticket.band_reason', 'why the ticket stands where it stands; may hold words of the post', 'with the text of the post', 'members who may read the ticket'),
        ('work.member.email', 'signing in', 'no end', 'oneself, administrators of the organisation, operators'),
        ('work.member.name', 'showing who acts', 'no end', 'members of the organisation'),
        ('work.member.password_hash', 'signing in; Argon2id, never the password', 'no end', 'nobody'),
        ('work.member.locale', 'pages in one''s language', 'no end', 'oneself'),
        ('work.member.languages', 'tickets in one''s languages', 'no end', 'oneself, operators'),
        ('work.member_role.member_id', 'who may do what', 'no end', 'operators'),
        ('work.member_role.role', 'who may do what', 'no end', 'operators'),
        ('work.member_role.granted_by', 'who answers for it', 'no end', 'operators'),
        ('work.invitation.token_hash', 'making one account, once; a hash of the link', '30 days after it was used or ran out', 'nobody'),
        ('work.invitation.email', 'whose account it is', '30 days after it was used or ran out', 'operators'),
        ('work.invitation.roles', 'what the new member may do', '30 days after it was used or ran out', 'operators'),
        ('work.invitation.invited_by', 'who answers for it', '30 days after it was used or ran out', 'operators'),
        ('work.session.token_hash', 'staying signed in; a hash of the token', '7 days at most, or until sign-out', 'nobody'),
        ('work.session.member_id', 'staying signed in', '7 days at most, or until sign-out', 'oneself: how many'),
        ('work.session.csrf', 'knowing our own forms', '7 days at most, or until sign-out', 'nobody'),
        ('work.login_attempt.subject', 'slowing down guessing; a hash of address and network', 'a day; removed at success', 'nobody'),
        ('work.event.member_id', 'who did it', 'no end, cannot be changed', 'members of the organisation, as history of a ticket'),
        ('work.event.kind', 'what was done', 'no end, cannot be changed', 'members of the organisation, as history of a ticket'),
        ('work.event.data', 'details of what was done; no text of posts', 'no end, cannot be changed', 'members of the organisation, as history of a ticket'),
        ('work.idempotency.member_id', 'a form sent twice is done once', '7 days', 'nobody'),
        ('work.idempotency.location', 'where the first sending led', '7 days', 'nobody'),
        ('work.ticket.priority_member_id', 'who may take it up first', 'with the ticket', 'members of the organisation'),
        ('work.ticket.close_proposed_by', 'two people dismiss what is grave', 'with the ticket', 'members of the organisation'),
        ('work.lease.member_id', 'who works on what', 'with the ticket', 'members of the organisation'),
        ('work.skip.member_id', 'not dealing a skipped ticket again', 'with the ticket', 'nobody'),
        ('work.skip.reason', 'why it was skipped', 'with the ticket', 'members of the organisation'),
        ('work.link.vetted_by', 'who vouches for a link', 'as long as the link', 'members'),
        ('work.round.draft', 'no text is lost', 'with the ticket', 'members who may read the ticket'),
        ('work.round.draft_saved_by', 'who wrote last', 'with the ticket', 'members who may read the ticket'),
        ('work.round_author.member_id', 'nobody reviews their own answer', 'with the ticket', 'members who may read the ticket'),
        ('work.orphan_draft.member_id', 'giving the text back to its writer', '90 days', 'its writer'),
        ('work.orphan_draft.text', 'no text is lost', '90 days', 'its writer'),
        ('work.revision.text', 'what was answered', 'with the ticket', 'members who may read the ticket'),
        ('work.revision.hash', 'that what was reviewed is what is posted', 'with the ticket', 'nobody'),
        ('work.revision.author_id', 'who wrote it', 'with the ticket', 'members who may read the ticket'),
        ('work.review.reviewer_id', 'who checked it', 'with the ticket', 'members who may read the ticket'),
        ('work.review.verdict', 'what came of the check', 'with the ticket', 'members who may read the ticket'),
        ('work.review.criteria', 'what was checked', 'with the ticket', 'members who may read the ticket'),
        ('work.review.note', 'what to change', 'with the ticket', 'members who may read the ticket'),
        ('work.review.hash', 'which text was checked', 'with the ticket', 'nobody'),
        ('work.posting.permalink', 'finding our answer again', 'with the ticket', 'members who may read the ticket'),
        ('work.posting.posted_by', 'who posted it', 'with the ticket', 'members who may read the ticket'),
        ('work.posting.verified_by', 'who saw it', 'with the ticket', 'members who may read the ticket')
    ) as personal(col, purpose, kept, seen) loop
        call work.declare_column(r.col, format('personal: purpose %s; retention %s; seen by %s', r.purpose, r.kept, r.seen));
    end loop;

    for r in select t || '.' || unnest(string_to_array(cols, ' ')) as col from (values
        ('crawl.source', 'id name address engine zone language permission paused_because'),
        ('crawl.board', 'source_id id url title'),
        ('crawl.host', 'host'),
        ('crawl.frontier', 'source_id host kind board etag last_modified'),
        ('crawl.robots', 'origin body'),
        ('corpus.thread', 'source_id board'),
        ('corpus.post', 'source_id'),
        ('corpus.assessment', 'version language'),
        ('corpus.change', 'subject_kind kind'),
        ('corpus.follower', 'name'),
        ('corpus.erasure', 'source_id'),
        ('work.organisation', 'name country languages'),
        ('work.event', 'subject_kind'),
        ('work.due', 'kind subject_kind'),
        ('work.ticket', 'state band highest_band language resolution close_proposed_as'),
        ('work.transition', 'from_state to_state'),
        ('work.lease', 'kind'),
        ('work.link', 'url title institution language country substances families intents'),
        ('work.round', 'draft_links'),
        ('work.revision', 'language'),
        ('work.posting', 'verified_how')
    ) as other(t, cols) loop
        call work.declare_column(r.col, 'not personal');
    end loop;
end $$;

drop procedure work.declare_column;
