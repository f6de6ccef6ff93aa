-- Offered to other modules: changes with every change of a unit.
create or replace view organization.api_directory as
select stamp from organization.directory;

-- Offered to other modules: people with the posts they hold and all the units that administer them; everywhere: a role of
-- theirs holds everywhere.
create or replace view organization.api_person as
select p.id, p.name,
       array(select o.unit from organization.post o where o.person = p.id and (o.last_on is null or o.last_on >= current_date) order by o.since) as posts,
       array(select o.title from organization.post o where o.person = p.id and (o.last_on is null or o.last_on >= current_date) order by o.since) as titles,
       array(select g.unit from organization.role_grant g
              where g.person = p.id and g.ended_at is null and g.unit is not null) as granted,
       exists (select from organization.role_grant g
                where g.person = p.id and g.ended_at is null and g.unit is null) as everywhere
  from organization.person p;
