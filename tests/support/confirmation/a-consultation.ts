import type { Person } from "#app/accounts/viewer.ts";
import { openLink } from "#app/confirmation/consult/open-link.server.ts";
import { type Question, requestConsultation } from "#app/confirmation/consult/request-consultation.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, seoulDay } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { anOfficial } from "./an-application.ts";

/** Somebody who answers for a ministry by an account of it. */
export async function aRespondent(name: string, agencyId = "motir"): Promise<Person> {
  const person = await anOfficial(name);
  await db
    .insertInto("staff_role")
    .values({ person_id: person.id, role: "ministry_respondent", agency_id: agencyId })
    .execute();
  return { ...person, staff: [{ role: "ministry_respondent", agencyId }] };
}

/** What an application said when it was submitted, with one file of its company, as its form would have frozen it. */
export async function aSubmission(applicationId: number, companyId: number) {
  const sha256 = String(applicationId).padStart(64, "0");
  const token = `file-${applicationId}`;
  await db
    .insertInto("file")
    .values({
      token,
      company_id: companyId,
      sha256,
      name: "성적서.pdf",
      type: "pdf",
      bytes: 1000,
      scan: "clean",
    })
    .execute();
  const question = (key: string, answer: string | null, files: object[] = []) => ({
    key,
    type: files.length > 0 ? "files" : "text",
    label: { ko: key, en: key },
    options: null,
    answer,
    files,
  });
  const document = {
    parts: [
      {
        key: "description",
        title: { ko: "내용", en: "Content" },
        questions: [question("summary", "추론에 쓰는 저전력 반도체"), question("content", "비밀스러운 구조")],
      },
      {
        key: "evidence",
        title: { ko: "자료", en: "Evidence" },
        questions: [
          question("proof_files", null, [{ name: "성적서.pdf", type: "pdf", bytes: 1000, sha256 }]),
        ],
      },
    ],
  };
  await db
    .insertInto("submission")
    .values({
      application_id: applicationId,
      number: 1,
      document: JSON.stringify(document),
      submitted_at: "2026-11-20T03:00:00Z",
    })
    .execute();
  return { token, sha256 };
}

/** The newest mail to an address. */
export async function mailTo(email: string) {
  return db
    .selectFrom("mail_message")
    .select(["template", "subject", "text_body as text"])
    .where("to_address", "=", email)
    .orderBy("id", "desc")
    .executeTakeFirst();
}

export async function revisionOf(applicationId: number): Promise<number> {
  const { revision } = await db
    .selectFrom("application")
    .select("revision")
    .where("id", "=", applicationId)
    .executeTakeFirstOrThrow();
  return revision;
}

/** Asks the ministry of industry by a link, due in two weeks, unless something else is said. */
export async function askMinistry(
  given: Pick<Question, "viewer" | "applicationId" | "email"> & Partial<Question>,
): ReturnType<typeof requestConsultation> {
  return requestConsultation(db, {
    seenRevision: await revisionOf(given.applicationId),
    agencyId: "motir",
    words: "소관 산업에서 보시는 의견을 주십시오.",
    dueOn: addDays(seoulDay(now().toString()), 14),
    channel: "link",
    locale: "ko",
    origin: "https://naru.test",
    ...given,
  });
}

/** The link in the newest mail to an address. */
export async function linkTo(email: string): Promise<string> {
  const { text = "" } = (await mailTo(email)) ?? {};
  return /https:\/\/naru\.test\/consultation\/([\w.-]+)/.exec(text)?.[1] ?? "";
}

/** What it leads to, where it asks for a code. */
export async function openedLink(email: string) {
  const link = await openLink(db, { token: await linkTo(email) });
  if (link?.state !== "asks") throw new Error(`the link is ${link?.state}`);
  return link;
}

/** The code in the newest mail to an address. */
export async function codeTo(email: string): Promise<string> {
  const { text = "" } = (await mailTo(email)) ?? {};
  return /^ {4}(\d{6})$/m.exec(text)?.[1] ?? "";
}
