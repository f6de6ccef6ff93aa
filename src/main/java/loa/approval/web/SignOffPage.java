package loa.approval.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * One version on its way: what it says, who said what of it, and what the reader may do.
 *
 * @param newer a later version of the same subject, where this one has ended
 * @param say the form for a remark; {@code null}: none is open
 * @param refusal why the last move was not made
 */
public record SignOffPage(
        Sheet sheet,
        String path,
        List<Body> bodies,
        List<Signed> signed,
        List<Event> timeline,
        List<ItemLine> versions,
        @Nullable ItemLine newer,
        List<Note> notes,
        Say say,
        Acts acts,
        QueuePage.@Nullable Done done,
        @Nullable String refusal)
        implements View {

    /** A body and what it has said. */
    public record Body(
            String name,
            String kind,
            String words,
            @Nullable String since) {}

    /**
     * A signature.
     *
     * @param paper where the scan of a signed paper lies
     */
    public record Signed(
            String name,
            String post,
            String body,
            String kind,
            String verdict,
            String at,
            @Nullable String words,
            @Nullable String paper,
            @Nullable String paperWords,
            boolean undone) {}

    public record Event(
            String at,
            String what,
            @Nullable String by,
            @Nullable String words) {}

    /**
     * A remark with its answers.
     *
     * @param place what it is about; {@code null}: all of it
     * @param moved whether its place has changed since
     */
    public record Note(
            int number,
            String id,
            @Nullable String place,
            boolean moved,
            String by,
            String at,
            String words,
            boolean open,
            @Nullable String resolved,
            List<Answer> answers) {}

    public record Answer(String by, String at, String words) {}

    /**
     * The form for a remark.
     *
     * @param part the part it is about; {@code null}: all of it
     * @param type of the part
     * @param spot the place within it, as it was chosen before a refusal
     */
    public record Say(
            @Nullable String part,
            String type,
            @Nullable String about,
            String words,
            Spot spot,
            @Nullable String refusal) {}

    /** A place as a form names it; what a script knows exactly goes before what a person chose. */
    public record Spot(
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String quote,
            @Nullable Integer left,
            @Nullable Integer top,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Integer cell,
            @Nullable String second,
            @Nullable String until) {

        static final Spot NONE = new Spot(null, null, null, null, null, null, null, null, null, null);

        public boolean isCell(String number) {
            return cell != null && number.equals(cell.toString());
        }
    }

    /**
     * What the reader may do besides.
     *
     * @param revise where the next version is made; {@code null}: not by the reader, or not yet
     * @param papers bodies whose signed papers the reader may enter
     * @param owedOn the day by which an urgent release shall be approved, and the latest that may be chosen
     * @param typed what was typed into the form that was refused
     */
    public record Acts(
            boolean withdraw,
            boolean force,
            boolean settle,
            @Nullable String revise,
            List<Choice> papers,
            List<Choice> signers,
            boolean outside,
            String today,
            String owedOn,
            String owedLatest,
            TypedPaper paper,
            @Nullable String typedMove,
            String typed) {

        public boolean opens(String move) {
            return move.equals(typedMove);
        }
    }

    public record Choice(String value, String words) {}
}
