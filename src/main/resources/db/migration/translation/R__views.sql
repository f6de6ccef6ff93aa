-- Offered to other modules: each translation, and whether exactly what stands in it now may go out: it is approved or was released
-- in urgency, and so is the edition of the original that it follows; and whoever heard the bulletin last understood it, or was
-- overruled. Nobody heard it: it may, unless the campaign wants ears first.
create or replace view translation.api_translation as
select t.id, t.campaign, t.item, t.title, t.language, t.mode, t.unit, t.followed, t.fair_sha256,
       exists (select 1 from approval.api_sign_off s
                where s.subject_kind = 'translation' and s.subject_id = t.id and s.sha256 = t.fair_sha256
                  and (s.in_force or s.state = 'FORCED'))
       and exists (select 1 from content.api_item i
                     join content.api_edition e on e.item = i.id and e.language = i.language and e.number = t.followed
                     join approval.api_sign_off s on s.subject_kind = 'content' and s.subject_id = i.id and s.sha256 = e.sha256
                    where i.id = t.item and (s.in_force or s.state = 'FORCED'))
       and (t.mode = 'WRITTEN'
            or coalesce((select l.understood or o.number is not null
                           from translation.listening l
                           left join translation.overruling o on o.bulletin = l.bulletin and o.number = l.number
                          where l.bulletin = (select b.id from translation.bulletin b
                                               where b.translation = t.id order by b.made_at desc limit 1)
                          order by l.number desc
                          limit 1),
                        not exists (select 1 from translation.setting c where c.campaign = t.campaign and c.wants_ears)))
       as may_go_out
  from translation.translation t;
