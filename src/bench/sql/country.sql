-- A country of provinces, communes and their offices with campaigns at work, made of one campaign that the application
-- itself began: same tables, same checks, same triggers. One statement each; lines with two dashes alone part them.
-- Replaced before it runs: the template campaign, how many provinces, communes and rounds, and today.
create temporary table size as
select :provinces as provinces, :communes as communes, :rounds as rounds;
--
create temporary table place as
select 0 as number, 'ROOT' as level, md5('loa.bench/root')::uuid as id, null::uuid as parent,
       'Ban Chỉ đạo Trung ương' as name, 'PARTY_BODY' as kind
union all
select p, 'PROVINCE', md5('loa.bench/province/' || p)::uuid, md5('loa.bench/root')::uuid,
       'Tỉnh Số ' || p, 'PROVINCE'
  from size, generate_series(1, provinces) p
union all
select c, 'COMMUNE', md5('loa.bench/commune/' || c)::uuid, md5('loa.bench/province/' || (1 + c % provinces))::uuid,
       case when c % 10 = 0 then 'Phường ' else 'Xã ' end
           || (array['Bản','Nậm','Huổi','Pá','Tà','Khe','Suối','Đông','Tây','Hòa','Bình','An','Phú','Tân','Vĩnh','Long',
                     'Thanh','Kim','Sơn','Yên'])[1 + c % 20] || ' '
           || (array['Mù','Cuổi','Hu','Lau','Xi','Sang','Lừu','Giang','Thịnh','Lợi','Khang','Cường','Lộc','Thọ','Quang',
                     'Hải','Trung','Lâm','Minh'])[1 + c / 20 % 19] || case when c >= 380 then ' ' || c / 380 + 1 else '' end,
       case when c % 10 = 0 then 'WARD' else 'COMMUNE' end
  from size, generate_series(0, communes - 1) c
union all
select c, 'OFFICE', md5('loa.bench/office/' || c || '/' || o)::uuid, md5('loa.bench/commune/' || c)::uuid,
       (array['Ban Xây dựng Đảng','Phòng Văn hóa - Xã hội'])[o], (array['PARTY_BODY','STATE_OFFICE'])[o]
  from size, generate_series(0, communes - 1) c, generate_series(1, 2) o
union all
select p, 'BOARD', md5('loa.bench/board/' || p)::uuid, md5('loa.bench/province/' || p)::uuid,
       'Ban Tuyên giáo và Dân vận', 'PARTY_BODY'
  from size, generate_series(1, provinces) p;
--
insert into organization.unit (id, kind, code, founded_on)
select id, kind, case when level = 'COMMUNE' then 'B' || lpad(number::text, 5, '0') end, date '2025-07-01' from place;
--
insert into organization.unit_name select id, date '2025-07-01', name from place;
--
insert into organization.unit_parent select id, date '2025-07-01', parent from place;
--
update organization.directory set stamp = gen_random_uuid();
--
insert into organization.person (id, name, search)
select md5('loa.bench/person/' || id)::uuid, 'Cán bộ ' || name || ' ' || number,
       'can bo ' || lower(work.plain(name)) || ' ' || number
  from place;
--
insert into organization.post (id, person, unit, title, since)
select md5('loa.bench/post/' || id)::uuid, md5('loa.bench/person/' || id)::uuid, id, 'Công chức', date '2025-07-01' from place;
--
insert into organization.role_grant (id, person, role, unit, since)
select md5('loa.bench/grant/' || id)::uuid, md5('loa.bench/person/' || id)::uuid,
       case level when 'ROOT' then 'CHIEF' when 'BOARD' then 'CHIEF' else 'OFFICER' end,
       case level when 'BOARD' then parent else id end, timestamptz '2025-07-01 00:00Z'
  from place;
--
-- The campaigns: one of the whole country, and some rounds of each province.
create temporary table course as
select md5('loa.bench/campaign/0')::uuid as id, 0 as province, 0 as round, md5('loa.bench/root')::uuid as issuer
union all
select md5('loa.bench/campaign/' || p || '/' || r)::uuid, p, r, md5('loa.bench/board/' || p)::uuid
  from size, generate_series(1, provinces) p, generate_series(1, rounds) r;
