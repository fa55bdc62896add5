import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireCase } from "#app/confirmation/require-case.server.ts";
import { caseTexts } from "#app/i18n/messages/confirmation/staff/texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { notKept } from "../../company/shared/answer.server.ts";
import { caseTitle } from "./case-title.ts";

export const meta = caseTitle((text) => text.frame.tabs.reviews);
export const headers = notKept;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCase(request, params.caseId, "case.see");
  return null;
}

export default function Reviews() {
  const { frame } = useTexts(caseTexts);
  return (
    <section className="section" aria-labelledby="content">
      <h2 id="content">{frame.tabs.reviews}</h2>
    </section>
  );
}
