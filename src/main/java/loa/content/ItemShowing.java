package loa.content;

import static loa.content.Columns.*;
import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import loa.media.MediaId;
import loa.media.consent.Showing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos stand in editions of items, in what somebody has not saved yet, and wherever an item was published. */
@Repository
class ItemShowing implements Showing {

    private final JdbcClient db;

    ItemShowing(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Place> places(MediaId file) {
        var places = new ArrayList<Place>();
        places.addAll(editions(file));
        places.addAll(drafts(file));
        places.addAll(published(file));
        return places;
    }

    private List<Place> editions(MediaId file) {
        return db
                .sql("""
                select i.id, i.title, e.language, bool_or(e.number = l.number) as stands,
                       array_agg(e.number order by e.number) filter (where e.number <> l.number) as earlier
                  from content.edition e
                  join content.item i on i.id = e.item
                  join lateral (select max(n.number) as number from content.edition n
                                 where n.item = e.item and n.language = e.language) l on true
                 where e.blocks @> cast(:holding as jsonb)
                 group by i.id, i.title, e.language
                 order by i.title, i.id, e.language
                """)
                .param("holding", holding(file))
                .query((rs, row) -> {
                    var path = new ItemId(id(rs, "id")).path();
                    var title = rs.getString("title");
                    var places = new ArrayList<Place>();
                    if (rs.getBoolean("stands")) places.add(new Place(msg("content.place.stands", title), path, false));
                    var earlier = list(rs, "earlier", number -> number);
                    if (!earlier.isEmpty()) {
                        var words = msg("content.place.earlier", title, String.join(", ", earlier));
                        places.add(new Place(words, path, false));
                    }
                    return places;
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Place> drafts(MediaId file) {
        return db.sql("""
                select distinct i.id, i.title
                  from content.draft d
                  join content.item i on i.id = d.item
                 where d.body like '%' || cast(:media as text) || '%'
                 order by i.title, i.id
                """)
                .param("media", file.value().toString())
                .query((rs, row) -> new Place(
                        msg("content.place.draft", rs.getString("title")), new ItemId(id(rs, "id")).path(), false))
                .list();
    }

    /** Each place that was named when the item went out, else each of its channels: Loa can't take it down there. */
    private List<Place> published(MediaId file) {
        return db
                .sql("""
                select i.id, i.title, i.channels, n.note
                  from content.entry n
                  join content.item i on i.id = n.item
                  join content.edition e on e.item = i.id and e.language = i.language and e.number = n.edition
                 where n.move = 'Publish' and e.blocks @> cast(:holding as jsonb)
                 order by i.title, i.id, n.sequence
                """)
                .param("holding", holding(file))
                .query((rs, row) -> {
                    var path = new ItemId(id(rs, "id")).path();
                    var title = rs.getString("title");
                    var note = rs.getString("note");
                    var where = note == null || note.isBlank()
                            ? list(rs, "channels", channel -> msg("plan.word.ChannelKind." + channel))
                            : Arrays.stream(note.split(";"))
                                    .map(String::strip)
                                    .filter(words -> !words.isEmpty())
                                    .toList();
                    return where.isEmpty()
                            ? List.of(new Place(msg("content.place.outSomewhere", title), path, true))
                            : where.stream()
                                    .map(each -> new Place(msg("content.place.out", each, title), path, true))
                                    .toList();
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new))
                .stream()
                .toList();
    }

    private static String holding(MediaId file) {
        return "[{\"media\": \"" + file.value() + "\"}]";
    }
}
