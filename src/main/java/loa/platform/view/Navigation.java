package loa.platform.view;

import java.util.List;
import loa.platform.Me;

/** What a module offers in the navigation of a person. */
public interface Navigation {

    /**
     * One entry. The bar of a phone has four words: all entries, or the three of lowest order and "Thêm".
     *
     * @param path where it leads
     * @param words message key of its words
     * @param icon name of the icon in {@code icons.svg}
     * @param order its place, lowest first
     */
    record Entry(String path, String words, String icon, int order) {}

    List<Entry> entries(Me me);
}
