package loa.notification;

import java.util.Set;

/**
 * A kind of notice, offered by the module that tells it as a bean. People choose by which ways they get each kind.
 *
 * @param id module and matter, as {@code work.chase}; never changed, for choices are kept by it
 * @param words message key of its name
 * @param order its place among the others, lowest first
 * @param usual the ways by which it goes to who has not chosen
 */
public record NoticeKind(String id, String words, int order, Set<Way> usual) {

    public NoticeKind {
        usual = Set.copyOf(usual);
    }
}
