-- How a name is said, which only our own program knows: a job fills it in, also for what an older copy of the portal
-- takes in while this one starts. Until then search reads name_folded.
alter table requests.request add column name_spoken text;
