const LEADING_BRACKET = /^\s*[[［【(（]\s*([^\]］】)）]{1,60})[\]］】)）]/u;

/**
 * The regions in the bracket that a title begins with, '[서울ㆍ인천] …', as they are written. Nothing if any word of the
 * bracket is not a region: '[제주/경기창조경제혁신센터]' names an agency.
 */
export function regionsInTitle(title: string, isRegion: (name: string) => boolean): string[] {
  const inside = LEADING_BRACKET.exec(title)?.[1]?.trim();
  if (inside === undefined) return [];
  if (isRegion(inside)) return [inside];
  const names = inside.split(/[ㆍ·・‧/,\s]+/u).filter((name) => name !== "");
  return names.every(isRegion) ? names : [];
}
