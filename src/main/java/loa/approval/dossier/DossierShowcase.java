package loa.approval.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import loa.approval.Preview;
import loa.approval.Preview.Look;
import loa.approval.Preview.Part;
import loa.approval.Showcase;
import loa.approval.Subject;
import loa.approval.Version;
import loa.media.FileKind;
import loa.media.Media;
import loa.media.Medium;
import loa.media.sound.Sounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a dossier: its words, one part a line, then its files. */
@Component
class DossierShowcase implements Showcase {

    private final Dossiers dossiers;
    private final Media media;
    private final Sounds sounds;

    DossierShowcase(Dossiers dossiers, Media media, Sounds sounds) {
        this.dossiers = dossiers;
        this.media = media;
        this.sounds = sounds;
    }

    @Override
    public String kind() {
        return Dossier.KIND;
    }

    @Override
    public Optional<Version> current(Subject subject) {
        return dossiers.find(subject.id()).map(Dossier::version);
    }

    @Override
    public Optional<Preview> preview(Subject subject, String sha256) {
        return dossiers.find(subject.id(), sha256).map(this::preview);
    }

    private Preview preview(Dossier dossier) {
        var parts = new ArrayList<Part>();
        var seen = new HashMap<String, Integer>();
        for (var line : dossier.words().split("\n")) {
            var text = line.strip();
            if (text.isEmpty()) continue;
            // The same line keeps its id when others come before it.
            var id = "w" + Integer.toHexString(text.hashCode());
            int times = seen.merge(id, 1, Integer::sum);
            boolean item = text.matches("[-–•+*] .*");
            parts.add(new Preview.Words(
                    times == 1 ? id : id + "-" + times,
                    item ? Look.ITEM : Look.PARAGRAPH,
                    item ? text.substring(2).strip() : text,
                    null));
        }
        parts.addAll(files(dossier));
        return new Preview(parts);
    }

    private List<Part> files(Dossier dossier) {
        var known = media.findAll(dossier.files());
        var parts = new ArrayList<Part>();
        for (var file : dossier.files()) {
            var medium = known.get(file);
            if (medium != null) parts.add(part(medium));
        }
        return parts;
    }

    private Part part(Medium medium) {
        var id = "f" + medium.sha256().substring(0, 16);
        if (medium.kind().picture()) return new Preview.Picture(id, medium.shown(1600), said(medium));
        if (medium.kind().sound()) return new Preview.Sound(id, medium.address(), medium.name());
        if (medium.kind() == FileKind.MP4) return new Preview.Film(id, medium.address(), poster(medium), medium.name());
        return new Preview.Paper(id, medium.address(), medium.name());
    }

    /** What a picture shows is said by its name, without what only a machine reads. */
    private static String said(Medium picture) {
        return picture.name().replaceFirst("\\.[A-Za-z0-9]{3,4}$", "");
    }

    private @Nullable String poster(Medium film) {
        return sounds.studied(film.sha256()).still() ? film.shown(640) : null;
    }
}
