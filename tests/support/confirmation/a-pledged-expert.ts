import type { Person } from "#app/accounts/viewer.ts";
import { saveOwn } from "#app/confirmation/experts/save-own.server.ts";
import { db } from "#db/client.server.ts";
import { anOfficial } from "./an-application.ts";

/** An expert of the pool with this year's pledge, who takes three reviews, and whose mail domain is nobody else's. */
export async function aPledgedExpert(name: string): Promise<Person> {
  const person = await anOfficial(name, "expert");
  const email = `${person.id}@${person.id}.test`;
  await db.updateTable("person").set({ email }).where("id", "=", person.id).execute();
  await saveOwn(db, { viewer: person, change: { intent: "basics", employer: null, capacity: 3 } });
  await saveOwn(db, { viewer: person, change: { intent: "pledge" } });
  return { ...person, email };
}
