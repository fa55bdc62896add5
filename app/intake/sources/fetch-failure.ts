import type { Bilingual } from "#app/i18n/locale.ts";

const words = {
  address: { ko: "주소가 올바르지 않습니다", en: "The address is not one that can be asked." },
  host: { ko: "허용된 서버의 주소가 아닙니다", en: "The address belongs to no configured server." },
  private: {
    ko: "내부망을 가리키는 주소입니다",
    en: "The address leads into a private network.",
  },
  unreachable: { ko: "서버에 연결할 수 없습니다", en: "The server cannot be reached." },
  broken: { ko: "응답이 중간에 끊겼습니다", en: "The answer broke off." },
  too_slow: { ko: "제한 시간 안에 응답이 끝나지 않았습니다", en: "The answer did not end in time." },
  too_large: { ko: "응답이 허용된 크기를 초과합니다", en: "The answer is larger than allowed." },
  redirects: { ko: "다른 주소로 넘기는 횟수가 너무 많습니다", en: "The server redirects too often." },
  cancelled: { ko: "요청이 중단되었습니다", en: "The request was cancelled." },
} as const satisfies Record<string, Bilingual>;

export type FetchFailureKind = keyof typeof words;

/** Why nothing was fetched, in plain words. Never contains the address: its query may hold a key. */
export class FetchFailure extends Error {
  readonly kind: FetchFailureKind;
  readonly words: Bilingual;

  constructor(kind: FetchFailureKind, options?: ErrorOptions) {
    super(words[kind].en, options);
    this.kind = kind;
    this.words = words[kind];
  }
}
