import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import { contextOf } from "./request-context.server.ts";

/**
 * The last resort, for failures outside any page (a path that cannot be decoded, a broken renderer). Pages have their own
 * error boundary; this answer depends on nothing that could fail again.
 */
export function createFailureAnswer(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const { requestId } = contextOf(request);
    const status = clientErrorStatus(error) ?? 500;
    if (status === 500) log.error({ err: error, requestId }, "a request failed outside of any page");
    if (response.headersSent) {
      next(error);
      return;
    }
    response.status(status).type("html").set("cache-control", "no-store");
    response.send(page(status, requestId));
  };
}

function clientErrorStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("status" in error)) return undefined;
  const { status } = error;
  return typeof status === "number" && status >= 400 && status < 500 ? status : undefined;
}

const words = {
  address: [
    "요청하신 주소를 이해할 수 없습니다. 주소를 확인해 주십시오.",
    "This address is not valid. Please check it.",
  ],
  foreign: [
    "나루의 화면에서 보낸 요청이 아니어서 처리하지 않았고, 아무것도 바뀌지 않았습니다. 나루의 화면에서 다시 시도해 주십시오.",
    "This request did not come from a Naru page. It was refused, and nothing was changed. Please try again from a Naru page.",
  ],
  ours: [
    "일시적인 오류로 페이지를 표시하지 못했습니다. 저장된 내용은 그대로 있습니다. 잠시 후 다시 시도해 주십시오.",
    "This page could not be shown. Everything you saved is safe. Please try again in a moment.",
  ],
} as const;

function wordsOf(status: number) {
  if (status === 403) return words.foreign;
  return status < 500 ? words.address : words.ours;
}

function page(status: number, requestId: string): string {
  const [ko, en] = wordsOf(status);
  return `<!doctype html>
<html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>나루 ${status}</title>
<h1>${status}</h1><p>${ko}</p><p lang="en">${en}</p>
<p>요청 번호 / Request id: <code>${requestId}</code></p><p><a href="/">나루 / Naru</a></p></html>
`;
}
