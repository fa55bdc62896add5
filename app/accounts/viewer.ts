import type { Locale } from "#app/i18n/locale.ts";

export const companyRoles = ["owner", "editor", "viewer"] as const;
/** What a member may do in a company. */
export type CompanyRole = (typeof companyRoles)[number];

export const staffRoles = [
  "centre_officer",
  "ministry_officer",
  "decider",
  "expert",
  "member",
  "ministry_respondent",
  "programme_manager",
  "admin",
  "auditor",
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** A company that the viewer acts for, as a member or as a consultant with a valid mandate. */
export type ViewerCompany = {
  id: number;
  name: string;
  nameEn: string | null;
  isSample: boolean;
  role: CompanyRole | "consultant";
  /** It has a verified business number. */
  isVerified: boolean;
  /** Raised with each change of what verdicts are based on. */
  revision: number;
};

export type Person = {
  id: string;
  name: string;
  email: string;
  /** The language of mails. */
  locale: Locale;
  isDemo: boolean;
  sessionId: string;
  staff: readonly { role: StaffRole; agencyId: string | null }[];
  /** By name; at most 200. */
  companies: readonly ViewerCompany[];
  /** The company whose verdicts the public pages show: the chosen one, else the only one. */
  activeCompany: ViewerCompany | null;
};

/** Who looks at a page; `null` is a visitor without a session. Every guard, query and page depends on it. */
export type Viewer = Person | null;
