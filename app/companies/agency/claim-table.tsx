import type { ClaimView } from "#app/companies/number/claim-view.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { agencyWords } from "./words.ts";

/** Waiting numbers, oldest first; a company's name leads to the page where the claim is answered. */
export function ClaimTable({ claims }: { claims: readonly ClaimView[] }) {
  const { list: text } = useWords(agencyWords);
  const { columns } = text;
  return (
    <DataTable
      caption={text.claimsTitle}
      isCaptionHidden
      rows={claims}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "company",
          label: columns.company,
          kind: "sentence",
          cell: ({ companyId, company }) => (
            <TextLink to={`/agency/companies/${companyId}`}>{company}</TextLink>
          ),
        },
        { key: "number", label: columns.number, kind: "line", cell: ({ number }) => number },
        {
          key: "claimed",
          label: columns.claimed,
          kind: "line",
          cell: ({ claimed, claimedBy }) => (
            <>
              {claimed}
              <span className="row-note">
                <InLang of={claimedBy} />
              </span>
            </>
          ),
        },
        { key: "former", label: columns.former, kind: "line", cell: ({ former }) => former ?? text.noFormer },
        {
          key: "clash",
          label: columns.clash,
          kind: "sentence",
          cell: ({ clashes }) =>
            clashes.length === 0
              ? text.noClash
              : clashes.map((clash) => (
                  <Badge key={clash} tone="caution">
                    {clash}
                  </Badge>
                )),
        },
      ]}
    />
  );
}
