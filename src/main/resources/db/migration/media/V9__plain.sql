-- A picture of one colour, or growing evenly brighter or darker, has nothing by which it could look like another.
update file set looks = null where looks in (0, -1);
