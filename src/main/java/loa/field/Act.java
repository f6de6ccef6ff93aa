package loa.field;

import java.util.List;
import loa.evidence.Manner;
import loa.evidence.Proof;
import loa.media.MediaId;
import loa.media.Upload;

/** What a person did where there was no signal. */
public sealed interface Act {

    /**
     * Proof of the task.
     *
     * @param kept files that the server has from an earlier try
     */
    record Prove(Proof.Typed typed, Manner manner, List<Enclosure> files, List<MediaId> kept) implements Act {}

    record Say(String words) implements Act {}

    /** @param words why already, where it waits for another task */
    record Begin(String words) implements Act {}

    record Report(String words) implements Act {}

    /** A file with the hash that the phone took of it. */
    record Enclosure(Upload file, String sha256) {}

    default Kind kind() {
        return switch (this) {
            case Prove _ -> Kind.PROVE;
            case Say _ -> Kind.SAY;
            case Begin _ -> Kind.BEGIN;
            case Report _ -> Kind.REPORT;
        };
    }

    /** The kinds, as they stand in tables and packs. */
    enum Kind {
        PROVE,
        SAY,
        BEGIN,
        REPORT
    }
}
