import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { type DraftPlace, draftNames, fieldsIn } from "./draft.ts";
import { removeDraft } from "./remove-drafts.server.ts";
import { saveDraft } from "./save-draft.server.ts";

/**
 * Answers a form that was sent to be kept, or whose draft is discarded; null: it was sent as what it is, and the page
 * goes on. A page asks this first, with the place that its loader reads from. A script is told by the status: 200 saved,
 * 409 another window has saved since, 410 the form could not be sent now, 413 too long.
 */
export async function answerDraft(request: Request, form: FormData, place: DraftPlace) {
  const keep = textIn(form, draftNames.keep);
  if (keep === "") return null;
  const name = textIn(form, draftNames.form);
  // Without its query: what was done before is not said again.
  const page = () => redirect(new URL(request.url).pathname, { status: 303 });
  if (keep === "discard") {
    await perform(removeDraft, { ...place, form: name });
    return page();
  }
  const fields = fieldsIn(form);
  if (fields === null) return data(null, { status: 413 });
  const saved = await perform(saveDraft, {
    place,
    form: name,
    fields,
    savedIn: textIn(form, draftNames.window).slice(0, 40),
    shown: instantIn(textIn(form, draftNames.shown)),
    isAsked: keep === "button",
  });
  if (!saved.ok) return data(null, { status: saved.reason === "elsewhere" ? 409 : 410 });
  return keep === "button" && !isScript(form) ? page() : data(null, { status: 200 });
}

function instantIn(text: string): string | null {
  return z.iso.datetime().safeParse(text).data ?? null;
}

/** A window has its name from a script. */
function isScript(form: FormData): boolean {
  return textIn(form, draftNames.window) !== "";
}
