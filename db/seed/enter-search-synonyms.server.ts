import { createHash } from "node:crypto";
import { sql, type Transaction } from "kysely";
import type { Database } from "../schema.ts";
import { agenciesAndBrands } from "./search-synonyms/agencies-and-brands.ts";
import { businessWords } from "./search-synonyms/business-words.ts";
import { englishSituations } from "./search-synonyms/english-situations.ts";
import { everydayWords } from "./search-synonyms/everyday-words.ts";
import { industriesAndPlaces } from "./search-synonyms/industries-and-places.ts";
import { situations } from "./search-synonyms/situations.ts";

/** Enters Naru's general synonyms and situations. Those that staff entered or changed stay as they are. */
export async function enterSearchSynonyms(trx: Transaction<Database>): Promise<void> {
  const groups = [
    ...[...businessWords, ...everydayWords].map((words) => groupOf(words, false)),
    ...[...industriesAndPlaces, ...agenciesAndBrands].map((words) => groupOf(words, true)),
  ];
  const byId = [...new Map(groups.map((group) => [group.id, group])).values()];
  await trx
    .deleteFrom("search_synonym")
    .where("origin", "=", "seed")
    .where("id", "not in", [...byId.map(({ id }) => id)])
    .execute();
  await trx
    .insertInto("search_synonym")
    .values(byId)
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet((eb) => ({
          terms: eb.ref("excluded.terms"),
          related: eb.ref("excluded.related"),
          is_topic: eb.ref("excluded.is_topic"),
        }))
        .where("search_synonym.origin", "=", "seed")
        .where(sql<boolean>`(search_synonym.terms, search_synonym.related, search_synonym.is_topic)
          is distinct from (excluded.terms, excluded.related, excluded.is_topic)`),
    )
    .execute();
  await enterSituations(trx);
}

async function enterSituations(trx: Transaction<Database>): Promise<void> {
  const rows = [...situations, ...englishSituations].map((line, position) => {
    const { said, terms, related } = readSituation(line);
    const id = createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 16);
    return { id, said: JSON.stringify(said), terms, related, position, origin: "seed" as const };
  });
  await trx
    .deleteFrom("search_situation")
    .where("origin", "=", "seed")
    .where("id", "not in", [...rows.map(({ id }) => id)])
    .execute();
  await trx
    .insertInto("search_situation")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet((eb) => ({
          terms: eb.ref("excluded.terms"),
          related: eb.ref("excluded.related"),
          position: eb.ref("excluded.position"),
        }))
        .where("search_situation.origin", "=", "seed"),
    )
    .execute();
}

/** What is said, its alternatives between '|' and its words between '+'; after '=' what notices say, '~' before related terms. */
export function readSituation(line: string): { said: string[][]; terms: string[]; related: string[] } {
  const [said = "", told = ""] = line.split(" = ");
  const words = told.split("|");
  return {
    said: said.split(" + ").map((alternatives) => alternatives.split("|")),
    terms: words.filter((word) => !word.startsWith("~")),
    related: words.filter((word) => word.startsWith("~")).map((word) => word.slice(1)),
  };
}

/** '~' marks a related term that is not a synonym. The first term names the group, so that its id survives changes. */
function groupOf(words: readonly string[], isTopic: boolean) {
  const terms = words.filter((word) => !word.startsWith("~"));
  const related = words.filter((word) => word.startsWith("~")).map((word) => word.slice(1));
  const id = createHash("sha256").update(`${isTopic} ${terms[0]}`).digest("hex").slice(0, 16);
  return { id, terms, related, is_topic: isTopic, origin: "seed" as const };
}
