import { may } from "#app/accounts/permissions.ts";
import { draftName } from "#app/confirmation/procedure/case-drafts.ts";
import { aboutApplication, type DraftPlace } from "#app/drafts/draft.ts";
import { loadQuestionFiles } from "#app/files/load-question-files.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import type { PartView } from "./part-view.ts";
import type { requireApplication } from "./require-application.server.ts";

type Asked = Awaited<ReturnType<typeof requireApplication>>;

/** What is typed into a part and not saved; over once the application is submitted. */
export function draftPlace(asked: Asked, part: string): DraftPlace {
  const { viewer, companyId, applicationId, application } = asked;
  const mayWrite = application.status === "draft" && may(viewer, "company.apply", { companyId }).ok;
  const isOpen = (form: string) => mayWrite && form === draftName("submit", part);
  return aboutApplication(applicationId, { writer: viewer, companyId, isOpen });
}

type Place = Omit<Parameters<typeof loadQuestionFiles>[1], "key">;

/** The questions of a part that are answered by files, with their files. */
export async function fileQuestions({ questions }: PartView, place: Place) {
  const asked = questions
    .filter(({ control }) => control.type === "files")
    .map(({ key }) => perform(loadQuestionFiles, { ...place, key }));
  return (await Promise.all(asked)).filter((question) => question !== null);
}
