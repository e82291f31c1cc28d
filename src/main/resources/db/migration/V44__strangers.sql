-- Whether somebody who has anything to do with us wrote it; what others wrote is removed after a while.
alter table messaging.incoming add known boolean not null default true;

create index incoming_stranger on messaging.incoming (at) where not known;
create index outgoing_unknown_number on messaging.outgoing (due_at) where template = 'UNKNOWN_NUMBER';
