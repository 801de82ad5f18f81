-- Words that behave like names of substances and are not listed; made anew each night, but for what people decided.
create table work.emerging_name (
    word          text primary key,
    surface       text not null,
    posts         integer not null,
    threads       integer not null,
    recent        integer not null,
    rise          double precision not null,
    drug_share    double precision not null,
    context_share double precision not null,
    family        text,
    score         double precision not null,
    last_at       timestamptz not null,
    examples      bigint[] not null default '{}',
    found_at      timestamptz not null default clock_timestamp(),
    decision      text check (decision in ('PROPOSED', 'DECLINED')),
    decided_at    timestamptz,
    decided_by    bigint references work.member,
    check ((decision is null) = (decided_at is null))
);

-- A sample of posts that is put to people, to know how many questions the machine misses. No foreign keys to posts: what has been
-- forgotten stays counted, without words.
create table work.audit (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references work.organisation,
    drawn_at        timestamptz not null default clock_timestamp(),
    since           timestamptz not null,
    version         text not null
);
create table work.audit_stratum (
    audit_id bigint not null references work.audit,
    stratum  text not null check (stratum in ('FLAGGED', 'NEAR', 'DOUBTFUL', 'UNLIKELY')),
    posts    bigint not null,
    primary key (audit_id, stratum)
);
create table work.audit_post (
    id          bigint generated always as identity primary key,
    audit_id    bigint not null references work.audit,
    stratum     text not null,
    post_id     bigint not null,
    revision    integer not null,
    answer      text check (answer in ('YES', 'NO', 'CANNOT_SAY')),
    answered_at timestamptz,
    unique (audit_id, post_id),
    foreign key (audit_id, stratum) references work.audit_stratum (audit_id, stratum),
    check ((answer is null) = (answered_at is null))
);
create index audit_post_open on work.audit_post (audit_id) where answer is null;

alter table work.audit enable row level security;
create policy wall on work.audit using (work.sees(organisation_id));
alter table work.audit_stratum enable row level security;
create policy wall on work.audit_stratum
    using ((select work.sees_all()) or exists (select from work.audit a where a.id = audit_id));
alter table work.audit_post enable row level security;
create policy wall on work.audit_post
    using ((select work.sees_all()) or exists (select from work.audit a where a.id = audit_id));

do $$
declare r record;
begin
    for r in select * from (values
        ('work.emerging_name.surface', 'a word that several people wrote in several threads, as a possible new name', 'a day, longer where somebody decided on it', 'supervisors and analysts'),
        ('work.emerging_name.word', 'the same without capitals and signs', 'a day, longer where somebody decided on it', 'supervisors and analysts'),
        ('work.emerging_name.decided_by', 'who proposed or declined the name', 'no end', 'nobody')
    ) as personal(col, purpose, kept, seen) loop
        execute format('comment on column %s is %L', r.col,
            format('personal: purpose %s; retention %s; seen by %s', r.purpose, r.kept, r.seen));
    end loop;
    for r in select t || '.' || unnest(string_to_array(cols, ' ')) as col from (values
        ('work.emerging_name', 'family decision'), ('work.audit', 'version'), ('work.audit_stratum', 'stratum'),
        ('work.audit_post', 'stratum answer')
    ) as other(t, cols) loop
        execute format('comment on column %s is %L', r.col, 'not personal');
    end loop;
end $$;
