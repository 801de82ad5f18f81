-- Where members say that the machine judged a post wrongly. The words of the post stay in corpus.revision and go with it.
create table work.correction (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references work.organisation,
    ticket_id       bigint not null references work.ticket,
    ticket_version  bigint not null,
    post_id         bigint not null,
    revision        integer not null,
    version         text not null,
    field           text not null check (field in ('VERDICT', 'LANGUAGE', 'INTENT', 'URGENCY', 'MENTION')),
    surface         text not null default '',
    was             text not null,
    now             text not null,
    reason          text not null default '',
    at              timestamptz not null default clock_timestamp(),
    accepted        boolean,
    reviewed_at     timestamptz,
    reviewed_by     bigint references work.member,
    check ((accepted is null) = (reviewed_at is null) and (accepted is null) = (reviewed_by is null)),
    foreign key (post_id, revision) references corpus.revision (post_id, number)
);
comment on table work.correction is 'ticket_version: the version of the ticket that the act left behind, so that taking it back takes the correction back';
create index correction_post on work.correction (post_id, revision);
create index correction_waiting on work.correction (organisation_id) where accepted is null;

alter table work.correction enable row level security;
create policy wall on work.correction using (work.sees(organisation_id));

do $$
declare r record;
begin
    for r in select * from (values
        ('work.correction.surface', 'which name in the post was read wrongly; words of the post', 'with the text of the post', 'supervisors of the organisation'),
        ('work.correction.reviewed_by', 'who vouches for what the program learns', 'with the text of the post', 'members of the organisation')
    ) as personal(col, purpose, kept, seen) loop
        execute format('comment on column %s is %L', r.col,
            format('personal: purpose %s; retention %s; seen by %s', r.purpose, r.kept, r.seen));
    end loop;
    for r in select 'work.correction.' || unnest(string_to_array('version field was now reason', ' ')) as col loop
        execute format('comment on column %s is %L', r.col, 'not personal');
    end loop;
end $$;