--
insert into work.campaign (id, title, event_name, event_word, issuer, confirmed_on, opens_on, closes_on, starts_on, ends_on)
select n.id,
       case n.province when 0 then 'Kế hoạch tuyên truyền toàn quốc' else t.title || ', tỉnh số ' || n.province || ', đợt ' || n.round end,
       t.event_name, t.event_word, n.issuer, t.confirmed_on, t.opens_on, t.closes_on, t.starts_on, t.ends_on
  from course n, work.campaign t where t.id = :template;
--
insert into work.clause select n.id, c.id, c.place, c.parent, c.label, c.kind, c.words
  from course n, work.clause c where c.campaign_id = :template;
--
insert into work.period select n.id, p.clause_id, p.place, p.subject, p.opens_on, p.closes_on, p.announced_later
  from course n, work.period p where p.campaign_id = :template;
--
insert into work.decision (id, campaign_id, kind, clauses, matter, owner_unit)
select md5(n.id || '/' || d.id)::uuid, n.id, d.kind, d.clauses, d.matter, n.issuer
  from course n, work.decision d where d.campaign_id = :template;
--
insert into work.duty (campaign_id, clause_id, words, role, actions, objects, phases, languages, channels, steps, partners,
                       owner_name, collective, request, deadline_words, deadline_on, deadline_anchor, deadline_offset,
                       recurrence, condition_id, condition_part)
select n.id, d.clause_id, d.words, d.role, d.actions, d.objects, d.phases, d.languages, d.channels, d.steps, '{}',
       'các xã, phường', true, d.request, d.deadline_words, d.deadline_on, d.deadline_anchor, d.deadline_offset,
       d.recurrence, case when d.condition_id is not null then md5(n.id || '/' || d.condition_id)::uuid end, d.condition_part
  from course n, work.duty d where d.campaign_id = :template;
--
insert into organization.campaign_unit (campaign, unit, issuer) select id, issuer, true from course;
--
insert into organization.campaign_unit (campaign, unit, issuer)
select n.id, c.id, false
  from course n join place c on c.level = 'COMMUNE' and (n.province = 0 or c.parent = md5('loa.bench/province/' || n.province)::uuid);
--
-- Each commune owes each duty; how far it is follows from a number of its own.
create temporary table given as
select gen_random_uuid() as id, n.id as campaign, d.clause_id, c.place, u.id as unit, u.number,
       d.condition_id is not null and d.condition_part is null as waits,
       ('x' || substr(md5(n.id || d.clause_id || u.id), 1, 6))::bit(24)::int % 100 as luck
  from course n
  join work.duty d on d.campaign_id = n.id
  join work.clause c on c.campaign_id = n.id and c.id = d.clause_id
  join place u on u.level = 'COMMUNE' and (n.province = 0 or u.parent = md5('loa.bench/province/' || n.province)::uuid);
--
insert into work.task (id, campaign_id, clause_id, unit_id, state, reason, opens_on, closes_on, planned_on,
                       baseline_opens_on, baseline_on, moved_at)
select id, campaign, clause_id, unit,
       case when waits then 'WAITING' when luck < 20 then 'READY' when luck < 35 then 'RUNNING' when luck < 47 then 'SUBMITTED'
            when luck < 52 then 'RETURNED' when luck < 97 then 'PROVED' else 'NOT_APPLICABLE' end,
       case when waits then null when luck between 47 and 51 then 'Chưa rõ ngày, giờ.' when luck >= 97 then 'Không có đối tượng.' end,
       cast(:today as date) - 30, null, cast(:today as date) - 25 + place * 2 % 60 + luck % 5,
       cast(:today as date) - 30, cast(:today as date) - 25 + place * 2 % 60 + luck % 5, now() - interval '9 days'
  from given;
--
-- The timeline of each task, as its moves would have written it.
insert into work.entry (task_id, sequence, at, by_person, by_name, by_post, by_unit, move, state, note, day)
select t.id, m.sequence, now() - interval '20 days' + m.sequence * interval '2 days',
       md5('loa.bench/person/' || t.unit)::uuid, 'Cán bộ', 'Công chức', 'Xã', m.move, m.state, m.note, null
  from given t
 cross join lateral (
       select 1 as sequence, 'Given' as move, case when t.waits then 'WAITING' else 'READY' end as state, null as note
       union all select 2, 'Start', 'RUNNING', null where not t.waits and t.luck between 20 and 96
       union all select 3, 'Submit', 'SUBMITTED', null where not t.waits and t.luck between 35 and 96
       union all select 4, 'Return', 'RETURNED', 'Chưa rõ ngày, giờ.' where not t.waits and t.luck between 47 and 51
       union all select 4, 'Accept', 'PROVED', null where not t.waits and t.luck between 52 and 96
       union all select 2, 'MarkNotApplicable', 'NOT_APPLICABLE', 'Không có đối tượng.' where not t.waits and t.luck >= 97) m;
