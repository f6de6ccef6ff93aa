-- A word is kept without its marks only.
alter table word drop column plain;
