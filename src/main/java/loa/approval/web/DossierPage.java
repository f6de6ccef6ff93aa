package loa.approval.web;

import java.util.List;
import loa.approval.web.SignOffPage.Choice;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a dossier is put together or revised.
 *
 * @param signOff where its latest version stands; {@code null}: it is new
 * @param asked the changes that were asked for
 * @param by who approves each kind, to say it before it is sent
 */
public record DossierPage(
        CampaignFrame frame,
        String action,
        @Nullable String signOff,
        String title,
        String kind,
        String words,
        String note,
        String wanted,
        List<Choice> kept,
        List<Choice> kinds,
        List<Choice> by,
        List<String> asked,
        List<String> refusals,
        int megabytes)
        implements View {}
