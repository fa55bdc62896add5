import { routeAt } from "#tests/support/list-routes.ts";
import type { Asked } from "./ask-page.ts";
import type { CaseWithParts } from "./enter-case-with-parts.ts";

type Place = Pick<CaseWithParts, "companyId" | "caseId" | "draftId" | "letter" | "token" | "draftToken">;

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

/** The page at an address, as the sitemap knows it. */
function at(path: string, form?: Asked["form"]): Asked {
  return { path, route: routeAt(path), ...(form && { form }) };
}

/** What lies before an application: the list, and the form that begins one. */
export function listPages({ companyId }: Pick<Place, "companyId">): readonly Asked[] {
  const path = `/company/${companyId}/applications`;
  return [
    at(path),
    at(`${path}/new`, {
      technology: "ai-semiconductor",
      kind: "holding",
      title: "x",
      securityClass: "general",
    }),
  ];
}

/** Every page of an application and its parts, with a form that would change something. */
export function applicationPages({
  companyId,
  caseId,
  draftId,
  letter,
  draftToken,
}: Place): readonly Asked[] {
  const of = (id: number) => (rest: string, form?: Asked["form"]) =>
    at(`/company/${companyId}/applications/${id}${rest}`, form);
  const draft = of(draftId);
  const submitted = of(caseId);
  return [
    draft("", { intent: "delete", sure: "yes" }),
    draft("/parts/description", { summary: "x", "was.summary": "" }),
    draft("/check", { declaration: "yes", seen: "x" }),
    draft("/files/proof_files", { token: draftToken }),
    draft("/files/proof_files/upload"),
    submitted("", { intent: "message", words: "x" }),
    submitted("", { intent: "copy", copyKey: "x" }),
    submitted("/receipt"),
    submitted("/supplement", {
      step: "answer_supplement",
      seenRevision: "0",
      content: "x",
    }),
    submitted("/withdraw", { step: "withdraw", seenRevision: "0", sure: "yes" }),
    submitted("/objection", { step: "lodge_objection", seenRevision: "0", letterId: "1", words: "x" }),
    submitted("/statement", { step: "state_on_revocation", seenRevision: "0", words: "x" }),
    submitted("/looks"),
    submitted("/submissions/1"),
    submitted("/submissions/1.pdf"),
    submitted(`/letters/${letter}`),
    submitted(`/letters/${letter}.pdf`),
    submitted("/files/proof_files", { token: draftToken }),
  ];
}

/** A file's own address. */
export function filePages({ token, draftToken }: Pick<Place, "token" | "draftToken">): readonly Asked[] {
  return [token, draftToken].map((each) => at(`/files/${each}`));
}

/** Every page of a case for officials. */
export function casePages({ caseId, letter }: Pick<Place, "caseId" | "letter">): readonly Asked[] {
  const page = (rest: string, form?: Asked["form"]) => at(`/agency/cases/${caseId}${rest}`, form);
  const reason = "까닭을 적습니다";
  return [
    { ...page(""), route: routeAt(`/agency/cases/${caseId}`, { isFrame: true }) },
    { ...page("", { intent: "note", words: "x" }), isIndex: true },
    page("/screening", { step: "begin_screening", seenRevision: "0" }),
    page("/supplements", {
      step: "close_supplement",
      seenRevision: "0",
      reason,
    }),
    page("/consultations", {
      step: "renew_link",
      consultationId: "1",
    }),
    page("/reviews", {
      step: "close_review",
      seenRevision: "0",
      reviewId: "1",
      reason,
    }),
    page("/decision", {
      step: "begin_deliberation",
      seenRevision: "0",
    }),
    page("/letters", {
      step: "notify",
      seenRevision: "0",
    }),
    page(`/letters/${letter}`),
    page(`/letters/${letter}.pdf`),
    page("/objections", { step: "uphold_decision", seenRevision: "0", reason }),
    page("/revocation", { step: "drop_revocation", seenRevision: "0", reason }),
    page("/extension", { step: "extend_period", seenRevision: "0", reason }),
    page("/looks"),
  ];
}

export function reviewPages({ review }: { review: number }): readonly Asked[] {
  return [
    at(`/agency/reviews/${review}`, { step: "declare_review" }),
    at(`/agency/reviews/${review}/files/x`),
  ];
}

export function consultationPages({ consultation }: { consultation: number }): readonly Asked[] {
  const form = { step: "answer_consultation", opinion: "agrees", words: "동의합니다" };
  return [at(`/agency/consultations/${consultation}`, form)];
}

/** What the pages show to somebody, and what they would show them if there were nothing. */
export type Comparison = { there: readonly Asked[]; nowhere: readonly Asked[] };

export const ofCompany = (parts: CaseWithParts): Comparison => ({
  there: [...listPages(parts), ...applicationPages(parts), ...filePages(parts)],
  nowhere: [
    ...listPages(nothing),
    ...applicationPages({ ...parts, companyId: nothing.companyId }),
    ...filePages(nothing),
  ],
});
export const ofCase = (parts: CaseWithParts): Comparison => ({
  there: casePages(parts),
  nowhere: casePages(nothing),
});
export const ofFiles = (parts: CaseWithParts): Comparison => ({
  there: filePages(parts),
  nowhere: filePages(nothing),
});
export const ofReview = (review: number): Comparison => ({
  there: reviewPages({ review }),
  nowhere: reviewPages(nothing),
});
export const ofConsultation = ({ consultation }: CaseWithParts): Comparison => ({
  there: consultationPages({ consultation }),
  nowhere: consultationPages(nothing),
});
