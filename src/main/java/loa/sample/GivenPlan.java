package loa.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.plan.Bringing;
import loa.plan.PlanDesk;
import loa.plan.PlanId;
import loa.platform.Me;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes a campaign of the plan a person starts Loa with: it is read, agreed as read, and each unit that owes a duty gets an
 * officer with a login. Where the directory does not know the plan's place, the plan waits for its review instead.
 */
@Component
class GivenPlan {

    private static final Logger LOG = LoggerFactory.getLogger(GivenPlan.class);

    private final PlanDesk desk;
    private final PlanReader reader;
    private final Units units;
    private final Cast cast;

    GivenPlan(PlanDesk desk, PlanReader reader, Units units, Cast cast) {
        this.desk = desk;
        this.reader = reader;
        this.units = units;
        this.cast = cast;
    }

    void open(Path file, Me administrator) {
        switch (desk.bring(read(file), String.valueOf(file.getFileName()), administrator)) {
            case Bringing.Unreadable(var words) -> LOG.error("{}: {}", file, words);
            case Bringing.AlreadyBrought(var id) -> LOG.info("Kế hoạch này đã có: /plans/{}", id.value());
            case Bringing.Brought(var id) ->
                reader.place(id)
                        .ifPresentOrElse(
                                place -> start(id, place, administrator),
                                () -> LOG.info("Kế hoạch đã được đọc, chờ soát ở /plans/{}/review", id.value()));
        }
    }

    private void start(PlanId id, Unit place, Me administrator) {
        reader.agree(id, place.id(), administrator);
        cast.today(place)
                .ifPresent(home -> cast.engage(
                        "Người chủ trì " + place.name(),
                        "chutri." + Cast.userName(place),
                        home,
                        "Thường trực",
                        Role.CHIEF));
        var owners = units.findAll(reader.owners(id));
        for (var unit : owners.values()) officer(unit, owners);
        LOG.info("Kế hoạch đã thành chiến dịch: /campaigns/{}", id.value());
    }

    private void officer(Unit unit, Map<UnitId, Unit> owners) {
        var sameName = owners.values().stream()
                .filter(other -> Cast.userName(other).equals(Cast.userName(unit)))
                .toList();
        var suffix = sameName.size() > 1 ? String.valueOf(sameName.indexOf(unit) + 1) : "";
        var role = switch (unit.kind()) {
            case PARTY_BODY, STATE_OFFICE -> Role.LEADER;
            default -> Role.OFFICER;
        };
        cast.today(unit)
                .ifPresent(home ->
                        cast.engage("Cán bộ " + unit.name(), Cast.userName(unit) + suffix, home, "Cán bộ", role));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
