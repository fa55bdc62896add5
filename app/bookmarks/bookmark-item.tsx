import { Form } from "@remix-run/react";
import { useRef } from "react";
import { OpportunityCard } from "#app/card/opportunity-card.tsx";
import { formatNumber } from "#app/i18n/format.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { Select, TextArea } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { UnsavedGuard } from "#app/ui/form/unsaved-guard.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { WrongBookmark } from "./answer-bookmarks.server.ts";
import { type BookmarkState, bookmarkStates, longestNote } from "./bookmark.ts";
import type { BookmarkView } from "./bookmarks-view.ts";
import { bookmarksWords } from "./words.ts";

/** The form above the list that takes the chosen ones to the comparison: it lies outside of the items, which have forms themselves. */
export const compareForm = "compare";

type Props = {
  item: BookmarkView;
  isComparable: boolean;
  mayChange: boolean;
  wrong: WrongBookmark | undefined;
};

/** One saved opportunity: what it is now, its state and its note. */
export function BookmarkItem({ item, isComparable, mayChange, wrong }: Props) {
  const text = useWords(bookmarksWords);
  return (
    <div className="bookmark-item">
      {item.card === null ? (
        <article className="card">
          <h3 className="opportunity-title">
            <InLang of={item.title} />
          </h3>
        </article>
      ) : (
        <OpportunityCard card={item.card} />
      )}
      <div className="bookmark-about">
        <p className="badge-row">
          <Badge tone={item.tone}>{item.stateName}</Badge>
          {item.ended === null ? null : <span>{item.ended}</span>}
          <span className="quiet small">{item.changed}</span>
        </p>
        {isComparable && item.card !== null ? (
          <label className="bookmark-compare">
            <input type="checkbox" name="id" value={item.card.id} form={compareForm} />
            <span aria-hidden="true">{text.choose}</span>
            <span className="visually-hidden">
              <InLang of={text.chooseOf(item.title.text)} />
            </span>
          </label>
        ) : null}
        {item.note === null ? null : (
          <p className="bookmark-note">
            <InLang of={item.note} />
          </p>
        )}
        {/* The key resets the forms once they are saved. */}
        {mayChange ? <BookmarkForms key={`${item.state} ${item.note}`} item={item} wrong={wrong} /> : null}
      </div>
    </div>
  );
}

function BookmarkForms({ item, wrong }: Pick<Props, "item" | "wrong">) {
  const text = useWords(bookmarksWords);
  const element = useRef<HTMLFormElement>(null);
  const lastResult = wrong?.bookmarkId === item.id ? wrong.result : null;
  const [form, fields] = useSentForm<{ state: BookmarkState; note: string }>({
    id: `bookmark-${item.id}`,
    lastResult,
    defaultValue: { state: item.state, note: item.note ?? "" },
  });
  return (
    <Disclosure summary={text.edit} open={lastResult !== null}>
      <Form ref={element} method="post" id={form.id} noValidate className="form">
        <UnsavedGuard form={element} isRefused={lastResult !== null} isLostWithin />
        <FormErrors form={form} />
        <input type="hidden" name="bookmarkId" value={item.id} />
        <Select
          label={text.state}
          options={bookmarkStates.map((state) => ({ value: state, label: text.states[state] }))}
          {...controlOf(fields.state)}
        />
        <TextArea
          label={text.note}
          hint={text.noteHint(formatNumber(longestNote))}
          optional
          rows={4}
          {...controlOf(fields.note)}
        />
        <div className="button-row">
          <Button>{text.save}</Button>
        </div>
      </Form>
      <Form method="post">
        <input type="hidden" name="bookmarkId" value={item.id} />
        <Button weight="tertiary" name="intent" value="remove">
          <span aria-hidden="true">{text.remove}</span>
          <span className="visually-hidden">
            <InLang of={text.removeOf(item.title.text)} />
          </span>
        </Button>
      </Form>
    </Disclosure>
  );
}
