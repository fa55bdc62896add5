import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import type { Draft } from "#app/drafts/draft.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { saveDraft } from "#app/drafts/save-draft.server.ts";
import type { Answers } from "#app/profile/form/answers.ts";
import { loadItem, loadStep } from "#app/profile/load-profile.server.ts";
import { markOf } from "#app/profile/profile.ts";
import { draftNameOf, type ProfileForm, profileDraftPlace } from "#app/profile/profile-drafts.server.ts";
import { removeProfileItem } from "#app/profile/remove-profile-item.server.ts";
import { saveProfileItem } from "#app/profile/save-profile-item.server.ts";
import { saveProfileStep } from "#app/profile/save-profile-step.server.ts";
import { db } from "#db/client.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";
import { companyWith, formOf, memberOf, now, profileOf } from "./company-with-members.ts";

let companyId: number;
let hanbit: Person;
let dain: Person;

beforeAll(() => db.transaction().execute(enterReference));
beforeEach(async () => {
  ({ companyId, viewer: hanbit } = await companyWith("owner"));
  dain = await memberOf(companyId, "editor", "이다인");
});

const basics = { step: "basics" } as const;
const newCertificate = { list: "certificates", itemId: null } as const;

/** Types into the step as it is stored now, without saving it. */
async function typeInto(viewer: Person, typed: Answers): Promise<Draft> {
  const answers = formOf(await profileOf(companyId), "basics", typed);
  return keep(viewer, basics, answers);
}

async function keep(viewer: Person, form: ProfileForm, typed: Answers): Promise<Draft> {
  const fields = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value ?? ""]]));
  const place = profileDraftPlace(viewer, companyId, form);
  const saving = { place, form: draftNameOf(form), fields, savedIn: "one", shown: null, isAsked: false };
  expect(await saveDraft(db, saving)).toEqual({ ok: true });
  const draft = await draftOf(viewer, form);
  if (draft === undefined) throw new Error("it was kept");
  return draft;
}

const draftOf = async (viewer: Person, form: ProfileForm) =>
  (await findDrafts(db, profileDraftPlace(viewer, companyId, form)))[draftNameOf(form)];

async function save(viewer: Person, typed: Answers) {
  const answers = formOf(await profileOf(companyId), "basics", typed);
  return saveProfileStep(db, { viewer, companyId, step: "basics", answers, now });
}

async function opened(viewer: Person, draft: Draft | undefined) {
  const view = await loadStep(db, { viewer, companyId, step: "basics", now, locale: "ko", draft });
  if (view === null) throw new Error("the company is theirs");
  const fields = view.facts.flatMap((fact) => fact.fields);
  const field = (name: string) => fields.find((one) => one.name === name);
  return { field, errors: view.errors };
}

test("a draft is shown to who typed it, and saved values show beside it what was never typed", async () => {
  await save(hanbit, { size: "small", employees: "12" });
  const draft = await typeInto(hanbit, { employees: "열셋", headquarters: "daejeon" });
  const { field, errors } = await opened(hanbit, draft);
  expect([field("size")?.value, field("employees")?.value, field("headquarters")?.value]).toEqual([
    "small",
    "열셋",
    "daejeon",
  ]);
  expect(errors, "nothing was sent, so nothing is refused").toEqual([]);
  expect(await draftOf(dain, basics)).toBeUndefined();
});

test("what another member has saved since is shown beside the draft, and neither is taken unasked", async () => {
  await save(hanbit, { employees: "12", headquarters: "seoul" });
  const draft = await typeInto(hanbit, { employees: "15" });
  await save(dain, { employees: "20", headquarters: "busan" });
  const { field, errors } = await opened(hanbit, draft);
  expect(field("headquarters"), "never typed: as it is saved now").toMatchObject({
    value: "busan",
    was: "busan",
    conflict: null,
  });
  expect(field("employees")).toMatchObject({ value: "15", was: "12" });
  expect(field("employees")?.conflict?.theirs).toContain("20");
  expect(errors).toHaveLength(1);

  const sent = Object.fromEntries(Object.entries(draft.fields).map(([name, [value = ""]]) => [name, value]));
  const answer = await saveProfileStep(db, { viewer: hanbit, companyId, step: "basics", answers: sent, now });
  expect(answer).toMatchObject({ ok: false, reason: "unsettled", conflicts: { employees: 20 } });
  expect((await profileOf(companyId)).facts.employees).toBe(20);
});

