package loa.organization.intake;

/** What the preview showed is no longer so; nothing was imported. */
final class Changed extends RuntimeException {}
