alter table crawl.source
    add column daily_budget integer not null default 5000 check (daily_budget > 0),
    add column quiet_from   time not null default '00:00',
    add column quiet_to     time not null default '00:00',
    add column spent        integer not null default 0,
    add column spent_on     date,
    add column free_at      timestamptz not null default '-infinity';
comment on column crawl.source.quiet_to is 'the same as quiet_from: no quiet hours; by the wall clock of the source''s zone';
comment on column crawl.source.spent is 'requests on the day spent_on of the source''s zone';
comment on column crawl.source.free_at is 'not visited before: the budget is spent, or the hours are quiet';
