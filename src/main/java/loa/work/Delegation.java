package loa.work;

import static loa.work.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else does a task for its unit, for a time (giao làm thay, ủy quyền).
 *
 * @param unit who does it: another unit, or the same one where a person of another post does
 * @param person of that unit; {@code null}: whoever does tasks there
 * @param name of the person, or of the unit
 * @param form how acts are signed for another post; {@code null}: they are done in the own name
 * @param forPost that other post, as "Chủ tịch UBND xã"; there is one where there is a form
 * @param until its last day; {@code null}: until it is recalled
 */
public record Delegation(
        UnitId unit,
        @Nullable PersonId person,
        @Nullable String name,
        @Nullable Form form,
        @Nullable String forPost,
        LocalDate since,
        @Nullable LocalDate until) {

    /** How a paper is signed for another post (Decree 30/2020, Article 13). */
    public enum Form {
        /** Ký thay: the deputy for the head. */
        KT,
        /** Thừa lệnh: the head of a unit below, by order. */
        TL,
        /** Thừa ủy quyền: by a written authorisation, for a time. */
        TUQ
    }

    Delegation named(String called) {
        return new Delegation(unit, person, called, form, forPost, since, until);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    public boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    /** "TUQ. Chủ tịch UBND xã"; {@code null}: in the own name. */
    public @Nullable String signature() {
        return form == null ? null : form + ". " + forPost;
    }

    /** Who acts, as they sign: "Công chức văn hóa (TUQ. Chủ tịch UBND xã)". */
    Me signing(Me me, LocalDate today) {
        var signature = signature();
        boolean entrusted =
                person == null ? me.unit().equals(unit.value()) : me.person().equals(person.value());
        if (signature == null || !entrusted || !holdsOn(today)) return me;
        var post = me.post() == null ? signature : me.post() + " (" + signature + ")";
        return new Me(me.person(), me.name(), me.unit(), me.unitName(), post);
    }

    static @Nullable Delegation read(ResultSet rs) throws SQLException {
        var unit = idOrNull(rs, "delegate_unit", UnitId::new);
        var since = day(rs, "delegate_since");
        if (unit == null || since == null) return null;
        var form = rs.getString("delegate_form");
        return new Delegation(
                unit,
                idOrNull(rs, "delegate_person", PersonId::new),
                rs.getString("delegate_name"),
                form == null ? null : Form.valueOf(form),
                rs.getString("delegate_for"),
                since,
                day(rs, "delegate_until"));
    }
}
