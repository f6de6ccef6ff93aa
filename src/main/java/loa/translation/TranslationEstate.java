package loa.translation;

import java.util.List;
import loa.organization.decree.RowEstate;
import org.springframework.stereotype.Repository;

/** Translations that may not go out yet, or whose original is not out and may still change. */
@Repository
class TranslationEstate extends RowEstate {

    private static final String TRANSLATIONS = """
            select t.id as key, t.unit, t.title || ' (' || t.language || ')' as words, t.campaign, c.title,
                   '/translations/' || t.id as href, null as follows
              from translation.translation t
              join translation.api_translation a on a.id = t.id
              join content.api_item i on i.id = t.item
              join work.api_campaign c on c.id = t.campaign
             where i.stage not in ('ARCHIVED', 'WITHDRAWN', 'KILLED')
               and (i.stage <> 'PUBLISHED' or not a.may_go_out)
            """;

    private static final String MARK = """
            select md5(concat_ws(' ', t.followed, t.translator, t.checker, t.due_on, t.dialect, t.fair_sha256, t.made_sha256,
                                 (select string_agg(s::text, ' ' order by s.ordinal)
                                    from translation.segment s where s.translation = t.id)))
              from translation.translation t where t.id = :key
            """;

    TranslationEstate(Tools tools) {
        super(tools);
    }

    @Override
    public String name() {
        return "translation";
    }

    @Override
    public int order() {
        return 72;
    }

    @Override
    protected List<Rows> rows() {
        return List.of(Rows.things("TRANSLATION", "translation.translation", "unit", TRANSLATIONS)
                .marked(MARK));
    }

    @Override
    protected String touched() {
        return """
                select exists (select from translation.submission
                                where translation = any(cast(:ids as uuid[])) and submitted_at > :at)
                    or exists (select from translation.bulletin where translation = any(cast(:ids as uuid[])) and made_at > :at)
                """;
    }
}
