import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import type { ZodType } from "zod";
import { confirmationSchema, reasonSchema, verificationSchema } from "./agency/officer-schemas.ts";
import { deletionSchema, newCompanySchema, numberSchema } from "./company-schemas.ts";
import { keySchema } from "./keys/key-schema.ts";
import { invitationSchema, roleSchema } from "./members/member-schemas.ts";
import { companiesWords } from "./words.ts";

const text = companiesWords.ko;
const today = "2026-11-23";
const submissionId = "0b8f8a2e-6f0f-4c43-9e0b-0d3f6f1d7a11";

type Typed = Readonly<Record<string, string | File>>;

/** What a browser sends, read as an action reads it. */
function read(schema: ZodType, typed: Typed) {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  const submission = parseWithZod(form, { schema });
  return submission.status === "success"
    ? { value: submission.value }
    : { errors: submission.error, kept: submission.reply().initialValue };
}

const file = new File(["x"], "x.txt");

describe("the name of a company", () => {
  const name = (typed: string | File) => read(newCompanySchema(text), { name: typed, submissionId });

  test.each([
    ["  한빛칩  ", "한빛칩"],
    ["한빛칩", "한빛칩"],
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
    ["'; drop table company; --", "'; drop table company; --"],
    ["한빛칩 🚀", "한빛칩 🚀"],
    ["🚀".repeat(200), "🚀".repeat(200)],
  ])("'%s' is taken as text", (typed, kept) => {
    expect(name(typed).value).toMatchObject({ name: kept, nameEn: null });
  });

  test.each([
    ["", text.names.missing],
    ["   ", text.names.missing],
    [" \u200B\u3164 ", text.names.missing],
    ["🚀".repeat(201), text.names.tooLong(200)],
    ["한빛\0칩", text.names.unreadable],
    ["한빛\n칩", text.names.unreadable],
    ["한빛\u202E칩", text.names.unreadable],
    ["\uD800", text.names.unreadable],
    [file, text.names.unreadable],
  ])("'%s' is refused at the field", (typed, why) => {
    expect(name(typed).errors).toMatchObject({ name: [why] });
  });

  test("what was typed comes back beside the error", () => {
    const answer = read(newCompanySchema(text), { name: "", nameEn: "Hanbit", submissionId });
    expect(answer.kept).toMatchObject({ nameEn: "Hanbit" });
  });
});

test.each([
  ["", text.number.missing],
  ["123", text.number.problems.format],
  ["123-45-67891", text.number.problems.fake],
  ["220-81-62518", text.number.problems.checksum],
  ["<b>2208162517</b>", text.number.problems.format],
  ["2208162517\0", text.number.problems.format],
  [file, text.number.missing],
])("the business number '%s' is refused at the field", (typed, why) => {
  expect(read(numberSchema(text), { number: typed }).errors).toEqual({ number: [why] });
});

describe("an invitation", () => {
  const invite = (typed: Typed) =>
    read(invitationSchema(text, today), { email: "a@naru.kr", role: "editor", ...typed });

  test("takes an address in any letters and a day in any common form", () => {
    const typed = { email: " Oh@Naru.KR ", role: "consultant", mandateExpiresOn: "2027. 3. 31." };
    expect(invite(typed).value).toEqual({
      email: "oh@naru.kr",
      role: "consultant",
      mandateExpiresOn: "2027-03-31",
    });
  });

  test.each<[Typed, object]>([
    [{ email: "" }, { email: [text.invite.emailMissing] }],
    [{ email: "nobody" }, { email: [text.invite.emailWrong] }],
    [{ email: "a@naru.kr\r\nbcc: b@naru.kr" }, { email: [text.invite.emailWrong] }],
    [{ email: `${"a".repeat(250)}@naru.kr` }, { email: [text.invite.emailWrong] }],
    [{ email: file }, { email: [text.invite.emailMissing] }],
    [{ role: "admin" }, { role: [text.invite.roleMissing] }],
    [{ mandateExpiresOn: "2027-03-31" }, { mandateExpiresOn: [text.invite.untilForMembers] }],
    [{ role: "consultant", mandateExpiresOn: "31.3." }, { mandateExpiresOn: [text.invite.untilWrong] }],
    [{ role: "consultant", mandateExpiresOn: "2027-02-30" }, { mandateExpiresOn: [text.invite.untilWrong] }],
    [{ role: "consultant", mandateExpiresOn: "2026-11-22" }, { mandateExpiresOn: [text.invite.untilPast] }],
  ])("%j is refused at its field", (typed, errors) => {
    expect(invite(typed).errors).toEqual(errors);
  });

  test("a role that there is none of is not given to anybody", () => {
    expect(read(roleSchema(text), { memberId: "x", role: "consultant" }).errors).toBeDefined();
  });
});

test.each<[Typed, object]>([
  [{ name: "" }, { name: [text.keys.missing] }],
  [{ expiresOn: "tomorrow" }, { expiresOn: [text.keys.expiresWrong] }],
  [{ expiresOn: "2026-11-22" }, { expiresOn: [text.keys.expiresPast] }],
  [{ expiresOn: "2027-11-24" }, { expiresOn: [text.keys.expiresLate("2027. 11. 23.(화)")] }],
  [{ submissionId: "1" }, { submissionId: [text.create.staleForm] }],
])("a key with %j is refused", (typed, errors) => {
  const whole = { name: "사내", expiresOn: "2027-11-23", submissionId, ...typed };
  expect(read(keySchema(text, today, "ko"), whole).errors).toEqual(errors);
});

describe("a confirmation", () => {
  const { company: words } = text.agency;
  const whole = { technology: "nst2023/x", kind: "holding", confirmedOn: "2026-10-01", origin: "document" };
  const enter = (typed: Typed) => read(confirmationSchema(text, today), { ...whole, ...typed });

  test("needs neither an end nor a number", () => {
    expect(enter({}).value).toEqual({ ...whole, validUntil: null, document: null });
  });

  test.each<[Typed, object]>([
    [{ technology: "" }, { technology: [words.technologyMissing] }],
    [{ technology: "nst2023" }, { technology: [words.technologyMissing] }],
    [{ kind: "" }, { kind: [words.kindMissing] }],
    [{ confirmedOn: "" }, { confirmedOn: [words.dayMissing] }],
    [{ confirmedOn: "2026-11-24" }, { confirmedOn: [words.dayFuture] }],
    [{ validUntil: "2026-09-30" }, { validUntil: [words.validUntilEarly] }],
    [{ origin: "declared" }, { origin: [words.originMissing] }],
    [{ document: "x".repeat(201) }, { document: [words.documentLong(200)] }],
    [{ document: "\0" }, { document: [words.documentUnreadable] }],
  ])("with %j is refused at its field", (typed, errors) => {
    expect(enter(typed).errors).toEqual(errors);
  });
});

test("an officer says what they saw, and why not", () => {
  expect(read(verificationSchema(text), { how: "" }).errors).toEqual({
    how: [text.agency.company.howMissing],
  });
  expect(read(reasonSchema(text), { reason: " " }).errors).toEqual({
    reason: [text.agency.company.reasonMissing],
  });
  expect(read(reasonSchema(text), { reason: "x".repeat(501) }).errors).toEqual({
    reason: [text.agency.company.reasonLong(500)],
  });
});

test("whoever deletes types something", () => {
  expect(read(deletionSchema(text), { typedName: "" }).errors).toEqual({ typedName: [text.delete.missing] });
});
