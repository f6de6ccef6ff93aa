package loa.audit;

/** An act at its place in the log. */
public record Found(long sequence, Entry entry) {}
