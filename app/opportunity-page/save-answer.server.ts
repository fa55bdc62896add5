import { companyName } from "#app/accounts/company-name.ts";
import { may } from "#app/accounts/permissions.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { accountsWords } from "#app/accounts/words.ts";
import type { Refused } from "#app/companies/open-company.server.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { now as currentInstant } from "#app/platform/clock.server.ts";
import { saveProfileStep } from "#app/profile/save-profile-step.server.ts";
import { refusalText } from "#app/profile/wording.ts";
import { db } from "#db/client.server.ts";
import { factNamed } from "./answer-form-view.ts";
import { answerQuestion } from "./answer-question.server.ts";
import { companyWords } from "./company-words.ts";
import { type Sent, sentIn } from "./read-answer.ts";

/** The result of saving an answer. If nothing was saved, the input is returned. */
export type AnswerSaved =
  | { ok: true; question: string; message: string }
  | {
      ok: false;
      question: string;
      status: 400 | 401 | 403 | 409;
      error: string;
      companyId: string;
      sent: Sent;
    };

/**
 * Saves one answer given on the page of an opportunity: a fact goes into the profile, an answer to the opportunity's own
 * question stays with the opportunity. Writes only for the company that the form was made for.
 */
export async function saveAnswer(
  viewer: Viewer,
  opportunityId: number,
  form: FormData,
  locale: Locale,
): Promise<AnswerSaved> {
  const { answer: text } = companyWords[locale];
  const question = String(form.get("question") ?? "");
  const sent = sentIn(form);
  const refuse = (status: 400 | 401 | 403 | 409, error: string): AnswerSaved => ({
    ok: false,
    question,
    status,
    error,
    // If sent again, it must still belong to the company that it was entered for.
    companyId: String(form.get("companyId") ?? ""),
    sent,
  });
  if (viewer === null) return refuse(401, text.signedOut);
  const company = viewer.companies.find(({ id }) => String(id) === form.get("companyId"));
  const active = viewer.activeCompany;
  if (company === undefined) return refuse(409, text.unknownCompany);
  if (company.id !== active?.id) {
    const shown = active === null ? "–" : companyName(active, locale);
    return refuse(409, text.otherCompany(companyName(company, locale), shown));
  }
  const allowed = may(viewer, "company.answer", { companyId: company.id });
  if (!allowed.ok) return refuse(403, accountsWords[locale].refusals[allowed.reason]);
  const [kind, name = ""] = splitOnce(question);
  const given = { viewer, companyId: company.id, sent };
  const problem =
    kind === "ask"
      ? await saveAsk({ ...given, opportunityId, key: name }, locale)
      : await saveFact({ ...given, fact: name }, locale);
  return problem === null ? { ok: true, question, message: text.saved } : refuse(400, problem);
}

function splitOnce(question: string): [kind: string, name: string] {
  const at = question.indexOf(":");
  return [question.slice(0, at), question.slice(at + 1)];
}

async function saveAsk(asking: Parameters<typeof answerQuestion>[1], locale: Locale): Promise<string | null> {
  const { answer: text } = companyWords[locale];
  const saved = await answerQuestion(db, asking);
  if (saved.ok) return null;
  if (saved.reason === "changedRules") return text.changedRules;
  if (saved.reason === "unreadable") return refusalText(saved.refusal, locale);
  return deniedText(saved.reason, locale);
}

type Fact = { viewer: NonNullable<Viewer>; companyId: number; fact: string; sent: Sent };

/** Saved like a step of the profile, with the same checks and the same record of who said what and when. */
async function saveFact({ viewer, companyId, fact, sent }: Fact, locale: Locale): Promise<string | null> {
  const { answer: text } = companyWords[locale];
  const step = factNamed(fact)?.step;
  if (step === undefined) return text.changedRules;
  const answers = Object.fromEntries(
    Object.entries(sent).map(([name, [typed = ""]]) => [name.replace("value", fact), typed]),
  );
  const saved = await saveProfileStep(db, { viewer, companyId, step, answers, now: currentInstant() });
  if (saved.ok) return null;
  if (saved.reason !== "unsettled") return deniedText(saved.reason, locale);
  const [refusal] = Object.values(saved.refusals);
  return refusal ? refusalText(refusal, locale) : text.doubts;
}

function deniedText(reason: Refused["reason"], locale: Locale): string {
  if (reason === "notYours") return companyWords[locale].answer.unknownCompany;
  return accountsWords[locale].refusals[reason];
}
