-- Whose the last code is: others of the same network get their own. Under a keyed hash; empty where an older copy wrote it.
alter table requests.code_press add column browser bytea;
