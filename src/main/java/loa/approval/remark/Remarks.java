package loa.approval.remark;

import static loa.approval.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.approval.SignOffId;
import loa.approval.Subject;
import loa.approval.remark.Anchor.*;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The remarks on file: table {@code approval.remark}, which no other class writes. */
@Repository
public class Remarks {

    private final JdbcClient db;

    Remarks(JdbcClient db) {
        this.db = db;
    }

    /** All that was said about a subject, first things first. */
    public List<Remark> of(Subject subject) {
        return db.sql("""
                select * from approval.remark
                 where subject_kind = :kind and subject_id = :id
                 order by at, id
                """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((rs, _) -> read(rs))
                .list();
    }

    void add(Remark remark, Subject subject, Me by) {
        var columns = new HashMap<String, @Nullable Object>();
        for (var name : List.of("part", "starts", "ends", "quote", "left", "top", "width", "height", "from", "to")) {
            columns.put(name, null);
        }
        columns.putAll(columns(remark.anchor()));
        db.sql("""
                insert into approval.remark
                       (id, subject_kind, subject_id, sign_off, answers, part, starts, ends, quote, area_left, area_top, area_width,
                        area_height, second_from, second_to, words, at, by_person, by_name, by_post, by_unit)
                values (:id, :kind, :subject, :readIn, cast(:answers as uuid), :part, cast(:starts as int), cast(:ends as int),
                        :quote, cast(:left as int), cast(:top as int), cast(:width as int), cast(:height as int),
                        cast(:from as int), cast(:to as int), :words, :at, :person, :name, :post, :unit)
                """)
                .param("id", remark.id())
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("readIn", remark.readIn().value())
                .param("answers", remark.answers())
                .params(columns)
                .param("words", remark.words())
                .param("at", utc(remark.at()))
                .params(signature(by))
                .update();
    }

    void resolve(UUID id, @Nullable String byName, @Nullable Instant at) {
        db.sql("update approval.remark set resolved_at = :at, resolved_by_name = :name where id = :id")
                .param("at", utc(at))
                .param("name", byName)
                .param("id", id)
                .update();
    }

    private static Map<String, Object> columns(Anchor anchor) {
        return switch (anchor) {
            case OnAll _ -> Map.of();
            case OnPart(var part) -> Map.of("part", part);
            case OnWords on -> Map.of("part", on.part(), "starts", on.from(), "ends", on.to(), "quote", on.quote());
            case OnTime on -> Map.of("part", on.part(), "from", on.from(), "to", on.to());
            case OnArea on ->
                Map.of(
                        "part", on.part(),
                        "left", on.left(),
                        "top", on.top(),
                        "width", on.width(),
                        "height", on.height());
        };
    }

    private static Remark read(ResultSet rs) throws SQLException {
        return new Remark(
                id(rs, "id"),
                new SignOffId(id(rs, "sign_off")),
                rs.getObject("answers", UUID.class),
                anchor(rs),
                rs.getString("words"),
                instant(rs, "at"),
                id(rs, "by_person"),
                rs.getString("by_name"),
                rs.getString("by_post"),
                rs.getString("by_unit"),
                rs.getString("resolved_by_name"));
    }

    private static Anchor anchor(ResultSet rs) throws SQLException {
        var part = rs.getString("part");
        if (part == null) return new OnAll();
        var quote = rs.getString("quote");
        if (quote != null) return new OnWords(part, rs.getInt("starts"), rs.getInt("ends"), quote);
        if (rs.getObject("area_left") != null) {
            return new OnArea(
                    part,
                    rs.getInt("area_left"),
                    rs.getInt("area_top"),
                    rs.getInt("area_width"),
                    rs.getInt("area_height"));
        }
        if (rs.getObject("second_from") != null) {
            return new OnTime(part, rs.getInt("second_from"), rs.getInt("second_to"));
        }
        return new OnPart(part);
    }
}
