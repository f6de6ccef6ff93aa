package loa.notification;

import java.time.Instant;
import java.util.UUID;
import loa.organization.PersonId;

/**
 * One notice on its way out.
 *
 * @param target which of a person's devices; empty: the one address they have
 * @param tries how often it was tried
 */
public record Delivery(UUID notice, PersonId person, Way way, String target, Instant dueAt, int tries) {}
