package loa.notification;

import loa.organization.PersonId;

/** The mail server refuses an address for good. */
public record AddressRefused(PersonId person, String email, String why) {}
