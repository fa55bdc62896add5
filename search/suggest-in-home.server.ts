import type { Suggestion } from "./candidates.ts";
import { findInHome } from "./find-in-home.server.ts";
import type { SearchHome } from "./open-search-home.server.ts";
import { indexNamed, type NamedIndex, suggestNamed } from "./suggesting/named-things.ts";
import { readNamedThings } from "./suggesting/read-named-things.server.ts";

const MOST_NAMED = 4;
const MOST_OPPORTUNITIES = 4;
// The tracks of a notice share its title: one of them stands for all.
const MOST_LOOKED_AT = 16;

const namedBy = new WeakMap<SearchHome, { revision: number | undefined; index: NamedIndex }>();

/** At most eight proposals for what was typed so far: names first, then opportunities that closely match. */
export async function suggestInHome(
  home: SearchHome,
  typed: string,
  locale: "ko" | "en",
): Promise<Suggestion[]> {
  const [index, { hits, isNearest }] = await Promise.all([namesOf(home), findInHome(home, typed)]);
  const named = suggestNamed(index, typed, locale, MOST_NAMED);
  if (isNearest || hits.length === 0) return named;
  const ids = hits.slice(0, MOST_LOOKED_AT).map(({ id }) => id);
  const rows = await home.db
    .selectFrom("opportunity")
    .innerJoin("notice", "notice.id", "opportunity.notice_id")
    .select(["opportunity.id", "notice.title", "notice.lang", "notice.title_en"])
    .where("opportunity.id", "in", ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const opportunities = ids.flatMap((id): Suggestion[] => {
    const row = byId.get(id);
    if (!row) return [];
    const isTranslated = locale === "en" && row.title_en !== null;
    const label = isTranslated ? (row.title_en ?? row.title) : row.title;
    return [{ type: "opportunity", id: String(id), label, lang: isTranslated ? "en" : row.lang }];
  });
  const byLabel = new Map(opportunities.toReversed().map((one) => [one.label, one]));
  return [...named, ...[...byLabel.values()].toReversed().slice(0, MOST_OPPORTUNITIES)];
}

/** Read again once the knowledge is of a newer catalogue: agencies come and go with it. */
async function namesOf(home: SearchHome): Promise<NamedIndex> {
  await home.knowledge.get();
  const revision = home.knowledge.revision();
  const known = namedBy.get(home);
  if (known && known.revision === revision) return known.index;
  const index = indexNamed(await readNamedThings(home.db));
  namedBy.set(home, { revision, index });
  return index;
}
