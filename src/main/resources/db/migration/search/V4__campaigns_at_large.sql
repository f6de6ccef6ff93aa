-- Entries also stand under keys of campaigns at large: all is read anew.
truncate state;
