import type { Bilingual } from "#app/i18n/locale.ts";
import { refuse } from "./problems.ts";

const maxDepth = 12;
const maxLeaves = 200;

/** Says how a written criterion exceeds 12 levels or 200 leaves, or null. A `where` counts as a level. */
export function tooLarge(written: unknown): Bilingual | null {
  let leaves = 0;
  const open: { node: unknown; depth: number }[] = [{ node: written, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > maxDepth)
      return refuse(`조건이 ${maxDepth}단계보다 깊습니다`, `a criterion is at most ${maxDepth} levels deep`);
    const parts = partsOf(node);
    if (parts.length === 0) leaves++;
    if (leaves > maxLeaves || parts.length > maxLeaves)
      return refuse(`조건이 ${maxLeaves}개보다 많습니다`, `a criterion has at most ${maxLeaves} leaves`);
    for (const part of parts) open.push({ node: part, depth: depth + 1 });
  }
  return null;
}

function partsOf(node: unknown): readonly unknown[] {
  if (typeof node !== "object" || node === null) return [];
  if ("all" in node && Array.isArray(node.all)) return node.all;
  if ("any" in node && Array.isArray(node.any)) return node.any;
  if ("not" in node) return [node.not];
  if ("where" in node) return [node.where];
  return [];
}
