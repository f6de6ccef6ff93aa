-- Entries also stand in bays of shelves: all is read anew.
truncate entry, due, reach, state;
