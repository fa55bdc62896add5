/** Open to everybody: that two people use it says nothing about either. */
export const publicDomains = new Set([
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

/** Whether two addresses belong to one organisation, as far as their domain tells. */
export function isSameDomain(one: string, other: string): boolean {
  const domain = domainOf(one);
  return domain !== "" && domain === domainOf(other) && !publicDomains.has(domain);
}

function domainOf(email: string): string {
  return (email.split("@")[1] ?? "").toLowerCase();
}
