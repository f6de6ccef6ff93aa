package loa.field.web;

import java.util.List;
import loa.platform.view.View;

/**
 * Work away from the network: what waits on this phone, what the server has received, what came late.
 *
 * @param lates what waits for a decision of the reader's unit, or in campaigns the reader runs or checks
 * @param receipts what the server took of the reader's, the latest first
 * @param devices phones that may sign packs of the reader
 */
public record FieldPage(List<LateView> lates, List<Line> receipts, List<Phone> devices) implements View {

    /** A phone. */
    public record Phone(String id, String name, String seen) {}

    /** One thing received. */
    public record Line(String task, String what, String captured, String taken, String words, String kind) {}
}
