-- As the person gave it; null where they gave none.
alter table requests.count add column case_number text;
