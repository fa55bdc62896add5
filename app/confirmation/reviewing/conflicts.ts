/** What speaks against an expert: `impossible` forbids the commission, a hint is for the officer to weigh. */
export const obstacles = ["acts_for_company", "recused", "commissioned", "handles_case"] as const;
export type Obstacle = (typeof obstacles)[number];
export const hints = ["same_domain", "advised_before"] as const;
export type Hint = (typeof hints)[number];

/** Mail of everybody: that two people have it says nothing about either. */
const publicDomains = new Set([
  "gmail.com",
  "naver.com",
  "daum.net",
  "hanmail.net",
  "kakao.com",
  "nate.com",
  "outlook.com",
  "hotmail.com",
  "icloud.com",
  "yahoo.com",
]);

/** Whether two addresses are of one house. */
export function isSameHouse(one: string, other: string): boolean {
  const domain = domainOf(one);
  return domain !== "" && domain === domainOf(other) && !publicDomains.has(domain);
}

function domainOf(email: string): string {
  return (email.split("@")[1] ?? "").toLowerCase();
}
