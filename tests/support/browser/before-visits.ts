import type { APIRequestContext } from "@playwright/test";
import { newAddress } from "./sign-in.ts";

// What a browser has sent before a page shows what it has.

/** A code for an address that is nobody's. */
export async function askForCode(browser: APIRequestContext): Promise<void> {
  const { origin } = new URL(process.env.NARU_E2E_URL ?? "");
  const answer = await browser.post(`${origin}/sign-in`, {
    form: { email: newAddress() },
    headers: { origin },
    maxRedirects: 0,
  });
  if (answer.status() !== 303) throw new Error(`No code was sent: ${answer.status()}`);
}

/** One answer without an account. */
export async function answerQuickCheck(browser: APIRequestContext): Promise<void> {
  const { origin } = new URL(process.env.NARU_E2E_URL ?? "");
  const answer = await browser.post(`${origin}/quick-check`, {
    form: { asked: "foundedOn", foundedOn: "2022" },
    headers: { origin },
    maxRedirects: 0,
  });
  if (answer.status() !== 303) throw new Error(`No answer was taken: ${answer.status()}`);
}

/** A proposal of who reviews what in a round. */
export async function propose(browser: APIRequestContext, round: string): Promise<void> {
  const { origin } = new URL(process.env.NARU_E2E_URL ?? "");
  const dueOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const answer = await browser.post(`${origin}/agency/assignment`, {
    form: { intent: "propose", round, reviewers: "2", pairCap: "5", dueOn },
    headers: { origin },
    maxRedirects: 0,
  });
  if (answer.status() !== 303) throw new Error(`No proposal was computed: ${answer.status()}`);
}
