import { z } from "zod";

type Said = { missing: { number: string; company: string }; tooLong: string };

export function lookupSchema({ missing, tooLong }: Said) {
  const given = (error: string) => z.string({ error }).trim().min(1, error).max(200, tooLong);
  return z.object({ number: given(missing.number), company: given(missing.company) });
}
