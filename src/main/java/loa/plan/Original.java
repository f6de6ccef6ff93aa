package loa.plan;

/** The file as it was brought, byte for byte. */
public record Original(String fileName, String mediaType, byte[] bytes) {}
