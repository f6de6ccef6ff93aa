package loa.media;

/** A place on earth, in degrees. */
public record Position(double latitude, double longitude) {}
