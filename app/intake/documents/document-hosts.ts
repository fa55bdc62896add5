/** Servers that documents of notices are fetched from; their subdomains are included. No other is ever asked. */
export const documentHosts: readonly string[] = [
  "bizinfo.go.kr",
  "k-startup.go.kr",
  "g2b.go.kr",
  "mss.go.kr",
  "smtech.go.kr",
  "ntis.go.kr",
  "sam.gov",
  "grants.gov",
  "europa.eu",
  "find-tender.service.gov.uk",
];
