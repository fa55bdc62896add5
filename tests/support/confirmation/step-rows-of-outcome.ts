import * as extension from "#app/confirmation/extend/extension.page.tsx";
import * as caseObjections from "#app/confirmation/object/case-objections.page.tsx";
import * as objection from "#app/confirmation/object/objection.page.tsx";
import * as caseRevocation from "#app/confirmation/revoke/case-revocation.page.tsx";
import * as statement from "#app/confirmation/revoke/statement.page.tsx";
import { enforcedPage } from "#tests/support/enforced-page.ts";
import { aDecision, aLetter, anObjection, aRevocation } from "./step-facts.ts";
import { ofCompany, officer, type Row } from "./step-row.ts";

const extensionPage = enforcedPage("confirmation/extend/extension.page.tsx", extension);
const caseObjectionsPage = enforcedPage("confirmation/object/case-objections.page.tsx", caseObjections);
const caseRevocationPage = enforcedPage("confirmation/revoke/case-revocation.page.tsx", caseRevocation);
const statementPage = enforcedPage("confirmation/revoke/statement.page.tsx", statement);
const objectionPage = enforcedPage("confirmation/object/objection.page.tsx", objection);

/** Steps about the period, and after the decision. */
export const rowsOfOutcome: readonly Row[] = [
  {
    ...officer,
    step: "extend_period",
    page: extensionPage,
    prepare: async () => ({ fields: { reason: "시험 성적을 다시 확인하고 있습니다" } }),
  },
  {
    ...officer,
    step: "propose_revocation",
    page: caseRevocationPage,
    status: "notified",
    prepare: async (id) => {
      await aDecision(id);
      return { fields: { reason: "거짓 자료가 밝혀짐", hearsUntil: "2026-12-10" } };
    },
  },
  {
    step: "state_on_revocation",
    who: "owner",
    page: statementPage,
    status: "notified",
    prepare: async (id) => {
      await aRevocation(id);
      return { ...ofCompany(id, "/statement"), fields: { words: "자료는 사실입니다" } };
    },
  },
  {
    ...officer,
    step: "enter_statement",
    page: caseRevocationPage,
    status: "notified",
    prepare: async (id) => {
      await aRevocation(id);
      return { fields: { words: "자료는 사실입니다" } };
    },
  },
  ...(["drop_revocation", "revoke"] as const).map(
    (step): Row => ({
      ...officer,
      step,
      page: caseRevocationPage,
      status: "notified",
      prepare: async (id) => {
        await aDecision(id);
        await aRevocation(id);
        return { fields: { reason: "의견을 들은 뒤의 이유" } };
      },
    }),
  ),
  {
    step: "lodge_objection",
    who: "owner",
    page: objectionPage,
    status: "notified",
    prepare: async (id) => {
      await aDecision(id, "not_confirmed");
      const letterId = await aLetter(id);
      return { ...ofCompany(id, "/objection"), fields: { letterId, words: "수준을 잘못 보았습니다" } };
    },
  },
  {
    step: "withdraw_objection",
    who: "owner",
    page: objectionPage,
    status: "notified",
    prepare: async (id) => {
      await aDecision(id, "not_confirmed");
      await anObjection(id, await aLetter(id));
      return ofCompany(id, "/objection");
    },
  },
  {
    ...officer,
    step: "enter_objection",
    page: caseObjectionsPage,
    status: "notified",
    prepare: async (id) => {
      await aDecision(id, "not_confirmed");
      const letterId = await aLetter(id);
      const lodgedAt = "2026-11-22T10:00";
      return { fields: { letterId, lodgedAt, lodgedAs: "applicant", words: "수준을 잘못 보았습니다" } };
    },
  },
  ...(["uphold_decision", "change_decision", "refuse_objection"] as const).map(
    (step): Row => ({
      ...officer,
      step,
      page: caseObjectionsPage,
      status: "notified",
      prepare: async (id) => {
        await aDecision(id, "not_confirmed");
        await anObjection(id, await aLetter(id));
        return { fields: { reason: "다시 검토한 이유" } };
      },
    }),
  ),
];
