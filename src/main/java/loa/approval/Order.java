package loa.approval;

/** How several bodies are asked; who runs the campaign chooses. */
public enum Order {
    TOGETHER,
    /** The next one once the one before has approved. */
    IN_TURN
}
