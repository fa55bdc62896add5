import { randomUUID } from "node:crypto";
import type { FrozenQuestion, SubmissionDocument } from "#app/confirmation/apply/submission-document.ts";
import { type Entered, enterCompany, runOnProduct } from "./enter-company.ts";

/** A case in examination, of a company of its own, with a submission that says enough to be read. */
export async function enterCase(): Promise<Entered & { caseId: number; title: string; reference: string }> {
  const company = await enterCompany();
  const { companyId, companyName } = company;
  const reference = `T-${randomUUID().slice(0, 8)}`;
  const title = `저전력 추론 반도체 ${companyName}`;
  const [made] = await runOnProduct<{ id: string }>(
    `insert into application (company_id, round_id, kind, version_id, technology_code, form_id, title, status, reference,
      submitted_at)
    select $1, r.id, 'holding', t.version_id, t.code, r.holding_form_id, $2, 'examination', $3, now()
    from round r join technology t on t.version_id = r.version_id order by r.id, t.code limit 1 returning id`,
    [companyId, title, reference],
  );
  const caseId = Number(made?.id);
  const document = frozenDocument({ companyId, companyName, title });
  await runOnProduct(
    `insert into submission (application_id, number, document, submitted_at) values ($1, 1, $2, now())`,
    [caseId, JSON.stringify(document)],
  );
  return { ...company, caseId, title, reference };
}

/** What an application said when it was submitted. */
function frozenDocument({ companyId, companyName, title }: Naming): SubmissionDocument {
  const question = (key: string, ko: string, en: string, answer: string): FrozenQuestion => ({
    key,
    type: "text",
    label: { ko, en },
    isRequired: true,
    hint: null,
    options: null,
    answer,
    origin: null,
    files: [],
  });
  return {
    title,
    kind: "holding",
    securityClass: "general",
    company: { id: companyId, name: companyName, nameEn: null },
    round: { id: 1, ko: "2026년 제4차", en: "2026, round 4" },
    form: { id: "holding-1", version: 1, source: "시험", isVerified: false, ko: "신청서", en: "Application" },
    taxonomy: {
      version: "nst2023",
      ko: "2023년 고시",
      en: "2023 notice",
      field: { ko: "반도체·디스플레이", en: "Semiconductors and displays" },
      technology: { code: "ai-semiconductor", ko: "인공지능 반도체", en: "AI semiconductors" },
    },
    declaration: { ko: "사실과 다름이 없습니다.", en: "It is true." },
    parts: [
      {
        key: "description",
        title: { ko: "기술의 내용과 범위", en: "Content and scope of the technology" },
        source: "시험",
        questions: [
          question(
            "summary",
            "요약서",
            "Summary",
            "거대 모델을 데이터센터 밖에서 돌리는 저전력 추론 반도체입니다.",
          ),
          question(
            "content",
            "기술의 내용",
            "Content",
            "연산 배열과 메모리를 한 칩에 쌓아 와트당 성능을 높였습니다.",
          ),
        ],
      },
    ],
  };
}

type Naming = { companyId: number; companyName: string; title: string };

/** Somebody with an office, or several, for one test alone. */
export async function enterOfficial(
  ...roles: ("expert" | "ministry_officer" | "decider" | "centre_officer")[]
): Promise<{ personId: string; name: string }> {
  const personId = randomUUID();
  const name = `담당 ${personId.slice(0, 8)}`;
  await runOnProduct(
    `insert into person (id, name, email, email_verified, is_demo) values ($1, $2, $3, true, true)`,
    [personId, name, `${personId}@naru.example`],
  );
  for (const role of roles)
    await runOnProduct(`insert into staff_role (person_id, role) values ($1, $2)`, [personId, role]);
  return { personId, name };
}
