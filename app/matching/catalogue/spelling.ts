/** What documents call themselves; the thing that they certify is the same. */
const paper = /(확인증명서|확인서|확인증|인증서|인정서|증명서|지정서|지정증서|등록증|확인|인증|인정|지정)$/u;

/**
 * What stays of words when spacing, letter case, width, punctuation and the name of the paper are left out: equal for
 * '스마트공장 수준확인서' and '스마트 공장 수준 확인', and for 'ISO 9001:2015' and 'iso9001'.
 */
export function spelling(words: string): string {
  const plain = words
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/:\s*\d{4}/g, "")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
  const named = plain.replace(paper, "");
  return named || plain;
}
