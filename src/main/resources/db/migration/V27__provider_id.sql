-- Only texts that the carrier has taken have a number of it. With the others in the index, each receipt read them all.
alter table messaging.outgoing drop constraint outgoing_provider_id_key;
create unique index outgoing_provider_id on messaging.outgoing (provider_id) where provider_id is not null;
