package loa.congress.web;

/** One of several values of a form. */
public record Choice(String value, String words, boolean chosen) {}
