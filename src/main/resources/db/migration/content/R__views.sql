-- Offered to other modules: the items, with where they belong in the plan.
create or replace view content.api_item as
select id, campaign, genre, title, unit, language, stage, edition, sha256, submitted, due_on, topics, tasks, phases, channels,
       languages, communes, moved_at
  from content.item;

-- Offered to other modules: the edition in force of each item and language.
create or replace view content.api_edition as
select distinct on (item, language) id, item, language, number, title, sha256, saved_at
  from content.edition
 order by item, language, number desc;
