alter table messaging.incoming add media integer not null default 0; -- pictures and the like that came along

-- Answers that a number gets once a day, whatever it writes; older rows are removed.
create table messaging.answered (
    phone    text not null,
    template text not null,
    at       timestamptz not null,
    primary key (phone, template)
);

-- A code may reach a phone twice, where its first answer was lost; and a text may be on its way for as long as whoever
-- plays the carrier likes.
alter table messaging.simulated
    drop constraint simulated_pkey,
    drop constraint simulated_provider_id_key,
    add primary key (provider_id),
    add arrived boolean not null default true;

create index simulated_text on messaging.simulated (text_id);

-- What the simulated carrier does with texts to a number; no row where it delivers them.
create table messaging.simulated_delivery (
    phone    text primary key,
    delivery text not null
);
