-- Sentences from before there were marks are plain until their original changes.
update segment set runs = '[]' where runs is null;
alter table segment alter column runs set default '[]', alter column runs set not null;
