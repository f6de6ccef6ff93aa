package loa.approval;

import java.util.UUID;

/** Names one passage of one version through its approvers. */
public record SignOffId(UUID value) {

    public static SignOffId next() {
        return new SignOffId(UUID.randomUUID());
    }

    public String path() {
        return "/approvals/" + value;
    }

    /** How the log names it. */
    String subject() {
        return "approval:" + value;
    }
}
