import { db } from "#db/client.server.ts";

/** Whatever tells that it was Mulbit: each in the submission, in some form. */
export const tells = /물빛\s?소재|Mulbit|mulbit|2148\d{6}|214-8|윤물결|세종대로|성적서/u;

/** A submission that says everywhere who applied, with a file. Returns what opens the file. */
export async function aTellingSubmission(id: number, companyId: number): Promise<string> {
  await db.updateTable("application").set({ title: "물빛소재의 고체 전해질" }).where("id", "=", id).execute();
  const question = (key: string, label: string, answer: string | null, files: object[] = []) => ({
    key,
    label: { ko: label, en: key },
    answer,
    files,
  });
  const sha256 = String(id).padStart(64, "7");
  const file = { name: "물빛소재 성적서.pdf", type: "pdf", bytes: 1000, sha256 } as const;
  const document = {
    company: { id: companyId, name: "(주)물빛소재", nameEn: "Mulbit Materials" },
    parts: [
      {
        key: "applicant",
        title: { ko: "신청인", en: "Applicant" },
        questions: [
          question("applicant_name", "기업·기관 이름", "주식회사 물빛소재"),
          question("business_number", "사업자등록번호", "214-81-62517"),
          question("contact_name", "담당자", "윤물결"),
          question("contact_email", "담당자 전자우편", "yun@mulbit.co.kr"),
          question("address", "본점 소재지", "서울특별시 중구 세종대로 110"),
        ],
      },
      {
        key: "description",
        title: { ko: "내용", en: "Content" },
        questions: [
          question(
            "content",
            "기술의 내용",
            "물빛 소재는 코팅 공정을 만들었다. 연구 책임은 윤물결이 맡고 www.mulbit.co.kr에 소개한다(2148162517).",
          ),
          question(
            "summary",
            "요약서",
            "A coating process by MULBIT MATERIALS, Ltd. at 서울특별시 중구 세종대로 110",
          ),
          question("proof_files", "증빙", null, [file]),
        ],
      },
    ],
  };
  await db
    .insertInto("submission")
    .values({
      application_id: id,
      number: 1,
      document: JSON.stringify(document),
      submitted_at: "2026-11-20T03:00:00Z",
    })
    .execute();
  await db
    .insertInto("file")
    .values({ ...file, token: `blind-${id}`, company_id: companyId, scan: "clean" })
    .execute();
  return `blind-${id}`;
}
