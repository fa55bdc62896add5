import { sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { fillInbox } from "#app/confirmation/inbox/fill-inbox.server.ts";
import { loadInbox } from "#app/confirmation/inbox/load-inbox.server.ts";
import { enqueueInbox } from "#app/confirmation/procedure/enqueue-inbox.server.ts";
import type { StepName } from "#app/confirmation/procedure/procedure.ts";
import type { SideAct } from "#app/confirmation/procedure/side-acts.ts";
import { db } from "#db/client.server.ts";

/** Does what the worker does with what is queued for inboxes; returns what it was. */
export async function workInboxes(): Promise<string[]> {
  const { rows } = await sql<{ about: string; applicationId: number }>`
    delete from graphile_worker._private_jobs where key like 'inbox-%'
    returning payload ->> 'about' as about, (payload ->> 'applicationId')::bigint as "applicationId"`.execute(
    db,
  );
  for (const row of rows) await fillInbox(db, { ...row, origin: "https://naru.test" });
  return rows.map(({ about }) => about);
}

/** An event as `transition` writes it, whatever the guards would say. */
export async function happen(id: number, step: StepName | SideAct, by: Person) {
  const { rows } = await sql<{ number: number }>`
    insert into application_event
      (application_id, number, at, person_id, actor, step, from_status, to_status, payload, previous_hash, hash)
    select ${id}, coalesce(max(number), 0) + 1, '2026-11-23T00:00:00Z', ${by.id}, 'x', ${step}, 'examination', 'examination',
      '{"ids": {}, "sealed": {}}', 'x', 'x'
    from application_event where application_id = ${id} returning number`.execute(db);
  await enqueueInbox(db, { applicationId: id, about: `event ${rows[0]?.number ?? 0}` });
  await workInboxes();
}

/** What a person has not read, the newest first. */
export async function unreadOf(viewer: Person) {
  const { items } = await loadInbox(db, { viewer, search: { kind: null, isUnread: true, before: null } });
  return items;
}
