import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatBusinessNumber } from "#app/companies/number/business-number.ts";
import { interestKinds } from "#app/confirmation/review/ties.ts";
import { reviewWords } from "#app/confirmation/review/words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { Select, TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { OwnExpertise, TechnologyOption } from "./load-own.server.ts";
import { expertsWords } from "./words.ts";

type Sent = { lastResult: SubmissionResult | null };

type TechnologySectionProps = Sent & {
  entries: OwnExpertise["technologies"];
  technologies: readonly TechnologyOption[];
};

/** The technologies that the expert knows, each with its level. */
export function TechnologySection({ entries, technologies, lastResult }: TechnologySectionProps) {
  const { technologies: text } = useWords(expertsWords).own;
  const { levels } = useWords(reviewWords);
  const locale = useLocale();
  const [form, fields] = useSentForm<{ technology: string; level: string }>({
    id: "technology-form",
    lastResult,
  });
  return (
    <Entries
      id="technologies"
      of="technology"
      {...text}
      entries={entries.map(({ value, name, level }) => ({
        id: value,
        name: name[locale],
        note: levels[level - 1] ?? "",
      }))}
    >
      <Form method="post" id={form.id} noValidate className="form" key={entries.length}>
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="technology" />
        <Select
          label={text.technology}
          {...controlOf(fields.technology)}
          options={[
            { value: "", label: text.choose },
            ...technologies.map(({ value, name, field }) => ({
              value,
              label: `${field[locale]}: ${name[locale]}`,
            })),
          ]}
        />
        <Select
          label={text.level}
          {...controlOf(fields.level)}
          options={levels.map((label, at) => ({ value: String(at + 1), label }))}
        />
        <div className="button-row">
          <Button>{text.add}</Button>
        </div>
      </Form>
    </Entries>
  );
}

/** When the expert is away, from today on. */
export function AbsenceSection({ entries, lastResult }: Sent & { entries: OwnExpertise["absences"] }) {
  const { absences: text } = useWords(expertsWords).own;
  const locale = useLocale();
  const [form, fields] = useSentForm<{ fromOn: string; untilOn: string }>({ id: "absence-form", lastResult });
  const day = { hint: text.dayHint, inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <Entries
      id="absences"
      of="absence"
      {...text}
      entries={entries.map(({ id, fromOn, untilOn }) => ({
        id: String(id),
        name: `${formatDay(fromOn, locale)} – ${formatDay(untilOn, locale)}`,
        note: "",
      }))}
    >
      <Form method="post" id={form.id} noValidate className="form" key={entries.length}>
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="absence" />
        <TextField label={text.from} {...day} {...controlOf(fields.fromOn)} />
        <TextField label={text.until} {...day} {...controlOf(fields.untilOn)} />
        <div className="button-row">
          <Button>{text.add}</Button>
        </div>
      </Form>
    </Entries>
  );
}

/** Companies in which the expert has an interest. */
export function InterestSection({ entries, lastResult }: Sent & { entries: OwnExpertise["interests"] }) {
  const { interests: text } = useWords(expertsWords).own;
  const [form, fields] = useSentForm<{ kind: string; company: string; number: string }>({
    id: "interest-form",
    lastResult,
  });
  return (
    <Entries
      id="interests"
      of="interest"
      {...text}
      entries={entries.map(({ id, kind, company, number }) => ({
        id: String(id),
        name: company,
        note: [text.kinds[kind], ...(number === null ? [] : [formatBusinessNumber(number)])].join(" · "),
      }))}
    >
      <Form method="post" id={form.id} noValidate className="form" key={entries.length}>
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="interest" />
        <Select
          label={text.kind}
          {...controlOf(fields.kind)}
          options={interestKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
        />
        <TextField label={text.company} autoComplete="off" {...controlOf(fields.company)} />
        <TextField
          label={text.number}
          hint={text.numberHint}
          optional
          inputMode="numeric"
          autoComplete="off"
          {...controlOf(fields.number)}
        />
        <div className="button-row">
          <Button>{text.add}</Button>
        </div>
      </Form>
    </Entries>
  );
}

type EntriesProps = {
  id: string;
  of: "technology" | "absence" | "interest";
  title: string;
  lead: string;
  none: string;
  entries: readonly { id: string; name: string; note: string }[];
  children: ReactNode;
};

/** What was entered, each with the button that removes it, and the form for the next one. */
function Entries({ id, of, title, lead, none, entries, children }: EntriesProps) {
  const { remove, removeNamed } = useWords(expertsWords).own;
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-heading">
        <h2 id={id}>{title}</h2>
        <p>{lead}</p>
      </div>
      {entries.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="people">
          {entries.map((entry) => (
            <li key={entry.id}>
              <div>
                <InLang of={entry.name} />
                {entry.note === "" ? null : (
                  <p className="row-note">
                    <InLang of={entry.note} />
                  </p>
                )}
              </div>
              <Form method="post">
                <input type="hidden" name="intent" value="remove" />
                <input type="hidden" name="of" value={of} />
                <input type="hidden" name="id" value={entry.id} />
                <Button weight="tertiary" fullName={removeNamed(`${entry.name} ${entry.note}`.trim())}>
                  {remove}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
