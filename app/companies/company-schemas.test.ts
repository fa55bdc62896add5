import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import type { ZodType } from "zod";
import { confirmationSchema, reasonSchema, verificationSchema } from "./agency/officer-schemas.ts";
import { agencyWords } from "./agency/words.ts";
import { deletionSchema, newCompanySchema, numberSchema } from "./company-schemas.ts";
import { keySchema } from "./keys/key-schema.ts";
import { keysWords } from "./keys/words.ts";
import { invitationSchema, roleSchema } from "./members/member-schemas.ts";
import { membersWords } from "./members/words.ts";
import { numberWords } from "./number/words.ts";
import { companiesWords } from "./words.ts";

const text = companiesWords.ko;
const number = numberWords.ko;
const people = membersWords.ko;
const keys = keysWords.ko;
const agency = agencyWords.ko;
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
  ["", number.missing],
  ["123", number.problems.format],
  ["123-45-67891", number.problems.fake],
  ["220-81-62518", number.problems.checksum],
  ["<b>2208162517</b>", number.problems.format],
  ["2208162517\0", number.problems.format],
  [file, number.missing],
])("the business number '%s' is refused at the field", (typed, why) => {
  expect(read(numberSchema(number), { number: typed }).errors).toEqual({ number: [why] });
});

describe("an invitation", () => {
  const invite = (typed: Typed) =>
    read(invitationSchema(people, today), { email: "a@naru.kr", role: "editor", ...typed });

  test("takes an address in any letters and a day in any common form", () => {
    const typed = { email: " Oh@Naru.KR ", role: "consultant", mandateExpiresOn: "2027. 3. 31." };
    expect(invite(typed).value).toEqual({
      email: "oh@naru.kr",
      role: "consultant",
      mandateExpiresOn: "2027-03-31",
    });
  });

  test.each<[Typed, object]>([
    [{ email: "" }, { email: [people.invite.emailMissing] }],
    [{ email: "nobody" }, { email: [people.invite.emailWrong] }],
    [{ email: "a@naru.kr\r\nbcc: b@naru.kr" }, { email: [people.invite.emailWrong] }],
    [{ email: `${"a".repeat(250)}@naru.kr` }, { email: [people.invite.emailWrong] }],
    [{ email: file }, { email: [people.invite.emailMissing] }],
    [{ role: "admin" }, { role: [people.invite.roleMissing] }],
    [{ mandateExpiresOn: "2027-03-31" }, { mandateExpiresOn: [people.invite.untilForMembers] }],
    [{ role: "consultant", mandateExpiresOn: "31.3." }, { mandateExpiresOn: [people.invite.untilWrong] }],
    [
      { role: "consultant", mandateExpiresOn: "2027-02-30" },
      { mandateExpiresOn: [people.invite.untilWrong] },
    ],
    [{ role: "consultant", mandateExpiresOn: "2026-11-22" }, { mandateExpiresOn: [people.invite.untilPast] }],
  ])("%j is refused at its field", (typed, errors) => {
    expect(invite(typed).errors).toEqual(errors);
  });

  test("a role that there is none of is not given to anybody", () => {
    expect(read(roleSchema(people), { memberId: "x", role: "consultant" }).errors).toBeDefined();
  });
});

test.each<[Typed, object]>([
  [{ name: "" }, { name: [keys.missing] }],
  [{ expiresOn: "tomorrow" }, { expiresOn: [keys.expiresWrong] }],
  [{ expiresOn: "2026-11-22" }, { expiresOn: [keys.expiresPast] }],
  [{ expiresOn: "2027-11-24" }, { expiresOn: [keys.expiresLate("2027. 11. 23.(화)")] }],
  [{ submissionId: "1" }, { submissionId: [text.create.staleForm] }],
])("a key with %j is refused", (typed, errors) => {
  const whole = { name: "사내", expiresOn: "2027-11-23", submissionId, ...typed };
  expect(read(keySchema(today, "ko"), whole).errors).toEqual(errors);
});

describe("a confirmation", () => {
  const { company: words } = agency;
  const whole = { technology: "nst2023/x", kind: "holding", confirmedOn: "2026-10-01", origin: "document" };
  const enter = (typed: Typed) => read(confirmationSchema(agency, today), { ...whole, ...typed });

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
  expect(read(verificationSchema(agency), { how: "" }).errors).toEqual({
    how: [agency.company.howMissing],
  });
  expect(read(reasonSchema(agency), { reason: " " }).errors).toEqual({
    reason: [agency.company.reasonMissing],
  });
  expect(read(reasonSchema(agency), { reason: "x".repeat(501) }).errors).toEqual({
    reason: [agency.company.reasonLong(500)],
  });
});

test("whoever deletes types something", () => {
  expect(read(deletionSchema(text), { typedName: "" }).errors).toEqual({ typedName: [text.delete.missing] });
});
