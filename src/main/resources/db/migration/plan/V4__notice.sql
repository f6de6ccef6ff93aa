-- A later notice fills in what the plan leaves open; it is kept among the editions, but none of its own.
alter table edition add column kind text not null default 'PLAN' check (kind in ('PLAN', 'NOTICE'));
