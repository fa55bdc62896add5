import { type Answer, at, isRecord, numberOf, RefusedAnswer, recordsIn } from "./source.ts";

/*
 * What the services of data.go.kr have in common: an envelope of header and body, and errors that come in envelopes of their own.
 */

const KEY = { ko: "인증키를 받아들이지 않습니다", en: "The source does not accept the key." };
const QUOTA = { ko: "오늘 요청할 수 있는 횟수를 모두 사용했습니다", en: "The quota of today is used up." };
const REASONS: Readonly<Record<string, typeof KEY>> = {
  "20": KEY,
  "30": KEY,
  "31": KEY,
  "32": KEY,
  "22": QUOTA,
  "21": QUOTA,
};
const FINE = new Set(["", "0", "00", "000", "0000", "INFO-000"]);
/** 'No data' is an answer with no records. */
const EMPTY = new Set(["03", "INFO-200"]);

/** @throws RefusedAnswer with the source's own reason */
export function readEnvelope(answer: unknown): Answer {
  const response = at(answer, "response") ?? answer;
  const header =
    at(response, "header") ??
    at(answer, "nkoneps.com.response.ResponseError", "header") ??
    at(answer, "OpenAPI_ServiceResponse", "cmmMsgHeader") ??
    at(answer, "cmmMsgHeader");
  const code = String(at(header, "resultCode") ?? at(header, "returnReasonCode") ?? "");
  if (EMPTY.has(code)) return { records: [], total: 0 };
  if (!FINE.has(code)) {
    const said = String(
      at(header, "returnAuthMsg") ?? at(header, "resultMsg") ?? at(header, "errMsg") ?? "",
    ).slice(0, 200);
    const known = REASONS[code];
    throw new RefusedAnswer({
      ko: `${known?.ko ?? "출처가 오류를 알렸습니다"} (${code} ${said})`,
      en: `${known?.en ?? "The source reports an error."} (${code} ${said})`,
    });
  }
  const body = at(response, "body");
  if (!isRecord(body)) throw notAsExpected();
  return { records: recordsIn(body.items), total: numberOf(body.totalCount) };
}

/** For answers of a form that the source is not known to send. */
export function notAsExpected(): RefusedAnswer {
  const words = {
    ko: "출처의 응답 형식이 알려진 것과 다릅니다",
    en: "The answer has a form that the source is not known to send.",
  };
  return new RefusedAnswer(words, false);
}
