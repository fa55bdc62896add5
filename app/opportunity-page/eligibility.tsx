import { useFetcher } from "@remix-run/react";
import { Fragment, useEffect, useRef } from "react";
import type { InvitationView } from "#app/card/invitation-view.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { useHydrated } from "#app/ui/form/use-hydrated.ts";
import { useSignInPath } from "#app/ui/shell/use-sign-in-path.ts";
import { FindingSign, VerdictSign } from "#app/ui/sign/sign.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { CompanyBonus, CompanyGrounds, CompanyVerdict } from "./company-blocks.tsx";
import { CompanyRule } from "./company-rule.tsx";
import type { OpportunityView } from "./opportunity-view.ts";
import type { OwnReport } from "./report-rule.server.ts";
import { Cite, MachineRead, RuleList } from "./rule-list.tsx";
import type { ReadByView, RuleView } from "./rules-view.ts";
import type { AnswerSaved } from "./save-answer.server.ts";
import { TrackChoice } from "./track-choice.tsx";
import { opportunityWords } from "./words.ts";

const tones = { complete: "good", partial: "caution", none: "caution" } as const;

type Props = {
  view: OpportunityView;
  /** The machine-read rules that the viewer holds for wrong; null for visitors. */
  reported: readonly OwnReport[] | null;
  refused: AnswerSaved | undefined;
};

