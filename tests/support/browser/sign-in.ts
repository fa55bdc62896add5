import { type BrowserContext, expect, type Page } from "@playwright/test";

type ToPath = (path: string) => string;

let count = 0;

/** A mail address that no other test of this run uses. */
export function newAddress(): string {
  count += 1;
  return `founder-${process.pid}-${count}@naru.example`;
}

/** Signs in with a code from the mailbox; whoever comes for the first time has an account then. */
export async function signInByCode(page: Page, to: ToPath, email: string): Promise<void> {
  await page.goto(to("/sign-in"));
  await page.locator("input[name=email]").fill(email);
  await page.locator("form.form button").click();
  const code = page.locator("input[name=code]");
  // The mail is there once the form is answered.
  await expect(code).toBeVisible();
  await code.fill(await readCode(page.context(), to, email));
  await page.locator("form.form button").click();
  await expect(page).toHaveURL(/\/account$/);
}

/** Reads the code out of the newest mail to this address, as its owner would. */
export async function readCode(context: BrowserContext, to: ToPath, email: string): Promise<string> {
  const page = await context.newPage();
  // By address: mails that other tests cause push this one off the newest fifty.
  await page.goto(to(`/system/mailbox?to=${encodeURIComponent(email)}`));
  await page.getByRole("row", { name: email }).first().getByRole("link").click();
  const letter = page.locator(".letter");
  await expect(letter).toBeVisible();
  const [, code = ""] = /^ {4}(\d{6})$/m.exec((await letter.textContent()) ?? "") ?? [];
  await page.close();
  return code;
}
