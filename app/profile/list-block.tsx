import { Form } from "@remix-run/react";
import { BadgeCheck } from "lucide-react";
import { useWords } from "#app/i18n/use-words.ts";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { Icon } from "#app/ui/text/icon.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { ListView } from "./field-view.ts";
import { Notes } from "./profile-field.tsx";
import { profileWords } from "./words.ts";

/** The id of the form of a step. */
export const STEP_FORM = "step-form";

type ListBlockProps = {
  list: ListView;
  path: string;
  canEdit: boolean;
  /** Whether the page has the form of a step, whose fields are then saved along. */
  isBesideForm: boolean;
};

/** Lists of the profile, one below the other. */
export function Lists({ lists, ...beside }: Omit<ListBlockProps, "list"> & { lists: readonly ListView[] }) {
  return lists.map((list) => <ListBlock key={list.list} list={list} {...beside} />);
}

/** A list of the profile with its items, and whether it is complete. */
function ListBlock({ list, path, canEdit, isBesideForm }: ListBlockProps) {
  const { lists: text } = useWords(profileWords);
  const to = `${path}/${list.list}`;
  return (
    <section className="profile-list" id={`about-${list.list}`} aria-labelledby={`${list.list}-title`}>
      <div>
        <h2 id={`${list.list}-title`}>{list.name}</h2>
        <p className="profile-why">{list.why}</p>
      </div>
      {list.items.length === 0 && list.complete === null ? <p className="quiet">{text.none}</p> : null}
      {list.items.length === 0 ? null : (
        <ul className="profile-items">
          {list.items.map((item) => (
            <li key={item.id}>
              <div>
                {canEdit ? (
                  <TextLink to={`${to}/${item.id}`}>{item.name}</TextLink>
                ) : (
                  <strong>
                    <InLang of={item.name} />
                  </strong>
                )}
                {item.details === "" ? null : (
                  <p className="small quiet">
                    <InLang of={item.details} />
                  </p>
                )}
              </div>
              <Notes notes={item.notes} />
            </li>
          ))}
        </ul>
      )}
      <Confirmations lines={list.confirmations} />
      {list.complete === null ? null : (
        <p className="profile-complete">
          <Icon of={BadgeCheck} />
          <span>
            <InLang of={list.complete} />
          </span>
        </p>
      )}
      {list.presumed ? <p className="field-hint">{text.presumed}</p> : null}
      {canEdit ? <Actions list={list} to={to} isBesideForm={isBesideForm} /> : null}
    </section>
  );
}

function Confirmations({ lines }: { lines: readonly string[] }) {
  const { lists: text } = useWords(profileWords);
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className="card-title">{text.confirmed}</h3>
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Actions({ list, to, isBesideForm }: Pick<ListBlockProps, "list" | "isBesideForm"> & { to: string }) {
  const { lists: text } = useWords(profileWords);
  const declare = list.items.length === 0 ? text.declareEmpty : text.declare;
  const isComplete = list.complete !== null;
  const own = `declare-${list.list}`;
  return (
    <>
      <div className="button-row">
        <ButtonLink to={`${to}/new`} weight="secondary">
          {list.addLabel}
        </ButtonLink>
        {isBesideForm ? null : <Form method="post" id={own} />}
        <Button
          weight="tertiary"
          form={isBesideForm ? STEP_FORM : own}
          name="intent"
          value={`${isComplete ? "reopen" : "declare"} ${list.list}`}
        >
          {isComplete ? text.reopen : declare}
        </Button>
      </div>
      {isComplete ? null : <p className="field-hint">{text.declareHint}</p>}
    </>
  );
}
