package loa.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import loa.organization.Unit;
import loa.organization.UnitDesk;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.platform.Me;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Founds the units of an invented district, from {@code sample/units.csv}. */
@Component
class SampleDistrict {

    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    private final UnitDesk desk;

    SampleDistrict(UnitDesk desk) {
        this.desk = desk;
    }

    /** The units below the district of the administrator, by name. */
    Map<String, Unit> found(Me administrator) {
        var district = new UnitId(administrator.unit());
        var units = new HashMap<String, Unit>();
        for (var line : lines()) {
            var cells = line.split(";", -1);
            units.put(cells[1], desk.found(cells[1], UnitKind.valueOf(cells[0]), district, FOUNDED, administrator));
        }
        return units;
    }

    private static Iterable<String> lines() {
        try {
            return new ClassPathResource("sample/units.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
