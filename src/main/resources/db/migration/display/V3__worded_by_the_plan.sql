-- Whether the plan words it so, and not whoever brought it in: four eyes hold for who worded it.
alter table wording add column planned boolean not null default false;
alter table wording disable trigger wording_is_kept;
update wording w
   set planned = true
  from slogan s
 where s.id = w.slogan and s.clause is not null and s.language = 'vi' and w.number = 1;
alter table wording enable trigger wording_is_kept;
