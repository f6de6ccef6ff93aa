-- Which campaigns the units of a person take part in.
create index campaign_unit_unit on campaign_unit (unit, campaign);
create index campaign_unit_leading on campaign_unit (campaign) where issuer or inspector;
