import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { companyName } from "#app/accounts/company-name.ts";
import { requireCompany } from "#app/accounts/guards.server.ts";
import { titleText } from "#app/card/names.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { sendFolder, writeFolder } from "#app/papers/write-folder.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { loadOpportunity } from "../load-opportunity.server.ts";
import { findWanted } from "./find-wanted.server.ts";
import { folderFiles, folderIndex } from "./folder-index.ts";
import { wantedDays } from "./wanted-days.ts";
import { wantedView } from "./wanted-view.ts";
import { wantedWords } from "./words.ts";

/** Saves the company's valid papers for one opportunity as one folder, with a text that says what is missing. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { company } = await requireCompany(request, params.companyId);
  const locale = localeOf(request);
  const page = await loadOpportunity(readId(params.id));
  const days = page && wantedDays(page, now().epochMilliseconds);
  if (page === null || days === null) throw data(null, { status: 404 });
  const asked = { ...days, noticeId: page.noticeId, companyId: company.id };
  const found = await perform(findWanted, asked);
  const files = folderFiles(found, locale);
  const title = titleText(page, locale).text;
  const view = wantedView(found, { companyId: company.id, opportunityId: page.id, locale });
  const { folder: text } = wantedWords[locale];
  const about = { title, company: companyName(company, locale), locale };
  const index = { name: text.index, text: folderIndex(found, view, files, about) };
  return sendFolder(`${text.file} ${title}`, request.method === "HEAD" ? null : writeFolder(index, files));
}
