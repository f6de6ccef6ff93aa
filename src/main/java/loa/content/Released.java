package loa.content;

/** Whether the words of an item may go out, by the record of those who approve; offered by whoever keeps that record. */
public interface Released {

    boolean released(Item item);
}
