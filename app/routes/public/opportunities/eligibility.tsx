import { useMessages } from "#app/i18n/use-messages.ts";
import type { PageView } from "#app/opportunities/text/page-text.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { VerdictSign } from "#app/ui/sign/sign.tsx";
import { Cite, RuleList } from "./rule-list.tsx";

const tones = { complete: "good", partial: "caution", none: "caution" } as const;

/** Who may apply, as far as the rules were read; the company's own verdict stands here once there is a company. */
export function Eligibility({ view }: { view: PageView }) {
  const { page: text } = useMessages().opportunities;
  const { completeness } = view;
  return (
    <>
      <section className="section" aria-labelledby="who">
        <h2 id="who">{text.who}</h2>
        <Notice tone={tones[completeness]} title={text.completeness[completeness]}>
          <p>{text.completenessMore[completeness]}</p>
        </Notice>
        {view.rules.length > 0 ? <NotJudged /> : null}
        <RuleList
          id="requirements"
          title={text.requirements}
          rules={view.rules.filter(({ as }) => as === "requirement")}
        />
        <RuleList
          id="exclusions"
          title={text.exclusions}
          rules={view.rules.filter(({ as }) => as === "exclusion")}
        />
        {view.readBy ? (
          <p className="quiet small">
            {text.readOn(view.readBy.when)}{" "}
            <span lang="ko">
              {view.readBy.who}, {view.readBy.from}
            </span>
          </p>
        ) : null}
      </section>
      <Bonus view={view} />
    </>
  );
}

function NotJudged() {
  const { opportunities, verdicts } = useMessages();
  return (
    <p className="not-judged">
      <VerdictSign shape="hollow-circle">{verdicts.notJudged}</VerdictSign>
      <span className="quiet small">{opportunities.page.whoLead}</span>
    </p>
  );
}

function Bonus({ view }: { view: PageView }) {
  const { page: text } = useMessages().opportunities;
  if (view.bonus.length === 0 && !view.givesConfirmedBonus) return null;
  const columns = text.bonusColumns;
  return (
    <section className="section" aria-labelledby="bonus">
      <div className="section-heading">
        <h2 id="bonus">{text.bonus}</h2>
        <p>{view.bonus.length > 0 ? text.bonusLead : text.bonusPromised}</p>
      </div>
      {view.bonus.length === 0 ? null : (
        <DataTable
          caption={text.bonus}
          isCaptionHidden
          rows={view.bonus}
          rowKey={({ id }) => id}
          columns={[
            { key: "name", label: columns.name, kind: "sentence", cell: ({ name }) => name },
            { key: "when", label: columns.when, kind: "sentence", cell: ({ when }) => when },
            { key: "gives", label: columns.gives, cell: ({ gives }) => gives },
            { key: "stage", label: columns.stage, cell: ({ stage }) => (stage === "" ? "–" : stage) },
          ]}
        />
      )}
      {view.bonus.map(({ id, name, cite, source }) => (
        <Cite key={id} of={name} cite={cite} source={source} />
      ))}
    </section>
  );
}
