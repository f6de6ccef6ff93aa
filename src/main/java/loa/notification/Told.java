package loa.notification;

import java.util.UUID;
import loa.organization.PersonId;

/** A notice that a person has just been told. */
record Told(UUID id, PersonId person, String kind, boolean urgent) {}
