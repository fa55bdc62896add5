import { expect, test } from "vitest";
import { openCompany } from "#app/companies/open-company.server.ts";
import { db } from "#db/client.server.ts";
import { areWaiting } from "#tests/support/database.ts";
import { peopleOf } from "#tests/support/people.ts";

const people = peopleOf(db);

test("Whoever waits for a company while their role is taken away acts in it no more", async () => {
  const { companyId } = await people.company();
  const consultant = await people.member(companyId, "consultant");
  const editor = await people.member(companyId, "editor");
  const open = (viewer: typeof editor) =>
    db.transaction().execute((trx) => openCompany(trx, viewer, companyId, "company.apply"));
  let waiting: Promise<unknown>[] = [];
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom("company").select("id").where("id", "=", companyId).forNoKeyUpdate().execute();
    waiting = [open(consultant), open(editor)];
    await areWaiting(db, 2);
    await trx
      .updateTable("mandate")
      .set({ revoked_at: "2026-11-23T00:00:00Z" })
      .where("person_id", "=", consultant.id)
      .execute();
    await trx.updateTable("membership").set({ role: "viewer" }).where("person_id", "=", editor.id).execute();
  });
  expect(await Promise.all(waiting)).toEqual([
    { ok: false, reason: "notYours" },
    { ok: false, reason: "needsEditor" },
  ]);
});
