import { LastRound } from "#app/card/last-round.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { LastRoundView } from "./find-last-round.server.ts";

/** What is not published yet, by the rules of the round before; said to be that and no more. */
export function LastRoundSection({ of: { title, lead, round, verdict } }: { of: LastRoundView }) {
  return (
    <section className="section" aria-labelledby="last-round">
      <h2 id="last-round">{title}</h2>
      {verdict ? (
        <>
          <p>
            <LastRound of={verdict} />
          </p>
          {verdict.reason ? (
            <p>
              <InLang of={verdict.reason} />
            </p>
          ) : null}
        </>
      ) : null}
      <p>{lead}</p>
      <p>
        {round.label}{" "}
        <TextLink to={round.to}>
          <InLang of={round.title} />
        </TextLink>
      </p>
    </section>
  );
}
