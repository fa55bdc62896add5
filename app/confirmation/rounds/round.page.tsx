import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer, wordsFor } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { idIn, leadTo, noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { ChangeTable, ItemTable } from "./item-tables.tsx";
import { openRound } from "./open-round.server.ts";
import { settleChange } from "./settle-change.server.ts";
import { WaitingChange } from "./waiting-change.tsx";
import { roundsWords } from "./words.ts";

export const meta = pageTitle(roundsWords, (text) => text.title, {
  index: false,
  about: (loaded: Loaded<typeof loader>) => loaded?.name,
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const round = await openRound(params.roundId, localeOf(request));
  return {
    ...round,
    isOwn: round.waiting?.plannedBy?.id === viewer.id,
    mayChange: may(viewer, "round.change").ok,
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await readForm(request);
  const text = roundsWords[localeOf(request)];
  const how = (["take", "refuse", "withdraw"] as const).find((each) => each === textIn(form, "how"));
  if (how === undefined) return data({ error: text.problems.gone, note: "" }, { status: 400 });
  const note = textIn(form, "note").trim().slice(0, 500);
  if (how === "refuse" && note === "") return data({ error: text.noteMissing, note }, { status: 400 });
  const settled = await perform(settleChange, {
    viewer,
    changeId: idIn(form, "changeId"),
    how,
    note: note || null,
  });
  if (settled.ok) {
    const done = { take: "taken", refuse: "refused", withdraw: "withdrawn" }[how];
    return leadTo(
      request,
      `/agency/rounds${settled.roundId === null ? "" : `/${settled.roundId}`}?done=${done}`,
    );
  }
  const error =
    settled.reason === "faults"
      ? settled.faults.map(({ item, reason }) => `${text.items[item]}: ${text.faults[reason]}`).join(" ")
      : wordsFor(request, settled.reason, text.problems);
  return data({ error, note }, { status: 400 });
}

/** One round: what is in force, the change that waits, and what was changed before. */
export default function RoundPage() {
  const { id, name, items, waiting, settled, isOwn, mayChange, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const text = useWords(roundsWords);
  const happened = Object.entries(text.done).find(([key]) => key === done)?.[1];
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/agency/rounds", label: text.title }]} here={name} />
        <PageHeading title={<InLang of={name} />} />
      </div>
      {happened === undefined || sent !== undefined ? null : <Notice tone="good" title={happened} />}
      {waiting === null ? null : (
        <WaitingChange change={waiting} isOwn={isOwn} mayChange={mayChange} sent={sent} />
      )}
      {waiting === null && mayChange ? (
        <p>
          <TextLink to={`/agency/rounds/${id}/change`}>{text.change}</TextLink>
        </p>
      ) : null}
      {items === null ? null : (
        <section className="section" aria-labelledby="values">
          <h2 id="values">{text.values}</h2>
          <ItemTable items={items} />
        </section>
      )}
      {settled.length === 0 ? null : (
        <section className="section" aria-labelledby="history">
          <h2 id="history">{text.history}</h2>
          {settled.map(({ id: changeId, state, settledBy, settledAt, plannedBy, plannedAt, ...change }) => {
            const summary =
              state === "waiting" ? "" : text.settled[state](settledBy?.name ?? null, settledAt ?? "");
            return (
              <Disclosure key={changeId} summary={<InLang of={summary} />}>
                <p className="quiet small">
                  <InLang of={text.by(plannedBy?.name ?? null, plannedAt)} />
                </p>
                <p>
                  {text.reason}: <InLang of={change.reason} />
                </p>
                {change.note === null ? null : (
                  <p>
                    {text.note}: <InLang of={change.note} />
                  </p>
                )}
                <ChangeTable caption={summary} changes={change.changes} />
              </Disclosure>
            );
          })}
        </section>
      )}
    </div>
  );
}
