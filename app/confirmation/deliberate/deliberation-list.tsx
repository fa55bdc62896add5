import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { CountLines, ItemBadge } from "./item-parts.tsx";
import type { Deliberation } from "./load-deliberations.server.ts";
import { deliberateWords } from "./words.ts";

/** What the committee did about the case; nothing where its round has none. */
export function DeliberationList({ deliberations }: { deliberations: readonly Deliberation[] }) {
  const { onCase: text } = useWords(deliberateWords);
  const locale = useLocale();
  const { round } = useCase();
  if (!round.settings.hasDeliberation.value && deliberations.length === 0) return null;
  return (
    <section className="section" aria-labelledby="committee">
      <h2 id="committee">{text.title}</h2>
      {deliberations.length === 0 ? <p>{text.none}</p> : null}
      <ul className="event-list">
        {deliberations.map((item) => (
          <li key={item.id}>
            <p className="badge-row">
              <ItemBadge item={item} />
              <TextLink to={`/agency/meetings/${item.meetingId}`}>
                {text.meeting(formatStamp(item.meetsAt, locale))}
              </TextLink>
              {item.result === null ? null : text.onResult[item.result]}
            </p>
            <CountLines count={item.count} outcome={item.outcome} />
          </li>
        ))}
      </ul>
      <p className="row-note">{text.binds}</p>
    </section>
  );
}
