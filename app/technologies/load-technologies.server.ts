import { searchOpportunities } from "#app/catalogue/search-opportunities.server.ts";
import { emptySearch } from "#app/catalogue/search-state.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { db } from "#db/client.server.ts";
import { type TechnologiesView, technologiesView } from "./technologies-view.ts";

/** Everything that the technology explorer shows, in one language: six small queries, and the counts of the catalogue. */
export async function loadTechnologies(locale: Locale): Promise<TechnologiesView> {
  const [versions, fields, technologies, crosswalk, lists, areas, found] = await Promise.all([
    db
      .selectFrom("taxonomy_version")
      .select(["id", "ko", "en", "status", "valid_from", "source", "is_verified"])
      .where("status", "in", ["in_force", "draft"])
      .execute(),
    db.selectFrom("tech_field").select(["version_id", "code", "ko", "en"]).orderBy("position").execute(),
    db
      .selectFrom("technology")
      .select(["version_id", "code", "field_code", "ko", "en", "scope_ko", "scope_en"])
      .orderBy("position")
      .execute(),
    db
      .selectFrom("crosswalk")
      .select(["from_version", "from_code", "to_version", "to_code", "relation"])
      .execute(),
    db.selectFrom("law_list").selectAll().orderBy("position").execute(),
    db.selectFrom("common_area").selectAll().orderBy("position").execute(),
    searchOpportunities(emptySearch),
  ]);
  return technologiesView(
    { versions, fields, technologies, crosswalk, lists, areas, facets: found.facets },
    locale,
  );
}
