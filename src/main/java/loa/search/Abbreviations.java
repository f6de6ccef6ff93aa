package loa.search;

import java.util.Map;

/** Abbreviations that a module knows, each with the words it stands for; one and the other are found by either. */
public interface Abbreviations {

    Map<String, String> writtenOut();
}
