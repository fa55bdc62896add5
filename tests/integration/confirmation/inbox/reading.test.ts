import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { countUnread } from "#app/confirmation/inbox/count-unread.server.ts";
import { loadInbox } from "#app/confirmation/inbox/load-inbox.server.ts";
import { openItem, readItem, readItems } from "#app/confirmation/inbox/read-items.server.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";
import { happen, unreadOf } from "#tests/support/confirmation/inbox.ts";

let applicant: Person;
let centre: Person;
let otherCentre: Person;
let id: number;

beforeEach(async () => {
  for (const table of ["staff_role", "inbox_item", "application"] as const)
    await db.deleteFrom(table).execute();
  applicant = await anOfficial("한서진");
  centre = await anOfficial("정가람", "centre_officer");
  otherCentre = await anOfficial("최접수", "centre_officer");
  id = await anApplication({ companyId: await aCompany(), round: await aRound(), status: "examination" });
});

describe("Reading", () => {
  test("opening an item leads to its case and reads it; nobody reads another's", async () => {
    await happen(id, "answer_supplement", applicant);
    const itemId = (await unreadOf(centre))[0]?.id ?? 0;
    expect(await openItem(db, { viewer: otherCentre, itemId })).toBeNull();
    await readItem(db, { viewer: otherCentre, itemId });
    expect(await countUnread(db, { viewer: centre })).toBe(1);
    expect(await openItem(db, { viewer: centre, itemId })).toEqual({
      kind: "supplement_answered",
      caseId: id,
    });
    expect(await countUnread(db, { viewer: centre })).toBe(0);
    expect(await countUnread(db, { viewer: otherCentre })).toBe(1);
  });

  test("all of a kind, up to what the page showed", async () => {
    for (const step of ["submit", "answer_supplement", "submit"] as const) await happen(id, step, applicant);
    const search = { kind: "submitted", isUnread: true, before: null } as const;
    const { items } = await loadInbox(db, { viewer: centre, search });
    expect(items).toHaveLength(2);
    await happen(id, "submit", applicant);
    await readItems(db, { viewer: centre, kind: "submitted", upTo: items[0]?.id ?? 0 });
    expect((await unreadOf(centre)).map(({ kind }) => kind)).toEqual(["submitted", "supplement_answered"]);
    await readItems(db, { viewer: centre, kind: null, upTo: Number.MAX_SAFE_INTEGER });
    expect((await unreadOf(centre)).map(({ kind }) => kind)).toEqual([]);
  });

  test("pages follow each other without a gap", async () => {
    await sql`
      insert into inbox_item (person_id, application_id, kind, about, happened_at, mail)
      select ${centre.id}, ${id}, 'message', 'message ' || n, now(), 'none' from generate_series(1, 120) n`.execute(
      db,
    );
    const seen: number[] = [];
    for (let before: number | null = null, pages = 0; pages < 5; pages++) {
      const page = await loadInbox(db, { viewer: centre, search: { kind: null, isUnread: true, before } });
      seen.push(...page.items.map((item) => item.id));
      before = page.next;
      if (before === null) break;
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    expect(await countUnread(db, { viewer: centre })).toBe(100);
  });
});

test("Who is no official has no inbox, and the database is not asked", async () => {
  const nobody = await anOfficial("신새롬");
  const untouchable = new Proxy(db, {
    get: () => {
      throw new Error("asked");
    },
  });
  expect(await countUnread(untouchable, { viewer: null })).toBeNull();
  expect(await countUnread(untouchable, { viewer: nobody })).toBeNull();
});
