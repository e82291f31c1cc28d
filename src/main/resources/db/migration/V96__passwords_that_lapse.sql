alter table people.account add column password_lapses_at timestamptz;

comment on column people.account.password_lapses_at is
    'a drawn password is refused from then on; null once somebody has signed in with it, and for accounts from before';
