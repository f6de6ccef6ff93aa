package loa.approval.rule;

import java.time.Instant;
import java.util.List;
import loa.approval.ObjectKind;
import loa.approval.Order;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/** One setting of a rule; {@code reason} is empty where the plan said so from the first. */
public record RuleChange(
        ObjectKind kind,
        Instant at,
        String byName,
        @Nullable String byPost,
        String byUnit,
        Rule.Source source,
        List<UnitId> bodies,
        Order order,
        String reason) {}
