package loa.congress.programme;

import java.util.UUID;

/** Names a programme. */
public record ProgrammeId(UUID value) {

    public static ProgrammeId next() {
        return new ProgrammeId(UUID.randomUUID());
    }

    /** As the record of acts names it. */
    public String subject() {
        return "programme:" + value;
    }

    public String path() {
        return "/programmes/" + value;
    }
}
