import { useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { ItemChange, ItemView } from "./round-view.ts";
import { roundsWords } from "./words.ts";

/** What is in force in a round, item by item, with where it is written. */
export function ItemTable({ items }: { items: readonly ItemView[] }) {
  const text = useWords(roundsWords);
  return (
    <DataTable
      caption={text.values}
      isCaptionHidden
      rows={items}
      rowKey={({ item }) => item}
      columns={[
        { key: "item", label: text.item, cell: ({ item }) => text.items[item] },
        { key: "value", label: text.value, cell: (item) => <Value of={item} /> },
      ]}
    />
  );
}

/** What a change would do, or did: the items that differ, before and after. */
export function ChangeTable({ caption, changes }: { caption: string; changes: readonly ItemChange[] }) {
  const text = useWords(roundsWords);
  const isNew = changes.every(({ before }) => before === null);
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={changes}
      rowKey={({ item }) => item}
      columns={[
        { key: "item", label: text.item, cell: ({ item }) => text.items[item] },
        ...(isNew
          ? []
          : [
              {
                key: "before",
                label: text.before,
                cell: ({ before }: ItemChange) => (before === null ? text.nothing : <Value of={before} />),
              },
            ]),
        {
          key: "after",
          label: isNew ? text.value : text.after,
          cell: ({ after }) => <Value of={after} />,
        },
      ]}
    />
  );
}

function Value({ of: { value, basis } }: { of: ItemView }) {
  return (
    <>
      <InLang of={value} />
      {basis === null ? null : (
        <>
          <br />
          <span className="quiet small">
            <InLang of={basis} />
          </span>
        </>
      )}
    </>
  );
}
