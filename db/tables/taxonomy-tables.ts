/** Reference tables that opportunities refer to. Days are ISO text. */
export interface TaxonomyTables {
  taxonomy_version: {
    id: string;
    ko: string;
    en: string;
    status: "in_force" | "draft" | "superseded";
    valid_from: string | null;
    valid_until: string | null;
    source: string;
    is_verified: boolean;
  };
  tech_field: { version_id: string; code: string; position: number; ko: string; en: string };
  technology: {
    version_id: string;
    code: string;
    field_code: string;
    position: number;
    ko: string;
    en: string;
    scope_ko: string | null;
    scope_en: string | null;
  };
  crosswalk: {
    from_version: string;
    from_code: string;
    to_version: string;
    to_code: string;
    relation: "same" | "broader" | "narrower" | "overlaps";
  };
  law_list: {
    code: string;
    position: number;
    ko: string;
    en: string;
    law_ko: string;
    law_en: string;
    technology_count: number | null;
    source: string;
  };
  common_area: { code: string; position: number; ko: string; en: string; lists: string[]; source: string };
  region: {
    code: string;
    position: number;
    ko: string;
    en: string;
    kind: "nation" | "group" | "province" | "abroad";
  };
  region_member: { ancestor: string; code: string };
  region_alias: { alias: string; code: string };
  agency: {
    id: string;
    ko: string;
    en: string | null;
    kind: "ministry" | "operator" | "local" | "buyer" | "other";
    aliases: string[];
  };
  programme: {
    id: string;
    ko: string;
    en: string;
    kind: string;
    ministry_id: string | null;
    operator_id: string | null;
    mark: "verified" | "press" | "title_only" | "unverified";
    source: string;
  };
}
