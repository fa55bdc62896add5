import { formatInstant, formatWon } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Select, TextArea, TextField } from "#app/ui/form/controls.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FindingSign, VerdictSign } from "#app/ui/sign/sign.tsx";
import { Pills } from "#app/ui/text/pills.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { galleryWords } from "./words.ts";

export function Buttons() {
  const text = useWords(galleryWords);
  return (
    <section className="section">
      <h2>{text.buttons}</h2>
      <div className="button-row">
        <Button type="button" weight="primary">
          {text.primary}
        </Button>
        <Button type="button">{text.secondary}</Button>
        <Button type="button" weight="tertiary">
          {text.tertiary}
        </Button>
        <Button type="button" disabled>
          {text.disabled}
        </Button>
      </div>
      <p>
        <TextLink to="/">{text.inside}</TextLink>
      </p>
      <p>
        <TextLink to="https://www.law.go.kr">{text.outside}</TextLink>
      </p>
    </section>
  );
}

export function Forms() {
  const text = useWords(galleryWords);
  return (
    <section className="section">
      <h2>{text.forms}</h2>
      <ErrorSummary takesFocus={false} errors={[{ fieldId: "employees", text: text.employeesError }]} />
      <TextField label={text.companyName} hint={text.companyNameHint} name="company" />
      <TextField id="employees" label={text.employees} error={text.employeesError} defaultValue="열둘" />
      <Select
        label={text.region}
        options={Object.entries(text.regions).map(([value, label]) => ({ value, label }))}
        defaultValue="seoul"
      />
      <TextArea label={text.plan} optional />
      <TextArea label={text.rules} code defaultValue={'{\n  "fact": "yearsSinceFounding",\n  "max": 7\n}'} />
    </section>
  );
}

export function Notices() {
  const text = useWords(galleryWords);
  return (
    <section className="section">
      <h2>{text.notices}</h2>
      <Notice title={text.noticeTexts.info} />
      <Notice tone="good" title={text.noticeTexts.good} />
      <Notice tone="caution" title={text.noticeTexts.caution} />
      <Notice tone="bad" title={text.noticeTexts.bad} />
    </section>
  );
}

const verdictShapes = [
  "check-circle",
  "check-dashed",
  "question-dashed",
  "bar-dashed",
  "bar-circle",
  "hollow-circle",
] as const;
const findingShapes = ["check", "cross", "question", "person", "dash"] as const;

export function Signs() {
  const text = useWords(galleryWords);
  return (
    <section className="section">
      <h2>{text.signs}</h2>
      <ul className="plain-list">
        {verdictShapes.map((shape, index) => (
          <li key={shape}>
            <VerdictSign shape={shape}>{text.verdictWords[index]}</VerdictSign>
          </li>
        ))}
      </ul>
      <ul className="plain-list">
        {findingShapes.map((shape, index) => (
          <li key={shape}>
            <FindingSign shape={shape}>{text.findingWords[index]}</FindingSign>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Blocks() {
  const text = useWords(galleryWords);
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{text.blocks}</h2>
      <Pills
        label={text.pills}
        pills={text.pillWords.map((label) => ({ label, without: "/system/components" }))}
      />
      <Disclosure summary={text.disclosure}>
        <blockquote className="quotation">{text.quotation}</blockquote>
      </Disclosure>
      <DataTable
        caption={text.table}
        rowKey={(row) => row.name}
        rows={[
          { name: text.longName, closesAt: "2026-12-04T09:00:00Z", won: 123_450_000 },
          { name: text.shortName, closesAt: "2026-12-31T14:59:59Z", won: 50_000_000 },
        ]}
        columns={[
          { key: "name", label: text.tableColumns.name, cell: (row) => row.name, kind: "sentence" },
          {
            key: "period",
            label: text.tableColumns.period,
            cell: (row) => formatInstant(row.closesAt, locale),
            kind: "line",
          },
          {
            key: "won",
            label: text.tableColumns.amount,
            cell: (row) => formatWon(row.won, locale),
            kind: "figure",
          },
        ]}
      />
    </section>
  );
}
