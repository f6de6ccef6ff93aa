package loa.plan.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The place a plan is for, who issued it, and the day whose directory of units counts.
 *
 * @param place name of the place chosen
 * @param issuer name of the issuer chosen
 * @param said the issuer in the plan's own words
 * @param on the day, as {@code 2024-10-15}
 * @param onSaid the day as people write it
 * @param candidates places to choose from
 * @param typed what the person looked for
 * @param issuers units to choose from, once the place is known
 */
public record PlaceCard(
        String path,
        long version,
        @Nullable String place,
        @Nullable String issuer,
        @Nullable String said,
        String on,
        String onSaid,
        List<Choice> candidates,
        String typed,
        List<Choice> issuers,
        boolean editing,
        boolean readOnly,
        @Nullable String refusal)
        implements View {}
