package loa.meeting;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import loa.document.Block;
import loa.document.Docx;
import loa.document.Pdf;
import loa.work.Progress.ClauseStanding;
import org.jspecify.annotations.Nullable;

/** What a speaker takes along: the topics in the plan's own words, when and where, and room for the place's own examples. */
public final class TalkingKit {

    private final String event;
    private final @Nullable String days;
    private final List<Topic> topics;

    private TalkingKit(String event, @Nullable String days, List<Topic> topics) {
        this.event = event;
        this.days = days;
        this.topics = topics;
    }

    /** A topic below the heading under which the plan lists it. */
    private record Topic(String heading, String words) {}

    /**
     * Of these topics of the plan.
     *
     * @param days when the event is, as far as known
     */
    public static TalkingKit of(String event, @Nullable String days, List<ClauseStanding> plan, List<String> chosen) {
        var topics = new ArrayList<Topic>();
        for (var clause : plan) {
            if (!chosen.contains(clause.id())) continue;
            var heading = plan.stream()
                    .filter(each -> each.id().equals(clause.parent()))
                    .map(ClauseStanding::words)
                    .findFirst()
                    .orElse("");
            topics.add(new Topic(heading, clause.words()));
        }
        return new TalkingKit(event, days, topics);
    }

    public byte[] docx() {
        return Docx.write(title(), blocks());
    }

    public byte[] pdf() {
        return Pdf.print(title(), blocks());
    }

    private String title() {
        return msg("meeting.kit.about", event);
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Title(msg("meeting.kit.type"), title()));
        if (days != null) blocks.add(new Block.Paragraph(days));
        var last = "";
        for (var topic : topics) {
            if (!topic.heading().isEmpty() && !topic.heading().equals(last)) {
                blocks.add(new Block.Heading(2, topic.heading()));
            }
            last = topic.heading();
            blocks.add(new Block.Item("-", Objects.requireNonNull(topic.words())));
        }
        blocks.add(new Block.Heading(2, msg("meeting.kit.own")));
        blocks.add(new Block.Paragraph(msg("meeting.kit.room")));
        blocks.add(new Block.Heading(2, msg("meeting.kit.asked")));
        blocks.add(new Block.Paragraph(msg("meeting.kit.totals")));
        return blocks;
    }
}
