select s.id, now() as now, s.spent, s.spent_on, s.pages_counted, s.posts_per_page_usual, s.posts_per_page_lately,
       told.event is not null as paused_told, told.name as paused_by, told.problem as paused_as,
       found.day, found.week, found.median_s, found.slow_s,
       waiting.pages, waiting.oldest, coalesce(spent.visits, 0) as visits, coalesce(spent.wasted, 0) as wasted,
       lists.n as lists, lists.failing, lists.closed,
       latest.problem, latest.problem_said, latest.problem_at, latest.url, latest.board, latest.failures,
       (%s) as wanting
from crawl.source s
left join lateral (
    select e.id as event, m.name, e.data ->> 'problem' as problem
    from work.event e left join work.member m on m.id = e.member_id
    where e.subject_kind = 'SOURCE' and e.subject_id = s.number and e.kind = 'source paused' and e.at >= s.paused_at
    order by e.id desc limit 1) told on true
cross join lateral (
    select count(*) filter (where p.first_seen_at > now() - interval '24 hours') as day, count(*) as week,
           percentile_cont(0.5) within group (order by extract(epoch from p.first_seen_at - p.posted_at)::float8)
               filter (where p.posted_at > s.created_at) as median_s,
           percentile_cont(0.95) within group (order by extract(epoch from p.first_seen_at - p.posted_at)::float8)
               filter (where p.posted_at > s.created_at) as slow_s
    from corpus.post p where p.source_id = s.id and p.first_seen_at > now() - interval '7 days') found
cross join lateral (
    select count(*) as pages, min(f.due_at) as oldest
    from crawl.frontier f where f.source_id = s.id and f.due_at <= now() and f.due_at < 'infinity' and not s.hand_watched) waiting
left join lateral (
    select sum(d.visits) as visits, sum(d.wasted) as wasted
    from crawl.source_day d where d.source_id = s.id and d.day > (now() at time zone 'UTC')::date - 7) spent on true
cross join lateral (
    select count(*) as n, count(*) filter (where f.problem <> 'ROBOTS_FORBID') as failing,
           count(*) filter (where f.problem = 'ROBOTS_FORBID') as closed
    from crawl.frontier f where f.source_id = s.id and f.kind = 'LIST') lists
left join lateral (
    select f.problem, f.problem_said, f.problem_at, f.url, f.board, f.failures
    from crawl.frontier f
    where f.source_id = s.id and f.kind = 'LIST' and f.problem is not null
      and (f.problem <> 'ROBOTS_FORBID' or s.last_read_at is null)
    order by f.problem_at desc, f.id desc limit 1) latest on true
