package loa.translation;

import java.util.Set;
import java.util.UUID;
import loa.approval.Reader;
import loa.approval.Subject;
import loa.media.MediaId;
import loa.media.Onlookers;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskRights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see and do what with a translation; recordings are heard by whoever takes part in the campaign. */
@Component
public class TranslationRights implements Onlookers {

    private final Rights rights;
    private final TaskRights campaigns;
    private final Reader approval;
    private final JdbcClient db;

    TranslationRights(Rights rights, TaskRights campaigns, Reader approval, JdbcClient db) {
        this.rights = rights;
        this.campaigns = campaigns;
        this.approval = approval;
        this.db = db;
    }

    /** What the one who asks may do; {@code overrules}: let out what was not understood. */
    public record Asker(boolean translates, boolean checks, boolean overrules) {}

    public Asker asker(Translation translation, Me me) {
        var campaign = translation.campaign().value();
        var unit = translation.unit();
        var translates = me.person().equals(translation.translator())
                || rights.may(me, Power.DO_TASK, campaign, unit)
                || rights.may(me, Power.RUN_CAMPAIGN, campaign, null);
        var checks = me.person().equals(translation.checker())
                || rights.may(me, Power.CHECK_PROOF, campaign, unit)
                || rights.may(me, Power.CHECK_PROOF, campaign, null);
        if (!translates
                && !checks
                && !campaigns.sight(translation.campaign(), me).sees(unit, Set.of())
                // Whoever is asked to approve it sees where it is made.
                && !approval.sees(new Subject("translation", translation.id().value()), me)) {
            throw new AccessDeniedException(translation.id().subject());
        }
        return new Asker(translates, checks, rights.may(me, Power.FORCE_RELEASE, campaign, null));
    }

    @Override
    public boolean mayLook(MediaId file, Me me) {
        return db
                .sql("""
                        select t.campaign
                          from translation.segment s join translation.translation t on t.id = s.translation
                         where s.voice = :file
                        union
                        select t.campaign
                          from translation.left_over l join translation.translation t on t.id = l.translation
                         where l.voice = :file
                        union
                        select t.campaign
                          from translation.bulletin b join translation.translation t on t.id = b.translation
                         where b.media = :file
                        """)
                .param("file", file.value())
                .query((rs, row) -> new CampaignId(rs.getObject(1, UUID.class)))
                .list()
                .stream()
                .anyMatch(campaign -> campaigns.campaigns(me).contains(campaign));
    }
}
