package loa.approval.web;

import java.util.List;
import loa.plan.compiler.change.WordDiff.Run;
import org.jspecify.annotations.Nullable;

/**
 * A version to read and judge.
 *
 * @param asked the changes that were asked for, where it makes them
 * @param changed what changed since the version before, part by part
 * @param lost whether the owner no longer has this version
 * @param checks what people outside were asked about it
 * @param own why the reader, whose body is asked, does not judge it: it is their own work
 * @param forms one for each body the reader may speak for
 */
public record Sheet(
        ItemLine line,
        @Nullable String note,
        String submitted,
        String page,
        List<String> asked,
        List<List<Run>> changed,
        List<Piece> pieces,
        boolean lost,
        List<OutsidePage.Line> checks,
        @Nullable String own,
        List<VerdictForm> forms) {}
