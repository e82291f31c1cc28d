-- Every STOP and START with its word, which messaging.stop does not keep: that one says only how it is now.
create table messaging.stop_history (
    id      bigint generated always as identity primary key,
    phone   text not null,
    stopped boolean not null, -- or started again
    word    text not null,
    at      timestamptz not null
);

create index stop_history_phone on messaging.stop_history (phone, id);

insert into messaging.stop_history (phone, stopped, word, at) select phone, true, word, at from messaging.stop;
