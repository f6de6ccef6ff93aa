package loa.approval;

/** In turn, or by another rule, other bodies are asked about a version now; heard in the transaction in which it is told. */
public record NextAsked(SignOffId signOff, Version version) {}
