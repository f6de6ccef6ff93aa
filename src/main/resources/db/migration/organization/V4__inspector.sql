-- The units that a plan asks to inspect check the proof of its whole campaign.
alter table campaign_unit add column inspector boolean not null default false;