test("a choice between two values counts only for those that were shown", async () => {
  await save(hanbit, { employees: "12" });
  const chosen = { "pick.employees": "mine", "seen.employees": "20" };
  const draft = await typeInto(hanbit, { employees: "15", ...chosen });
  await save(dain, { employees: "20" });
  expect((await opened(hanbit, draft)).field("employees")?.conflict).not.toBeNull();
});

test("saving removes one's own draft of this form, and only if it was taken", async () => {
  await typeInto(hanbit, { employees: "15" });
  await typeInto(dain, { employees: "16" });
  await keep(hanbit, newCertificate, { label: "벤처" });
  expect(await save(hanbit, { employees: "열다섯" })).toMatchObject({ ok: false });
  expect(await draftOf(hanbit, basics)).toBeDefined();
  expect(await save(hanbit, { employees: "15" })).toEqual({ ok: true });
  expect(await draftOf(hanbit, basics)).toBeUndefined();
  expect(await draftOf(dain, basics)).toBeDefined();
  expect(await draftOf(hanbit, newCertificate)).toBeDefined();
});

test("an item: its draft is shown, removed with its saving, and with the item for everybody", async () => {
  const adding = { companyId, list: "certificates", submissionId: "1", now } as const;
  const draft = await keep(hanbit, newCertificate, { label: "벤처", kind: "venture" });
  const asked = { viewer: hanbit, companyId, now, locale: "ko", ...newCertificate } as const;
  expect((await loadItem(db, { ...asked, draft }))?.fields.map(({ value }) => value)).toContain("venture");
  const answers = { label: "벤처", kind: "venture" };
  const added = await saveProfileItem(db, { ...adding, viewer: hanbit, itemId: null, answers });
  expect(await draftOf(hanbit, newCertificate)).toBeUndefined();

  if (!added.ok) throw new Error(added.reason);
  const form = { list: "certificates", itemId: added.itemId } as const;
  await keep(hanbit, form, { label: "벤처기업" });
  await keep(dain, form, { label: "벤처 확인" });
  const [item] = (await profileOf(companyId)).lists.certificates;
  if (item === undefined) throw new Error("it was added");
  await removeProfileItem(db, { viewer: hanbit, companyId, ...form, seen: markOf(item), now });
  expect([await draftOf(hanbit, form), await draftOf(dain, form)]).toEqual([undefined, undefined]);
});

test("a form sent twice, whose draft came between, leaves no draft of what is saved", async () => {
  const sent = { viewer: hanbit, companyId, ...newCertificate, submissionId: "1", now } as const;
  const answers = { kind: "venture" };
  await saveProfileItem(db, { ...sent, answers });
  await keep(hanbit, newCertificate, answers);
  await saveProfileItem(db, { ...sent, answers });
  expect(await draftOf(hanbit, newCertificate)).toBeUndefined();
});

test("the name of a technology of the security class is not kept, a reference number alone may be saved", async () => {
  const form = { list: "technologies", itemId: null } as const;
  const typed = { label: "심해 무인체 소나", trl: "7" };
  expect((await keep(hanbit, form, { ...typed, securityClass: "security" })).fields).toEqual({
    trl: ["7"],
    securityClass: ["security"],
  });
  expect((await keep(hanbit, form, { ...typed, securityClass: "general" })).fields.label).toEqual([
    "심해 무인체 소나",
  ]);
});

test.each(["viewer"] as const)("a %s of the company keeps no draft", async (role) => {
  const reader = await memberOf(companyId, role, "박열람");
  expect(profileDraftPlace(reader, companyId, basics).isOpen("basics")).toBe(false);
  expect(profileDraftPlace(hanbit, companyId, basics).isOpen("finance"), "another form").toBe(false);
});
