package loa.translation.exchange;

/**
 * A sentence and what it was translated as, as it travels in a file.
 *
 * @param id its place in the text, from 1; in a memory its number
 * @param target empty: not translated
 */
public record Pair(String id, String source, String target) {}
