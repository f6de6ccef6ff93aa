package loa.approval;

import java.util.List;
import loa.organization.decree.RowEstate;
import org.springframework.stereotype.Repository;

/** Dossiers not approved yet, what units submitted and wait for, and mandates to sign that still hold. */
@Repository
class ApprovalEstate extends RowEstate {

    private static final String DOSSIERS = """
            select d.id as key, d.owner as unit, v.title as words, d.campaign, c.title, '/approvals/dossiers/' || d.id as href,
                   null as follows
              from approval.dossier d
              join approval.dossier_version v on v.dossier = d.id and v.number = d.number
              join work.api_campaign c on c.id = d.campaign
             where not exists (select from approval.sign_off s
                                where s.subject_kind = 'dossier' and s.subject_id = d.id and s.sha256 = v.sha256
                                  and s.state in ('APPROVED', 'REJECTED', 'WITHDRAWN'))
            """;
    private static final String SUBMITTED = """
            select s.id as key, s.owner as unit, s.title as words, s.campaign, c.title, '/approvals/' || s.id as href,
                   case s.subject_kind when 'dossier' then 'approval/DOSSIER ' || s.subject_id
                                       when 'content' then 'content/ITEM ' || s.subject_id
                                       when 'translation' then 'translation/TRANSLATION ' || s.subject_id end as follows
              from approval.sign_off s
              join work.api_campaign c on c.id = s.campaign
             where s.state in ('UNRULED', 'ASKED', 'CONFLICT', 'FORCED')
            """;
    private static final String MANDATES = """
            select m.id as key, m.unit, m.form || '. ' || m.behalf as words, null::uuid as campaign, '' as title,
                   '/approvals/mandates' as href, 'people/' || m.person || '@' || m.unit as follows
              from approval.mandate m
             where m.ended_at is null and m.until_on >= :day
            """;

    ApprovalEstate(Tools tools) {
        super(tools);
    }

    @Override
    public String name() {
        return "approval";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    protected List<Rows> rows() {
        return List.of(
                Rows.things("DOSSIER", "approval.dossier", "owner", DOSSIERS),
                Rows.things("SUBMITTED", "approval.sign_off", "owner", SUBMITTED),
                Rows.things("MANDATE", "approval.mandate", "unit", MANDATES));
    }

    @Override
    protected String touched() {
        return """
                select exists (select from approval.act
                                where sign_off = any(cast(:ids as uuid[])) and at > :at and move <> 'Seated')
                    or exists (select from approval.dossier_version where dossier = any(cast(:ids as uuid[])) and at > :at)
                    or exists (select from approval.mandate where id = any(cast(:ids as uuid[])) and ended_at > :at)
                    or exists (select from approval.signature where mandate = any(cast(:ids as uuid[])) and at > :at)
                """;
    }
}
