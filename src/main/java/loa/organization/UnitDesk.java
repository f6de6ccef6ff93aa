package loa.organization;

import java.time.LocalDate;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where units are founded, renamed and abolished. */
@Component
public class UnitDesk {

    /** Founds a unit; who does so administers its parent. */
    public Unit found(String name, UnitKind kind, @Nullable UnitId parent, LocalDate from, Me by) {
        throw new UnsupportedOperationException();
    }
}
