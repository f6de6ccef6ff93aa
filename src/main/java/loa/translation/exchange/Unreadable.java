package loa.translation.exchange;

/** The file is not what it should be. */
public final class Unreadable extends Exception {

    Unreadable(String why) {
        super(why);
    }

    Unreadable(Throwable why) {
        super(why);
    }
}
