package loa.approval.outside;

import loa.approval.SignOffId;
import loa.organization.PersonId;

/** Somebody outside has answered whoever asked them; heard in the transaction in which it is taken. */
public record OutsideAnswered(SignOffId signOff, PersonId askedBy, String answeredBy) {}
