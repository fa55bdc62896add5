import { processes, solicitation, tender, topic } from "./calls/abroad.ts";
import { fillDays, type InventedPaper, mondayOf } from "./calls/invented-call.ts";
import { managementCalls } from "./calls/management-calls.ts";
import { marketCalls } from "./calls/market-calls.ts";
import { goods, services, specifications, works } from "./calls/purchases.ts";
import { ministryCalls } from "./calls/research-calls.ts";
import { technologyCalls } from "./calls/technology-calls.ts";

/** All that 기업마당 lists, in its order. */
export const portalCalls = [...technologyCalls, ...marketCalls, ...managementCalls];

type WithPapers = { opens: number; closes: number | string; papers?: readonly InventedPaper[] };

/** Every notice with documents, by the name that it has in their addresses. */
const notices = new Map<string, WithPapers>([
  ...portalCalls.map((call, index) => [portalId(index), call] as const),
  ...ministryCalls.map((call, index) => [ministryId(index), call] as const),
  ...[...goods, ...services, ...works].map(
    (bid) => [`${bid.number}-${bid.order}`, { opens: 0, ...bid }] as const,
  ),
  ...specifications.map((one) => [one.number, { opens: 0, ...one }] as const),
  ...[...processes, solicitation, topic, tender].map((call) => [call.id, call] as const),
]);

export function portalId(index: number): string {
  return `PBLN_9990000000000${String(index + 1).padStart(2, "0")}`;
}

export function ministryId(index: number): string {
  return String(9_990_001 + index);
}

/**
 * The documents of a notice. The days in them move with the weeks, and what is at one address never changes: so the week is
 * part of it.
 */
export function papersOf(id: string, { origin, monday }: { origin: string; monday: string }) {
  const papers = notices.get(id)?.papers ?? [];
  return papers.map(({ name }) => ({
    name,
    url: `${origin}/papers/${monday}/${id}/${encodeURIComponent(name)}`,
  }));
}

/** What stands at such an address, with its days, marked as invented; null if nothing does. */
export function paperAt(path: string): InventedPaper | null {
  const [, root, monday = "", id = "", file = ""] = path.split("/");
  const notice = notices.get(id);
  const name = URL.canParse(`x:${file}`) ? decodeURIComponent(file) : "";
  const paper = notice?.papers?.find((one) => one.name === name);
  if (root !== "papers" || notice === undefined || paper === undefined) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(monday) || mondayOf(monday) !== monday) return null;
  const [isEnglish, note] = /\p{Script=Hangul}/u.test(paper.text)
    ? [false, "※ 이 문서는 시연을 위해 지어낸 예시입니다."]
    : [true, "This document is invented for demonstrations."];
  const text = fillDays(paper.text, monday, notice);
  const isTable = text.startsWith("|");
  const head = isEnglish ? "(Sample) " : "(예시) ";
  const title = isTable ? `${head}${name.replace(/\.\w+$/u, "").replaceAll("_", " ")}\n` : head;
  return { name: paper.name, text: `${title}${text}\n${note}` };
}
