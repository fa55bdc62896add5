/** A year that a label names, or one before the year of the form: -1 is the last closed one. */
export type AskedYear = { year: number } | { back: number };

/** The year that words name, if they name nothing else. */
export function yearIn(words: string): AskedYear | null {
  const plain = words.normalize("NFKC").replaceAll(/\s/gu, "").replaceAll(/[‘’`]/gu, "'");
  const named =
    /^(?:fy)?((?:19|20)\d{2})(?:년도?|연도)?(?:\.?12(?:월|\.31\.?)?)?(?:말|결산)?(?:실적|기준)?$/iu.exec(
      plain,
    );
  if (named) return { year: Number(named[1]) };
  const short = /^(?:'(\d{2})년?도?|(\d{2})년도?)(?:말|결산)?$/u.exec(plain);
  if (short) return { year: 2000 + Number(short[1] ?? short[2]) };
  if (
    /^(?:전년도?|작년|직전(?:년도|연도|사업연도|결산연도)|최근(?:결산)?[년연]도|n-1년?도?|전년도결산|1년전)$/iu.test(
      plain,
    )
  )
    return { back: 1 };
  if (/^(?:전전년도?|직전전년도|2년전|n-2년?도?)$/iu.test(plain)) return { back: 2 };
  return /^(?:3년전|n-3년?도?)$/iu.test(plain) ? { back: 3 } : null;
}
