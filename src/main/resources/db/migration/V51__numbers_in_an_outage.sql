-- Failures with one number, however many, are no outage: the numbers count. Gone as soon as a text passes.
alter table messaging.outage
    drop column failures,
    add phones text[] not null default '{}';
