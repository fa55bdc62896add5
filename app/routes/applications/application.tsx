import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/permissions.ts";
import { deleteDraft } from "#app/confirmation/applying/delete-draft.server.ts";
import { loadRounds } from "#app/confirmation/applying/load-rounds.server.ts";
import { aboutRows, roundText, taskViews } from "#app/confirmation/applying/views/application-view.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { applyingTexts } from "#app/i18n/messages/confirmation/applying-texts.ts";
import { perform } from "#app/platform/perform.server.ts";
import { leadTo, notKept, readForm, textIn, wordsFor } from "../company/shared/answer.server.ts";
import { requireApplication } from "./address.server.ts";
import styles from "./applications.css?url";
import { pageTitle } from "./page-title.ts";
import { Tasks } from "./pieces/tasks.tsx";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle((text) => text.list.title);
export const headers = notKept;

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireApplication(args, "company.read");
  const { viewer, companyId, companyTitle, application, isVerified } = asked;
  const locale = localeOf(args.request);
  if (application.status !== "draft")
    throw leadTo(args.request, `/company/${companyId}/applications/${application.id}/receipt`);
  return {
    company: { id: companyId, name: companyTitle },
    id: application.id,
    title: application.title,
    securityClass: application.securityClass,
    isFormVerified: application.form.isVerified,
    about: aboutRows(application, locale),
    tasks: taskViews(application, locale),
    round: roundText(await perform(loadRounds, undefined), locale),
    isVerified,
    mayApply: may(viewer, "company.apply", { companyId }).ok,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, companyId, applicationId } = await requireApplication(args, "company.apply");
  const { request } = args;
  const form = await readForm(request);
  const text = applyingTexts[localeOf(request)];
  if (textIn(form, "intent") !== "delete") throw data(null, { status: 400 });
  if (textIn(form, "sure") !== "yes") return data({ error: text.tasks.deleteLead }, { status: 400 });
  const deleted = await perform(deleteDraft, { viewer, companyId, applicationId });
  if (deleted.ok) return leadTo(request, `/company/${companyId}/applications?done=deleted`);
  return data(
    { error: wordsFor(request, deleted.reason, { submitted: text.check.changed }) },
    { status: 409 },
  );
}

/** A draft as a list of its parts. */
export default function ApplicationPage() {
  const view = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  return <Tasks view={view} error={error} />;
}
