-- Which of the reviewer's points the author has ticked off: number of the review and of the point in it.
alter table work.round add column settled_points text[] not null default '{}';
comment on column work.round.settled_points is 'not personal';
