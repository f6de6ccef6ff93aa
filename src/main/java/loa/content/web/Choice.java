package loa.content.web;

/** Something to choose in a form. */
public record Choice(String value, String words, boolean chosen) {}
