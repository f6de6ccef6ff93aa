package loa.translation;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import loa.media.MediaId;
import loa.media.consent.Showing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Voices stand beside sentences, in bulletins that were joined of them, in the memory and beside terms. */
@Repository
class VoiceShowing implements Showing {

    private final JdbcClient db;

    VoiceShowing(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Place> places(MediaId file) {
        var places = new ArrayList<Place>();
        places.addAll(sentences(file));
        places.addAll(bulletins(file));
        places.addAll(kept(file));
        return places;
    }

    private List<Place> sentences(MediaId file) {
        return db.sql("""
                select t.id, t.title, s.ordinal
                  from translation.segment s
                  join translation.translation t on t.id = s.translation
                 where s.voice = :media
                 order by t.title, t.id, s.ordinal
                """)
                .param("media", file.value())
                .query((rs, row) -> new Place(
                        msg("translation.place.sentence", rs.getString("title"), rs.getInt("ordinal") + 1),
                        path(rs.getObject("id", UUID.class)),
                        false))
                .list();
    }

    /** A bulletin is a file of its own, taken along to where it is played: whoever has it joins it again without the voice. */
    private List<Place> bulletins(MediaId file) {
        return db.sql("""
                select distinct t.id, t.title
                  from translation.bulletin b
                  join translation.translation t on t.id = b.translation
                 where b.media = :media
                    or exists (select from translation.segment s
                                where s.translation = b.translation and s.voice = :media)
                 order by t.title, t.id
                """)
                .param("media", file.value())
                .query((rs, row) -> new Place(
                        msg("translation.place.bulletin", rs.getString("title")),
                        path(rs.getObject("id", UUID.class)),
                        true))
                .list();
    }

    private List<Place> kept(MediaId file) {
        return db.sql("""
                select language, source from translation.memory where voice = :media
                union
                select language, source from translation.term where voice = :media
                 order by language, source
                """)
                .param("media", file.value())
                .query((rs, row) -> new Place(
                        msg("translation.place.memory", rs.getString("source")),
                        "/terms/" + rs.getString("language"),
                        false))
                .list();
    }

    private static String path(UUID translation) {
        return new TranslationId(translation).path();
    }
}