--
create temporary table handed as
select md5('loa.bench/submission/' || id)::uuid as id, id as task, campaign, clause_id, unit, number, luck
  from given where not waits and luck between 35 and 96;
--
insert into evidence.submission (id, key, task, campaign, clause, unit, by_person, by_name, by_unit, recorded_at)
select id, id, task, campaign, clause_id, unit, md5('loa.bench/person/' || unit)::uuid, 'Cán bộ ' || number, unit,
       now() - interval '14 days' + number % 300 * interval '1 minute'
  from handed;
--
insert into evidence.entry (id, submission, line, kind, link, quantity, quantity_unit, words, effective_at, place, sha256)
select md5(h.id || '/' || line)::uuid, h.id, line, (array['COUNT','NOTE','LINK'])[line],
       case line when 3 then 'https://example.org/bai-' || h.number end,
       case line when 1 then 1 + h.luck % 9 end, case line when 1 then 'SESSION' end,
       case line when 2 then 'Đã phát thanh và họp thôn.' end,
       now() - interval '15 days', 'Nhà văn hóa xã', encode(sha256((h.id || '/' || line)::bytea), 'hex')
  from handed h, generate_series(1, 3) line
 where line < 3 or h.luck % 2 = 0;
--
insert into evidence.verdict (submission, accepted, reason, by_person, by_name, by_unit, at)
select id, luck >= 52, case when luck < 52 then 'Chưa rõ ngày, giờ.' end, md5('loa.bench/person/' || md5('loa.bench/root')::uuid)::uuid,
       'Kiểm tra', md5('loa.bench/root')::uuid, now() - interval '12 days'
  from handed where luck >= 47;
--
-- What is told: 24 topics, 600 items a campaign of the first round, each for a topic or two, some for a few communes only.
insert into content.topic (campaign, clause, place, words, phases)
select n.id, (array['II.1','II.2.1','II.2.2','II.2.3'])[1 + t / 6] || '/' || 1 + t % 6, t,
       'Tuyên truyền phong trào học tập suốt đời, nội dung số ' || t + 1,
       case t / 6 when 0 then array['BEFORE','DURING','AFTER'] when 1 then array['BEFORE'] when 2 then array['DURING'] else array['AFTER'] end
  from course n, generate_series(0, 23) t where n.round <= 1;
--
insert into content.scope (campaign, channels, languages)
select n.id, array['LOUDSPEAKER','PORTAL','ZALO','MEETING','FACEBOOK','PRESS'], array['vi','hmn','tai'] from course n where n.round <= 1;
--
insert into content.item (id, campaign, genre, title, unit, language, stage, reason, due_on, by_person, by_name, begun_at,
                          moved_at, topics, tasks, phases, channels, languages, communes, search)
select md5(n.id || '/item/' || i)::uuid, n.id, (array['NEWS','ARTICLE','AUDIO','BULLETIN'])[1 + i % 4],
       'Tin bài số ' || i, n.issuer, 'vi', (array['DRAFT','EDIT','CHECK','PUBLISHED','ARCHIVED'])[1 + i % 5], null,
       cast(:today as date) + i % 30, md5('loa.bench/person/' || n.issuer)::uuid, 'Cán bộ', now(), now(),
       array[(array['II.1','II.2.1','II.2.2','II.2.3'])[1 + i % 20 / 6] || '/' || 1 + i % 5], '{}',
       array[(array['BEFORE','DURING','AFTER'])[1 + i % 3]],
       array[(array['LOUDSPEAKER','PORTAL','ZALO','MEETING'])[1 + i % 4], 'PRESS'], array['vi', (array['hmn','tai'])[1 + i % 2]],
       case when i % 3 = 0 then '{}' else array[
           (select u.id from place u where u.level = 'COMMUNE'
               and (n.province = 0 or u.parent = md5('loa.bench/province/' || n.province)::uuid) order by u.number offset i % 12 limit 1)]
       end, 'tin bai so ' || i
  from course n, generate_series(1, 600) i where n.round <= 1;
--
analyze;
