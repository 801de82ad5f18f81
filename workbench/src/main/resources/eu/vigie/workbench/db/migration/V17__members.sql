-- Members are kept from the pages of their organisation.
alter table work.member add column last_seen_on date;
alter table work.invitation add column id bigint generated always as identity unique;

alter table work.event drop constraint event_subject_kind_check;
alter table work.event add constraint event_subject_kind_check
    check (subject_kind in ('POST', 'THREAD', 'TICKET', 'ANSWER', 'LINK', 'MEMBER', 'SOURCE', 'INVITATION'));

-- What the operator did to an invitation is seen by the organisation that it is of.
drop policy wall on work.event;
create policy wall on work.event
    using (work.sees(organisation_id) or organisation_id is null and case subject_kind
        when 'TICKET' then exists (select from work.ticket t where t.id = subject_id)
        when 'ANSWER' then exists (select from work.round r where r.id = subject_id)
        when 'MEMBER' then exists (select from work.member m where m.id = subject_id and work.sees(m.organisation_id))
        when 'INVITATION' then exists (select from work.invitation i where i.id = subject_id and work.sees(i.organisation_id))
        else current_setting('vigie.organisation', true) <> '' end)
    with check (work.sees(organisation_id));

comment on column work.member.last_seen_on is
    'personal: purpose noticing accounts that nobody uses, to the day; retention no end, the last day only; seen by supervisors and administrators of the organisation';
comment on column work.member.email is
    'personal: purpose signing in; retention no end; seen by oneself, supervisors and administrators of the organisation, operators';
comment on column work.member_role.member_id is
    'personal: purpose who may do what; retention no end; seen by oneself, supervisors and administrators of the organisation, operators';
comment on column work.member_role.role is
    'personal: purpose who may do what; retention no end; seen by oneself, supervisors and administrators of the organisation, operators';
comment on column work.invitation.email is
    'personal: purpose whose account it is; retention until withdrawn, 30 days after it was used or ran out; seen by administrators of the organisation, operators';
comment on column work.invitation.roles is
    'personal: purpose what the new member may do; retention until withdrawn, 30 days after it was used or ran out; seen by administrators of the organisation, operators';
comment on column work.invitation.invited_by is
    'personal: purpose who answers for it; retention until withdrawn, 30 days after it was used or ran out; seen by administrators of the organisation, operators';
