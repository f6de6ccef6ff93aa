package loa.content.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * The editor of an item.
 *
 * @param lock under which the writer's browser keeps what is not sent yet, in Base64
 * @param base number of the edition the text was written on
 * @param draft when the text was kept that was typed before and not saved; {@code null}: the text is the edition in force
 * @param behind whether somebody saved since
 * @param holder who else has the editor open, in a sentence
 * @param refusal why the last save was not taken
 */
public record EditPage(
        CampaignFrame frame,
        String path,
        String item,
        String language,
        String lock,
        int base,
        String title,
        String lead,
        String body,
        @Nullable String draft,
        boolean behind,
        @Nullable String holder,
        @Nullable String refusal,
        boolean spoken,
        List<Choice> facts,
        List<Brief> briefs,
        int megabytes)
        implements View {

    /** What whoever writes on a topic has to know. */
    public record Brief(String clause, String words, loa.content.topic.Brief brief) {}
}
