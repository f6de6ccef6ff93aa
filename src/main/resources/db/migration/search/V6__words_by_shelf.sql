-- The words of each shelf are kept apart from those of others: all is read anew.
truncate state;
