import { type Kysely, sql } from "kysely";

/** What was read from the documents attached to notices, as blocks (`app/reading/block.ts`). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice_document (
      attachment_id bigint primary key references notice_attachment on delete cascade,
      status text not null
        check (status in ('waiting', 'text', 'scan', 'locked', 'too_large', 'unreadable', 'gone')),
      sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
      blocks jsonb not null default '[]' check (jsonb_typeof(blocks) = 'array'),
      problem text check (length(problem) <= 500),
      reader_version int not null,
      read_at timestamptz not null,
      tries smallint not null default 0,
      try_again_at timestamptz,
      check ((status = 'text') = (blocks <> '[]')),
      check ((status = 'waiting') = (try_again_at is not null))
    )`.execute(db);
  await sql`create index notice_document_waiting on notice_document (try_again_at) where status = 'waiting'`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table notice_document`.execute(db);
}
