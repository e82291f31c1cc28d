package db.migration;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The number by which people and colleagues speak of a paper. It lasts, and no other paper of the folder ever gets it.
 * The database gives it when the first file of a paper has come whole, because an older copy of the portal may take
 * papers in while this one starts.
 */
public class V81__Paper_numbers extends InBatches {

    @Override
    void migrate(Connection database) throws SQLException {
        run(database, "alter table documents.folder add column if not exists last_number int not null default 0");
        run(database, "alter table documents.paper add column if not exists number int");
        run(database, """
                create or replace function documents.number_paper() returns trigger language plpgsql as $$
                begin
                    if exists (select from documents.paper where id = new.paper and number is null) then
                        with counted as (
                            update documents.folder set last_number = last_number + 1 where id = new.folder
                            returning last_number)
                        update documents.paper set number = last_number from counted where paper.id = new.paper;
                    end if;
                    return null;
                end $$
                """);
        run(database, """
                create or replace trigger paper_number after insert or update of state on documents.file
                    for each row when (new.state = 'WAITING') execute function documents.number_paper()
                """);
        forAll(database, "documents.folder", """
                with held as (
                    select id, last_number from documents.folder where id = any(?) order by id for update),
                counted as (
                    select paper.id, held.id as folder,
                        last_number + row_number() over (partition by held.id order by position) as number
                    from documents.paper join held on held.id = paper.folder
                    where number is null and exists (
                        select from documents.file where file.paper = paper.id and state in ('WAITING', 'READY'))),
                numbered as (
                    update documents.paper set number = counted.number from counted where paper.id = counted.id)
                update documents.folder set last_number = newest.number
                from (select folder, max(number) as number from counted group by folder) newest
                where folder.id = newest.folder
                """);
    }
}
