import { z } from "zod";

export function lookupSchema({ missing }: { missing: string }) {
  const given = z.string({ error: missing }).trim().min(1, missing).max(200, missing);
  return z.object({ number: given, company: given });
}
