import type { Asked } from "./ask-page.ts";
import type { Pieces } from "./enter-pieces.ts";

type Place = Pick<Pieces, "companyId" | "caseId" | "draftId" | "letter" | "token" | "draftToken">;

/** Ids that nothing has. */
export const nothing = {
  companyId: 900_000_001,
  caseId: 900_000_002,
  draftId: 900_000_003,
  letter: 900_000_004,
  review: 900_000_005,
  consultation: 900_000_006,
  token: "11111111-2222-4333-8444-555555555555",
  draftToken: "11111111-2222-4333-8444-555555555556",
};

/** What lies before an application: the list, and the form that begins one. */
export function listPages({ companyId }: Pick<Place, "companyId">): readonly Asked[] {
  const path = `/company/${companyId}/applications`;
  return [
    { path, route: "routes/applications/list" },
    {
      path: `${path}/new`,
      route: "routes/applications/start",
      form: { technology: "ai-semiconductor", kind: "holding", title: "x", securityClass: "general" },
    },
  ];
}

/** Every page of an application and its pieces, with a form that would change something. */
export function applicationPages({
  companyId,
  caseId,
  draftId,
  letter,
  draftToken,
}: Place): readonly Asked[] {
  const of = (id: number) => (rest: string, route: string, form?: Asked["form"]) => ({
    path: `/company/${companyId}/applications/${id}${rest}`,
    route: `routes/${route}`,
    ...(form && { form }),
  });
  const draft = of(draftId);
  const submitted = of(caseId);
  return [
    draft("", "applications/application", { intent: "delete", sure: "yes" }),
    draft("/parts/description", "applications/part", { summary: "x", "was.summary": "" }),
    draft("/check", "applications/check", { declaration: "yes", seen: "x" }),
    draft("/files/proof_files", "files/question-files", { token: draftToken }),
    draft("/files/proof_files/upload", "files/upload"),
    submitted("", "applications/application", { intent: "message", words: "x" }),
    submitted("", "applications/application", { intent: "copy", copyKey: "x" }),
    submitted("/receipt", "applications/receipt"),
    submitted("/supplement", "applications/supplement", { revision: "0", content: "x" }),
    submitted("/withdraw", "applications/withdraw", { revision: "0", sure: "yes" }),
    submitted("/submissions/1", "applications/submission"),
    submitted("/submissions/1.pdf", "applications/submission-pdf"),
    submitted(`/letters/${letter}`, "letters/own-letter"),
    submitted(`/letters/${letter}.pdf`, "letters/own-letter-pdf"),
    submitted("/files/proof_files", "files/question-files", { token: draftToken }),
  ];
}

/** A file's own address. */
export function filePages({ token, draftToken }: Pick<Place, "token" | "draftToken">): readonly Asked[] {
  return [token, draftToken].map((each) => ({ path: `/files/${each}`, route: "routes/files/download" }));
}

/** Every page of a case for officials. */
export function casePages({ caseId, letter }: Pick<Place, "caseId" | "letter">): readonly Asked[] {
  const page = (rest: string, route: string, form?: Asked["form"]) => ({
    path: `/agency/cases/${caseId}${rest}`,
    route: `routes/${route}`,
    ...(form && { form }),
  });
  const reason = "까닭을 적습니다";
  return [
    page("", "agency/cases/case"),
    { ...page("", "agency/cases/overview", { intent: "note", words: "x" }), isIndex: true },
    page("/screening", "agency/cases/screening", { intent: "begin_screening", revision: "0" }),
    page("/supplements", "agency/cases/supplements", { intent: "close_supplement", revision: "0", reason }),
    page("/consultations", "agency/cases/consultations", { intent: "renew", consultationId: "1" }),
    page("/reviews", "agency/cases/reviews", {
      intent: "close_review",
      revision: "0",
      reviewId: "1",
      reason,
    }),
    page("/decision", "agency/cases/decision", {
      step: "begin_deliberation",
      seenRevision: "0",
      seenEvent: "0",
    }),
    page("/letters", "agency/cases/letters", { step: "notify", seenRevision: "0", seenEvent: "0" }),
    page(`/letters/${letter}`, "letters/case-letter"),
    page(`/letters/${letter}.pdf`, "letters/case-letter-pdf"),
  ];
}

export function reviewPages({ review }: { review: number }): readonly Asked[] {
  return [{ path: `/agency/reviews/${review}`, route: "routes/agency/review", form: { intent: "declare" } }];
}

export function consultationPages({ consultation }: { consultation: number }): readonly Asked[] {
  const form = { opinion: "agrees", words: "동의합니다" };
  return [{ path: `/agency/consultations/${consultation}`, route: "routes/agency/consultation", form }];
}

/** What the pages show to somebody, and what they would show them if there were nothing. */
export type Comparison = { there: readonly Asked[]; nowhere: readonly Asked[] };

export const ofCompany = (pieces: Pieces): Comparison => ({
  there: [...listPages(pieces), ...applicationPages(pieces), ...filePages(pieces)],
  nowhere: [
    ...listPages(nothing),
    ...applicationPages({ ...pieces, companyId: nothing.companyId }),
    ...filePages(nothing),
  ],
});
export const ofCase = (pieces: Pieces): Comparison => ({
  there: casePages(pieces),
  nowhere: casePages(nothing),
});
export const ofFiles = (pieces: Pieces): Comparison => ({
  there: filePages(pieces),
  nowhere: filePages(nothing),
});
export const ofReview = (review: number): Comparison => ({
  there: reviewPages({ review }),
  nowhere: reviewPages(nothing),
});
export const ofConsultation = ({ consultation }: Pieces): Comparison => ({
  there: consultationPages({ consultation }),
  nowhere: consultationPages(nothing),
});
