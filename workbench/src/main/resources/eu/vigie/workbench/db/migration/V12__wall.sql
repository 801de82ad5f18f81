-- A second wall behind the queries of the stores: a member's transaction sees and writes only rows of its own organisation.
-- Transactions sets vigie.organisation; 'all' is the program itself. Without it nothing is seen.
create function work.sees_all() returns boolean language sql stable as
$$ select coalesce(current_setting('vigie.organisation', true), '') = 'all' $$;
create function work.sees(organisation bigint) returns boolean language sql stable as
$$ select work.sees_all() or coalesce(organisation::text = current_setting('vigie.organisation', true), false) $$;

alter table work.ticket enable row level security;
create policy wall on work.ticket using (work.sees(organisation_id));

alter table work.ticket_post enable row level security;
create policy wall on work.ticket_post
    using ((select work.sees_all()) or exists (select from work.ticket t where t.id = ticket_id));
alter table work.lease enable row level security;
create policy wall on work.lease
    using ((select work.sees_all()) or exists (select from work.ticket t where t.id = ticket_id));
alter table work.skip enable row level security;
create policy wall on work.skip
    using ((select work.sees_all()) or exists (select from work.ticket t where t.id = ticket_id));
alter table work.round enable row level security;
create policy wall on work.round
    using ((select work.sees_all()) or exists (select from work.ticket t where t.id = ticket_id));

alter table work.round_author enable row level security;
create policy wall on work.round_author
    using ((select work.sees_all()) or exists (select from work.round r where r.id = round_id));
alter table work.orphan_draft enable row level security;
create policy wall on work.orphan_draft
    using ((select work.sees_all()) or exists (select from work.round r where r.id = round_id));
alter table work.revision enable row level security;
create policy wall on work.revision
    using ((select work.sees_all()) or exists (select from work.round r where r.id = round_id));
alter table work.posting enable row level security;
create policy wall on work.posting
    using ((select work.sees_all()) or exists (select from work.round r where r.id = round_id));

alter table work.revision_link enable row level security;
create policy wall on work.revision_link
    using ((select work.sees_all()) or exists (select from work.revision v where v.id = revision_id));
alter table work.review enable row level security;
create policy wall on work.review
    using ((select work.sees_all()) or exists (select from work.revision v where v.id = revision_id));

-- What the program did is of no organisation: it is seen by those who see what it was done to.
alter table work.event enable row level security;
create policy wall on work.event
    using (work.sees(organisation_id) or organisation_id is null and case subject_kind
        when 'TICKET' then exists (select from work.ticket t where t.id = subject_id)
        when 'ANSWER' then exists (select from work.round r where r.id = subject_id)
        when 'MEMBER' then exists (select from work.member m where m.id = subject_id and work.sees(m.organisation_id))
        else current_setting('vigie.organisation', true) <> '' end)
    with check (work.sees(organisation_id));

-- A view looks with the rights of its owner, who stands above the wall, unless told otherwise.
alter view work.ticket_now set (security_invoker = true);
