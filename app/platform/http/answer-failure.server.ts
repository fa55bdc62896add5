import { STATUS_CODES } from "node:http";
import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import { isForPrograms, type Problem } from "./problem.server.ts";
import { contextOf } from "./request-context.server.ts";

/** A request that is refused before any page is asked. It is the sender's fault (4xx), so nothing is logged as an error. */
export class Refused extends Error {
  readonly status: keyof typeof words;
  readonly headers: Readonly<Record<string, string>>;

  /** `why` is for developers; visitors read the words of the status. */
  constructor(status: keyof typeof words, why: string, headers: Readonly<Record<string, string>> = {}) {
    super(why);
    this.status = status;
    this.headers = headers;
  }
}

/**
 * The last resort, for refusals and for failures outside any page (a broken renderer). Pages have their own error
 * boundary; this answer depends on nothing that could fail again. Programs get a problem document (RFC 9457).
 */
export function createFailureAnswer(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const { requestId } = contextOf(request);
    const isRefusal = error instanceof Refused;
    if (!isRefusal) log.error({ err: error, requestId }, "a request failed outside of any page");
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = isRefusal ? error.status : 500;
    response.status(status).set({ "cache-control": "no-store", ...(isRefusal && error.headers) });
    const wantsProblem = isForPrograms(request.path) || request.accepts(["html", "json"]) === "json";
    if (wantsProblem) response.type("application/problem+json").send(problem(status));
    else response.type("html").send(page(status, requestId));
  };
}

const words = {
  400: [
    "요청하신 주소나 보내신 내용을 이해할 수 없습니다. 주소를 확인해 주십시오.",
    "This address, or what was sent to it, is not valid. Please check it.",
  ],
  403: [
    "나루의 화면에서 보낸 요청이 아니어서 처리하지 않았고, 아무것도 바뀌지 않았습니다. 나루의 화면에서 다시 시도해 주십시오.",
    "This request did not come from a Naru page. It was refused, and nothing was changed. Please try again from a Naru page.",
  ],
  405: [
    "이 주소에서는 이 방식의 요청을 받지 않습니다. 아무것도 바뀌지 않았습니다.",
    "This address does not take requests of this kind. Nothing was changed.",
  ],
  411: [
    "보내시는 내용의 길이(Content-Length)를 알려 주십시오. 아무것도 바뀌지 않았습니다.",
    "Please say how long the content is (Content-Length). Nothing was changed.",
  ],
  413: [
    "보내신 내용이 너무 큽니다. 아무것도 바뀌지 않았습니다. 내용이나 파일의 크기를 줄여 다시 보내 주십시오.",
    "What was sent is too large. Nothing was changed. Please send less text, or smaller files.",
  ],
  415: [
    "이 형식의 내용은 받지 않습니다. 아무것도 바뀌지 않았습니다. 나루의 화면에 있는 양식으로 보내 주십시오.",
    "Naru does not take content in this format. Nothing was changed. Please use the form on the Naru page.",
  ],
  500: [
    "일시적인 오류로 페이지를 표시하지 못했습니다. 저장된 내용은 그대로 있습니다. 잠시 후 다시 시도해 주십시오.",
    "This page could not be shown. Everything you saved is safe. Please try again in a moment.",
  ],
} as const;

function problem(status: keyof typeof words): string {
  const answer: Problem = {
    type: "about:blank",
    title: STATUS_CODES[status] ?? "",
    status,
    detail: words[status][1],
  };
  return JSON.stringify(answer);
}

function page(status: keyof typeof words, requestId: string): string {
  const [ko, en] = words[status];
  return `<!doctype html>
<html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>나루 ${status}</title>
<h1>${status}</h1><p>${ko}</p><p lang="en">${en}</p>
<p>요청 번호 / Request id: <code>${requestId}</code></p><p><a href="/">나루 / Naru</a></p></html>
`;
}
