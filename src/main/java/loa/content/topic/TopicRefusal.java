package loa.content.topic;

/** Why a brief or a fact is not taken; each is a sentence {@code content.topic.refusal.<name>}. */
public enum TopicRefusal {
    NOT_IN_CHARGE,
    WRITTEN_MEANWHILE,
    NO_NAME,
    NO_VALUE,
    NO_SOURCE,
    NO_REASON,
    NAME_TAKEN;

    public String key() {
        return "content.topic.refusal." + name();
    }
}
