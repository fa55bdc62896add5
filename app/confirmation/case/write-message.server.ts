import type { Kysely } from "kysely";
import { z } from "zod";
import type { Person } from "#app/accounts/viewer.ts";
import { actorsOf } from "#app/confirmation/procedure/acting.ts";
import { subjectOf } from "#app/drafts/draft.ts";
import { removeDraft } from "#app/drafts/remove-drafts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { plainLines } from "#app/platform/plain-text.ts";
import type { Database } from "#db/schema.ts";
import { mailApplicant } from "./mail-applicant.server.ts";
import { caseMessage } from "./mails.ts";
import { isSeenBy } from "./seen-by.server.ts";

const LONGEST_MESSAGE = 4_000;

type Say = { wordsMissing: string; wordsTooLong: string; wordsUnreadable: string };

export function messageSchema({ wordsMissing, wordsTooLong, wordsUnreadable }: Say) {
  const problems = { missing: wordsMissing, tooLong: () => wordsTooLong, unreadable: wordsUnreadable };
  return z.object({ words: plainLines(problems, LONGEST_MESSAGE) });
}

/** Two of the same words within it are one: a button that was pressed twice. */
const DOUBLE_SECONDS = 60;

/**
 * A note that only officials see, or a message that the applicant reads; outward ones are the centre's to write (decree
 * art. 29), and a mail says that there is one.
 */
export async function writeMessage(
  db: Kysely<Database>,
  request: {
    viewer: Person;
    applicationId: number;
    audience: "applicant" | "note";
    words: string;
    origin: string;
  },
): Promise<{ ok: true } | { ok: false; reason: "notFound" | "needsCentre" }> {
  const { viewer, applicationId, audience, words, origin } = request;
  return db.transaction().execute(async (trx) => {
    const found = await trx
      .selectFrom("application as a")
      .select("company_id")
      .where("id", "=", applicationId)
      .where("status", "<>", "draft")
      .where(isSeenBy(viewer))
      // Holds the case, so that the second of two equal ones sees the first.
      .forUpdate()
      .executeTakeFirst();
    const actors = actorsOf(viewer, found?.company_id ?? -1);
    const isOfficial = actors.some((actor) => officials.includes(actor));
    if (found === undefined || !isOfficial) return { ok: false, reason: "notFound" };
    if (audience === "applicant" && !actors.includes("centre_officer"))
      return { ok: false, reason: "needsCentre" };
    await removeDraft(trx, { writer: viewer, subject: subjectOf(applicationId), form: audience });
    const since = now().subtract({ seconds: DOUBLE_SECONDS }).toString();
    const double = await trx
      .selectFrom("application_message")
      .select("id")
      .where("application_id", "=", applicationId)
      .where("audience", "=", audience)
      .where("written_by", "=", viewer.id)
      .where("words", "=", words)
      .where("written_at", ">=", since)
      .executeTakeFirst();
    if (double !== undefined) return { ok: true };
    await trx
      .insertInto("application_message")
      .values({
        application_id: applicationId,
        audience,
        words,
        written_by: viewer.id,
        written_at: now().toString(),
        is_from_applicant: false,
      })
      .execute();
    if (audience === "applicant")
      await mailApplicant(trx, { applicationId, origin, mail: caseMessage, values: (about) => about });
    return { ok: true };
  });
}

const officials: readonly string[] = ["centre_officer", "ministry_officer", "decider"];
