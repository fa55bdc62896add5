import { type Kysely, sql } from "kysely";

/** The words of whole notices: title, text and attached documents. What has a text or documents already is told again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table search_body (
      notice_id bigint primary key references notice on delete cascade,
      words tsvector not null
    )`.execute(db);
  await sql`create index search_body_words on search_body using gin (words)`.execute(db);
  await sql`
    create function enqueue_document_search() returns trigger language plpgsql as $$
    begin
      insert into search_outbox (opportunity_id)
        select o.id from notice_attachment a join opportunity o on o.notice_id = a.notice_id
          where a.id = new.attachment_id order by o.id
        on conflict (opportunity_id) do update set enqueued_at = clock_timestamp();
      return null;
    end $$`.execute(db);
  await sql`
    create trigger notice_document_search_new after insert on notice_document
      for each row when (new.status = 'text') execute function enqueue_document_search()`.execute(db);
  await sql`
    create trigger notice_document_search after update on notice_document
      for each row when (old.blocks is distinct from new.blocks) execute function enqueue_document_search()`.execute(
    db,
  );
  await sql`
    create function enqueue_attachment_search() returns trigger language plpgsql as $$
    begin
      insert into search_outbox (opportunity_id)
        select id from opportunity where notice_id = old.notice_id order by id
        on conflict (opportunity_id) do update set enqueued_at = clock_timestamp();
      return null;
    end $$`.execute(db);
  await sql`
    create trigger notice_attachment_search after delete on notice_attachment
      for each row execute function enqueue_attachment_search()`.execute(db);
  await sql`
    create or replace function enqueue_notice_search() returns trigger language plpgsql as $$
    begin
      insert into search_outbox (opportunity_id)
        select opportunity.id from after_it
          join before_it using (id)
          join opportunity on opportunity.notice_id = after_it.id
          where (after_it.title, after_it.title_en, after_it.programme_id, after_it.ministry_id, after_it.operator_id,
              after_it.body)
            is distinct from
            (before_it.title, before_it.title_en, before_it.programme_id, before_it.ministry_id, before_it.operator_id,
              before_it.body)
          order by opportunity.id
        on conflict (opportunity_id) do update set enqueued_at = clock_timestamp();
      return null;
    end $$`.execute(db);
  await sql`
    insert into search_outbox (opportunity_id)
      select o.id from opportunity o join notice n on n.id = o.notice_id
        where n.body is not null or exists (select from notice_attachment a where a.notice_id = n.id)
      on conflict (opportunity_id) do nothing`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger notice_attachment_search on notice_attachment`.execute(db);
  await sql`drop trigger notice_document_search on notice_document`.execute(db);
  await sql`drop trigger notice_document_search_new on notice_document`.execute(db);
  await sql`drop function enqueue_attachment_search`.execute(db);
  await sql`drop function enqueue_document_search`.execute(db);
  await sql`
    create or replace function enqueue_notice_search() returns trigger language plpgsql as $$
    begin
      insert into search_outbox (opportunity_id)
        select opportunity.id from after_it
          join before_it using (id)
          join opportunity on opportunity.notice_id = after_it.id
          where (after_it.title, after_it.title_en, after_it.programme_id, after_it.ministry_id, after_it.operator_id)
            is distinct from
            (before_it.title, before_it.title_en, before_it.programme_id, before_it.ministry_id, before_it.operator_id)
          order by opportunity.id
        on conflict (opportunity_id) do update set enqueued_at = clock_timestamp();
      return null;
    end $$`.execute(db);
  await sql`drop table search_body`.execute(db);
}
