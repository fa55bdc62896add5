import { VerdictOf } from "#app/card/verdict-of.tsx";
import { useWords } from "#app/i18n/use-words.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { CompanyPageView } from "./company-page-view.ts";
import { Cite, MachineRead, RuleList, type RuleListProps } from "./rule-list.tsx";
import type { ChoiceView, TrackPartView } from "./rules-view.ts";
import { opportunityWords } from "./words.ts";

type Shown = Pick<RuleListProps, "judged" | "report"> & { company: CompanyPageView | null };

/** The tracks of which an applicant chooses one: what each demands beside the common rules, and whether it is open. */
export function TrackChoice({
  choice,
  hasCommon,
  ...shown
}: Shown & { choice: ChoiceView; hasCommon: boolean }) {
  const text = useWords(opportunityWords);
  const anchor = `rule-${choice.id}`;
  return (
    <section className="section track-choice" aria-labelledby="choice">
      <h3 id="choice">{text.choice.title}</h3>
      <p>{hasCommon ? text.choice.lead : text.choice.leadAlone}</p>
      <div id={anchor} tabIndex={-1}>
        {choice.isUnverified ? <Badge tone="caution">{text.unverified}</Badge> : null}
        {choice.isMachineRead ? (
          <MachineRead rule={choice}>{shown.report(choice, anchor)}</MachineRead>
        ) : (
          <Cite cite={choice.cite} source={choice.source} />
        )}
      </div>
      <ol className="tracks">
        {choice.tracks.map((track) => (
          <li key={track.id} className="card">
            <OneTrack track={track} {...shown} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneTrack({ track, company, judged, report }: Shown & { track: TrackPartView }) {
  const text = useWords(opportunityWords);
  const found = company?.tracks[track.id];
  const lists = [
    { as: "requirement", title: text.requirements },
    { as: "exclusion", title: text.exclusions },
  ] as const;
  return (
    <>
      <h4>
        <InLang of={track.name} />
      </h4>
      {found ? <VerdictOf verdict={found} /> : null}
      {found?.reason ? (
        <p>
          <InLang of={found.reason} />
        </p>
      ) : null}
      {track.gets.length > 0 ? <p>{track.gets.join(" · ")}</p> : null}
      {found?.isChosen ? <p className="quiet small">{text.choice.judged}</p> : null}
      {track.rules.length === 0 ? <p className="quiet small">{text.choice.nothing}</p> : null}
      {lists.map(({ as, title }) => (
        <RuleList
          key={as}
          id={`${as}-of-${track.id}`}
          title={title}
          isWithin
          rules={track.rules.filter((rule) => rule.as === as)}
          {...{ judged, report }}
        />
      ))}
    </>
  );
}
