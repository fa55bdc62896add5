import type { CompanyRole, StaffRole } from "#app/accounts/viewer.ts";

/** The names of a company of the demonstration; profiles.ts has the profile. */
export type DemoCompany = "hanbit" | "narae" | "other";

export const demoCompanies: Record<DemoCompany, { ko: string; en: string }> = {
  hanbit: { ko: "(예시) 한빛칩", en: "(Sample) Hanbit Chip" },
  narae: { ko: "(예시) 나래바이오", en: "(Sample) Narae Bio" },
  other: { ko: "(예시) 이웃소프트", en: "(Sample) Neighbour Soft" },
};

export interface DemoPerson {
  /** The person's id is `demo-<key>`, the address `<key>@demo.naru.invalid` (of experts: `@experts.naru.invalid`): domains that cannot exist. */
  key: string;
  name: string;
  member?: Partial<Record<DemoCompany, CompanyRole>>;
  mandates?: readonly DemoCompany[];
  staff?: { role: StaffRole; agencyId?: string };
}

/** The demo people, one for each role, in the order of the page. */
export const demoPeople: readonly DemoPerson[] = [
  { key: "owner", name: "(예시) 한서진", member: { hanbit: "owner" } },
  { key: "editor", name: "(예시) 윤도현", member: { hanbit: "editor" } },
  { key: "viewer", name: "(예시) 배하늘", member: { hanbit: "viewer" } },
  { key: "bio-owner", name: "(예시) 나은채", member: { narae: "owner" } },
  { key: "consultant", name: "(예시) 오지훈", mandates: ["hanbit", "narae"] },
  { key: "stranger", name: "(예시) 이웃별", member: { other: "owner" } },
  { key: "newcomer", name: "(예시) 신새롬" },
  { key: "centre-officer", name: "(예시) 정가람", staff: { role: "centre_officer" } },
  { key: "ministry-officer", name: "(예시) 과윤서", staff: { role: "ministry_officer", agencyId: "msit" } },
  { key: "decider", name: "(예시) 결태오", staff: { role: "decider", agencyId: "msit" } },
  // Whoever decided takes no part in what is objected to.
  { key: "second-decider", name: "(예시) 정하람", staff: { role: "decider", agencyId: "msit" } },
  { key: "expert", name: "(예시) 전유찬", staff: { role: "expert" } },
  {
    key: "ministry-respondent",
    name: "(예시) 부하준",
    staff: { role: "ministry_respondent", agencyId: "motir" },
  },
  { key: "member", name: "(예시) 위소담", staff: { role: "member" } },
  // A committee has at least two.
  { key: "second-member", name: "(예시) 심재하", staff: { role: "member" } },
  {
    key: "programme-manager",
    name: "(예시) 사민재",
    staff: { role: "programme_manager", agencyId: "sample" },
  },
  { key: "admin", name: "(예시) 관라온", staff: { role: "admin" } },
  { key: "auditor", name: "(예시) 감이록", staff: { role: "auditor" } },
];
