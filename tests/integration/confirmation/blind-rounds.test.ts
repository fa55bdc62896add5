import { Readable } from "node:stream";
import { text as streamText } from "node:stream/consumers";
import { beforeEach, describe, expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import type { Person } from "#app/accounts/viewer.ts";
import { createProposal } from "#app/confirmation/assignment/create-proposal.server.ts";
import { loadAssignment } from "#app/confirmation/assignment/load-assignment.server.ts";
import { loadCase } from "#app/confirmation/case/load-case.server.ts";
import { saveOwn } from "#app/confirmation/experts/save-own.server.ts";
import { declareApplicants } from "#app/confirmation/review/blind/declare-applicants.server.ts";
import { listBlindRounds } from "#app/confirmation/review/blind/list-blind-rounds.server.ts";
import { openCoveredFile } from "#app/confirmation/review/blind/open-covered-file.server.ts";
import { commissionReview } from "#app/confirmation/review/commission-review.server.ts";
import { declareReview } from "#app/confirmation/review/declare-review.server.ts";
import { listReviews } from "#app/confirmation/review/find-review.server.ts";
import { listExperts } from "#app/confirmation/review/list-experts.server.ts";
import { loadReview } from "#app/confirmation/review/load-review.server.ts";
import { loadReviews } from "#app/confirmation/review/load-reviews.server.ts";
import { sendReviewReminders } from "#app/confirmation/review/send-review-reminders.server.ts";
import { submitReview } from "#app/confirmation/review/submit-review.server.ts";
import { openFile } from "#app/files/open-file.server.ts";
import type { FileStorage } from "#app/files/storage/file-storage.ts";
import { folderStorage } from "#app/files/storage/folder-storage.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, seoulDay } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { revisionOf } from "#tests/support/confirmation/a-consultation.ts";
import { aPledgedExpert } from "#tests/support/confirmation/a-pledged-expert.ts";
import { aTellingSubmission, tells } from "#tests/support/confirmation/a-telling-submission.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";
import { makeDocx } from "#tests/support/files/make-files.ts";

const today = seoulDay(now().toString());
const dueOn = addDays(today, 2);
const origin = "https://naru.test";
let officer: Person;
let expert: Person;
let round: Awaited<ReturnType<typeof aRound>>;
let companyId: number;
let id: number;
let token: string;

beforeEach(async () => {
  // The pool is everybody's: what an earlier test said is of no use to this one.
  await db.deleteFrom("expert").execute();
  officer = await anOfficial("과윤서", "ministry_officer");
  expert = await aPledgedExpert("전유찬");
  round = await aRound({ isBlind: true });
  companyId = await aCompany("(주)물빛소재", false);
  await db.updateTable("company").set({ name_en: "Mulbit Materials" }).where("id", "=", companyId).execute();
  id = await anApplication({ companyId, round, status: "examination" });
  token = await aTellingSubmission(id, companyId);
});

const declare = (conflicts: readonly number[] = [], viewer = expert, shown = [companyId]) =>
  declareApplicants(db, { viewer, roundId: round.id, shown, conflicts });
const commission = async (experts = [expert]) =>
  commissionReview(db, {
    viewer: officer,
    applicationId: id,
    seenRevision: await revisionOf(id),
    expertIds: experts.map((one) => one.id),
    dueOn,
    origin,
  });
const listed = async (viewer = expert) =>
  (await listBlindRounds(db, { viewer }))?.find((one) => one.id === round.id);
const obstaclesOf = async (viewer = expert) =>
  (await listExperts(db, { applicationId: id, dueOn })).find((one) => one.id === viewer.id)?.obstacles;

describe("Conflicts are declared against all applicants, before anything is assigned", () => {
  test("by names alone, and once: then no name is shown any more", async () => {
    const other = await aCompany("나래소프트");
    await anApplication({ companyId: other, round, status: "received" });
    await anApplication({ companyId: await aCompany("아직쓰는중"), round });
    expect((await listed())?.undeclared.map(({ name }) => name)).toEqual(["(주)물빛소재", "나래소프트"]);
    expect(JSON.stringify(await listed())).not.toContain("전해질");
    expect(await declare([other], expert, [companyId, other])).toEqual({ ok: true });
    expect(await listed()).toMatchObject({ undeclared: [], declared: 2, conflicts: 1 });
    // A later applicant is asked about, alone.
    await anApplication({ companyId: await aCompany("늦은회사"), round, status: "received" });
    expect((await listed())?.undeclared.map(({ name }) => name)).toEqual(["늦은회사"]);
  });

  test("with a pledge of this year only, and by nobody who is no expert", async () => {
    await db.updateTable("expert").set({ pledged_year: 2025 }).where("person_id", "=", expert.id).execute();
    expect(await listBlindRounds(db, { viewer: expert })).toBeNull();
    expect(await declare()).toEqual({ ok: false, reason: "gone" });
    expect(await listBlindRounds(db, { viewer: officer })).toEqual([]);
    expect(await declare([], officer)).toMatchObject({ ok: false, reason: "needsExpert" });
  });

  test("and nobody who did not can be commissioned or proposed", async () => {
    expect(await obstaclesOf()).toEqual(["undeclared"]);
    expect(await commission()).toMatchObject({ ok: false, because: "guard" });
    await declare();
    expect(await obstaclesOf()).toEqual([]);
    expect(await commission()).toEqual({ ok: true });
  });

  test("and a proposal takes those alone who did, and never against a conflict", async () => {
    const { version_id, technology_code } = await db
      .selectFrom("application")
      .select(["version_id", "technology_code"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const technology = `${version_id}/${technology_code}`;
    const [silent, conflicted] = [await aPledgedExpert("고다온"), await aPledgedExpert("심사랑")];
    for (const viewer of [expert, silent, conflicted])
      await saveOwn(db, { viewer, change: { intent: "technology", technology, level: 2 } });
    await declare();
    await declare([companyId], conflicted);
    await createProposal(db, { viewer: officer, roundId: round.id, dueOn, reviewers: 3, pairCap: 5 });
    const { proposal, declarations } = await loadAssignment(db, {
      viewer: officer,
      roundId: round.id,
      page: 1,
      changing: 0,
    });
    expect(declarations).toEqual({ declared: 2, all: 3 });
    expect(proposal?.cases[0]).toMatchObject({
      pairs: [{ name: "전유찬" }],
      empty: 2,
      barred: [
        { bar: "undeclared", count: 1 },
        { bar: "there", count: 1 },
      ],
    });
  });

  test("not by whoever sees the names in another office", async () => {
    await declare();
    await db.insertInto("staff_role").values({ person_id: expert.id, role: "decider" }).execute();
    expect(await obstaclesOf()).toEqual(["sees_names"]);
  });

  test("whoever has a conflict finds the case nowhere, in whatever office", async () => {
    const viewer: Person = { ...expert, staff: [...expert.staff, { role: "decider", agencyId: null }] };
    expect(await loadCase(db, viewer, id)).not.toBeNull();
    await declare([companyId]);
    expect(await loadCase(db, viewer, id)).toBeNull();
    expect(await obstaclesOf()).toContain("recused");
    expect(await commission()).toMatchObject({ ok: false });
  });

  test("the same form twice counts once; another word, or one after the content was opened, is refused", async () => {
    const both = await Promise.all([declare(), declare()]);
    expect(both).toEqual([{ ok: true }, { ok: true }]);
    expect(await declare([companyId])).toEqual({ ok: false, reason: "declared" });
    await commission();
    const [review] = await listReviews(db, { viewer: expert });
    await declareReview(db, { viewer: expert, reviewId: review?.id ?? 0 });
    await db.deleteFrom("applicant_conflict").execute();
    expect((await listed())?.undeclared).toEqual([]);
    expect(await declare([companyId])).toEqual({ ok: false, reason: "opened" });
  });
});

describe("Nothing that a blind reviewer gets tells who applied", () => {
  async function opened(viewer = expert) {
    const found = (await listReviews(db, { viewer })).find((one) => one.applicationId === id);
    const reviewId = found?.id ?? 0;
    await declareReview(db, { viewer, reviewId });
    return { viewer, reviewId };
  }
  const scores = ["scope", "level", "evidence"].map((key) => ({
    key,
    level: 4,
    words: "물빛소재의 성적이 좋음",
  }));

  test("neither lists nor content nor others' words nor mails, before and after the declaration; officers see all", async () => {
    const other = await aPledgedExpert("심사랑");
    await declare();
    await declare([], other);
    await commission([expert, other]);
    const got: unknown[] = [await listReviews(db, { viewer: expert })];
    const [first] = await listReviews(db, { viewer: expert });
    got.push(await loadReview(db, { viewer: expert, reviewId: first?.id ?? 0 }));
    const own = await opened();
    const content = await loadReview(db, own);
    expect(JSON.stringify(content)).toContain("코팅 공정");
    expect(content?.content?.submissions[0]?.content?.[1]?.questions[2]?.files).toMatchObject([
      { name: "77777777.pdf", token: null, path: `/agency/reviews/${own.reviewId}/files/77777777.pdf` },
    ]);
    await submitReview(db, { ...(await opened(other)), scores });
    await submitReview(db, { ...own, scores });
    const after = await loadReview(db, own);
    expect(after?.others).toHaveLength(1);
    await sendReviewReminders(db, { origin });
    const mails = await db
      .selectFrom("mail_message")
      .selectAll()
      .where("to_address", "in", [expert.email, other.email])
      .execute();
    expect(mails.length).toBeGreaterThan(0);
    got.push(content, after?.others, after?.content, mails, await listed());
    for (const one of got) expect(JSON.stringify(one)).not.toMatch(tells);
    expect(JSON.stringify(await loadReviews(db, { applicationId: id }))).toMatch(tells);
    expect((await loadCase(db, officer, id))?.company.name).toBe("(주)물빛소재");
  });

  test("and a file comes under another name without what it says of itself, once the review is open", async () => {
    const content = makeDocx({
      name: "docProps/core.xml",
      content: "<c><dc:creator>윤물결</dc:creator><dc:title>물빛소재</dc:title></c>",
    });
    const storage: FileStorage = { ...folderStorage("/nowhere"), open: async () => Readable.from(content) };
    await declare();
    await commission();
    const [review] = await listReviews(db, { viewer: expert });
    const asked = { viewer: expert, reviewId: review?.id ?? 0, name: "77777777.pdf" };
    expect(await openCoveredFile(db, storage, asked)).toBeNull();
    await opened();
    await db.updateTable("file").set({ type: "docx" }).where("token", "=", token).execute();
    const file = await openCoveredFile(db, storage, asked);
    const covered = file !== null && "bytes" in file ? file : null;
    expect(covered?.name).toBe("77777777.docx");
    const parts = await readParts(covered?.bytes ?? Buffer.alloc(0));
    expect(parts).toContain("기술의 내용");
    expect(parts).not.toMatch(tells);
    expect(await openCoveredFile(db, storage, { ...asked, viewer: officer })).toBeNull();
    await db.updateTable("file").set({ type: "png" }).where("token", "=", token).execute();
    expect(await openCoveredFile(db, storage, asked)).toEqual({ withheld: "unread" });
    // The address of everybody else's is none of theirs.
    expect(await openFile(db, storage, { viewer: expert, token })).toBeNull();
    expect(await openFile(db, storage, { viewer: officer, token })).not.toBeNull();
  });
});

/** All that a packed document says. */
async function readParts(bytes: Buffer): Promise<string> {
  const zip = await fromBufferPromise(bytes);
  const parts: string[] = [];
  for await (const entry of zip.eachEntry())
    parts.push(entry.fileName, await streamText(await zip.openReadStreamPromise(entry)));
  return parts.join("\n");
}
