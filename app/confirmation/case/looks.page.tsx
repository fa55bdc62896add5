import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { signatureText } from "#app/confirmation/procedure/signature.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { noStore, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Button } from "#app/ui/form/button.tsx";
import { useHydrated } from "#app/ui/form/use-hydrated.ts";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { useCase } from "./case-frame.tsx";
import { pathOf } from "./case-steps.ts";
import { caseTitle } from "./case-title.ts";
import { listLooks } from "./list-looks.server.ts";
import { lookText } from "./looks.ts";
import { requireCase } from "./require-case.server.ts";
import { caseWords } from "./words.ts";

export const meta = caseTitle("looks");
export const headers = noStore;

/** Only a case whose looks are recorded has this page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { found } = await requireCase(request, params.caseId);
  if (found.securityClass === "general") throw data(null, { status: 404 });
  const before = new URL(request.url).searchParams.get("before");
  return perform(listLooks, { applicationId: found.id, before: before === null ? null : readId(before) });
}

export default function Looks() {
  const { looks, next, count } = useLoaderData<typeof loader>();
  const { looks: text } = useWords(caseWords);
  const locale = useLocale();
  const { id } = useCase();
  return (
    <section className="section" aria-labelledby="looks">
      <h2 id="looks">{text.title}</h2>
      <p>{text.lead(count)}</p>
      <Print />
      <ul className="event-list">
        {looks.map((look) => (
          <li key={look.id}>
            <p>
              <InLang of={lookText(look, locale)} />
            </p>
            <p className="row-note">
              {formatStamp(look.at, locale)} · <InLang of={signatureText(look.by, locale)} />
            </p>
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <p>
          <TextLink to={`${pathOf(id, "looks")}?before=${next}`}>{text.older}</TextLink>
        </p>
      )}
    </section>
  );
}

/** The browser prints, so without scripts its own menu does. */
function Print() {
  const { looks: text } = useWords(caseWords);
  if (!useHydrated()) return null;
  return (
    <div className="button-row">
      <Button type="button" onClick={() => window.print()}>
        {text.print}
      </Button>
    </div>
  );
}