/** Who may apply, as far as the rules have been read, and whether the viewing company may. */
export function Eligibility({ view, reported, refused }: Props) {
  const text = useWords(opportunityWords);
  const { notRead, company } = view;
  const sent = useRef<{ row: string; top: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new judgement removes the form that was sent
  useEffect(() => {
    const row = sent.current && document.getElementById(sent.current.row);
    if (sent.current && row) {
      // The verdict above may have changed its height: keep what is being read in place.
      window.scrollBy({ top: row.getBoundingClientRect().top - sent.current.top, behavior: "instant" });
      if (document.activeElement === document.body) row.focus({ preventScroll: true });
    }
    sent.current = null;
  }, [company]);
  const judged = (rule: RuleView, anchor: string) => {
    const found = company?.rules[rule.id];
    if (!company || !found) return null;
    return (
      <>
        <CompanyRule rule={found} labels={{ onlyFor: text.onlyFor, except: text.except }} />
        {found.forms.map((form) => (
          <AnswerForm
            key={form.id}
            {...{ form, company, anchor, refused }}
            opportunityId={view.id}
            onSend={(row) => {
              const top = document.getElementById(row)?.getBoundingClientRect().top ?? 0;
              sent.current = { row, top };
            }}
          />
        ))}
      </>
    );
  };
  const report = (rule: Pick<RuleView, "id">, anchor: string) =>
    reported === null ? null : (
      <ReportForm
        opportunityId={view.id}
        ruleId={rule.id}
        anchor={anchor}
        report={reported.find(({ ruleId }) => ruleId === rule.id)}
      />
    );
  return (
    <>
      <section className="section" aria-labelledby="who">
        <h2 id="who">{company ? company.title : text.who}</h2>
        {refused?.ok === false ? <Notice tone="bad" title={refused.error} /> : null}
        {company ? <CompanyVerdict company={company} /> : null}
        <Notice tone={tones[notRead.completeness]} title={notRead.rules.title}>
          <p>{notRead.rules.more}</p>
        </Notice>
        {view.invitation && (view.rules.length > 0 || view.choice) ? (
          <NotJudged invitation={view.invitation} />
        ) : null}
        <RuleList
          id="requirements"
          title={text.requirements}
          rules={view.rules.filter(({ as }) => as === "requirement")}
          {...{ judged, report }}
        />
        <RuleList
          id="exclusions"
          title={text.exclusions}
          rules={view.rules.filter(({ as }) => as === "exclusion")}
          {...{ judged, report }}
        />
        {view.choice ? (
          <TrackChoice
            choice={view.choice}
            hasCommon={view.rules.length > 0}
            {...{ company, judged, report }}
          />
        ) : null}
        {company ? <CompanyGrounds company={company} /> : null}
        {view.readBy ? <ReadBy of={view.readBy} /> : null}
      </section>
      <Bonus view={view} />
    </>
  );
}

function ReadBy({ of: { when, who, isMachine, isConfirmed, from } }: { of: ReadByView }) {
  const text = useWords(opportunityWords);
  return (
    <p className="quiet small">
      {text.readOn(when)}{" "}
      {isMachine ? text[isConfirmed ? "personConfirmed" : "machineReader"] : <span lang="ko">{who}</span>},{" "}
      {from.map((name, at) => (
        <Fragment key={name.text}>
          {at > 0 ? ", " : null}
          <InLang of={name} />
        </Fragment>
      ))}
    </p>
  );
}

function NotJudged({ invitation }: { invitation: InvitationView }) {
  const text = useWords(opportunityWords);
  const signIn = useSignInPath();
  return (
    <p className="not-judged">
      <VerdictSign shape="hollow-circle">{text.notJudged}</VerdictSign>
      <span className="quiet small">
        {invitation.text} <TextLink to={invitation.to ?? signIn}>{invitation.link}</TextLink>
      </span>
    </p>
  );
}

function Bonus({ view }: { view: OpportunityView }) {
  const text = useWords(opportunityWords);
  if (view.bonus.length === 0 && !view.givesConfirmedBonus) return null;
  const columns = text.bonusColumns;
  const ofMachine = new Set(view.bonus.flatMap(({ id, isMachineRead }) => (isMachineRead ? [id] : [])));
  const nameOf = ({ id, name }: { id: string; name: string }) =>
    ofMachine.has(id) ? <FindingSign shape="machine">{name}</FindingSign> : name;
  return (
    <section className="section" aria-labelledby="bonus">
      <div className="section-heading">
        <h2 id="bonus">{text.bonus}</h2>
        <p>{view.bonus.length > 0 ? text.bonusLead : view.notRead.bonusPromised}</p>
      </div>
      {view.company?.bonus ? <CompanyBonus bonus={view.company.bonus} nameOf={nameOf} /> : null}
      {view.bonus.length === 0 || view.company?.bonus ? null : (
        <DataTable
          caption={text.bonus}
          isCaptionHidden
          rows={view.bonus}
          rowKey={({ id }) => id}
          columns={[
            { key: "name", label: columns.name, kind: "sentence", cell: nameOf },
            { key: "when", label: columns.when, kind: "sentence", cell: ({ when }) => when },
            { key: "gives", label: columns.gives, cell: ({ gives }) => gives },
            { key: "stage", label: columns.stage, cell: ({ stage }) => (stage === "" ? "–" : stage) },
          ]}
        />
      )}
      {view.bonus.map((rule) =>
        rule.isMachineRead ? (
          <MachineRead key={rule.id} of={rule.name} rule={rule} />
        ) : (
          <Cite key={rule.id} of={rule.name} cite={rule.cite} source={rule.source} />
        ),
      )}
    </section>
  );
}

type Reported = { opportunityId: number; ruleId: string; anchor: string; report: OwnReport | undefined };

/**
 * One click says that a rule was read wrongly, another takes it back; in between somebody may say what is wrong. Without
 * JavaScript the page returns to the rule.
 */
function ReportForm({ opportunityId, ruleId, anchor, report }: Reported) {
  const text = useWords(opportunityWords);
  const action = localePath(useLocale(), `/opportunities/${opportunityId}`);
  const fetcher = useFetcher();
  const hydrated = useHydrated();
  return (
    <fetcher.Form method="post" action={action} className="rule-report">
      <input type="hidden" name="ruleId" value={ruleId} />
      <input type="hidden" name="anchor" value={anchor} />
      {hydrated ? <input type="hidden" name="inPlace" value="" /> : null}
      <span role="status" className="small">
        {report ? text[report.note === null ? "reported" : "noted"] : null}
      </span>
      {report ? (
        <TextField
          name="note"
          label={text.note}
          optional
          defaultValue={report.note ?? ""}
          maxLength={300}
          autoComplete="off"
        />
      ) : null}
      <div className="button-row">
        {report ? (
          <Button name="report" value="note">
            {text.sendNote}
          </Button>
        ) : null}
        <Button weight="tertiary" name="report" value={report ? "takeBack" : "wrong"}>
          {report ? text.takeBack : text.readWrongly}
        </Button>
      </div>
    </fetcher.Form>
  );
}
