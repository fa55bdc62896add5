import { enterCompany, signInDemo } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";

const words = {
  ko: {
    makes: "만드는 것",
    show: "공개에 동의하고 저장하기",
    hide: "공개하지 않고 저장하기",
    message: "요청 내용",
    send: "요청 보내기",
    accept: "수락하고 내 메일 주소 알리기",
  },
  en: {
    makes: "What you make",
    show: "Agree and show this to everybody",
    hide: "Save without showing",
    message: "Your message",
    send: "Send the request",
    accept: "Accept and share my email address",
  },
};

test("An owner lets the company be found, is asked to get in touch, accepts, and hides the company again", async ({
  page,
  context,
  to,
  language,
  expectProblem,
  expectAccessible,
}) => {
  const text = words[language];
  const found = await enterCompany();
  const asking = await enterCompany();
  const makes = `Q${found.companyId}`;

  await signInDemo(context, found);
  await page.goto(to(`/company/${found.companyId}/listing`));
  expectProblem(/400/);
  await page.getByRole("button", { name: text.show }).click();
  await expect(page.getByRole("textbox", { name: text.makes, exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await page.getByRole("textbox", { name: text.makes, exact: true }).fill(makes);
  await page.getByRole("button", { name: text.hide }).click();
  await expect(page).toHaveURL(/done=hidden/);
  expectProblem(/404/);
  expect((await page.goto(to(`/partners/${found.companyId}`)))?.status()).toBe(404);
  await page.goto(to(`/company/${found.companyId}/listing`));
  await page.getByRole("button", { name: text.show }).click();
  await expect(page).toHaveURL(/done=shown/);

  await context.clearCookies();
  await signInDemo(context, asking);
  await page.goto(to("/partners"));
  await page.getByRole("link", { name: found.companyName }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(found.companyName);
  await expect(page.locator("main")).not.toContainText(found.personName);
  await expectAccessible();
  const message = page.getByRole("textbox", { name: text.message });
  expectProblem(/400/);
  await page.getByRole("button", { name: text.send }).click();
  await expect(message).toHaveAttribute("aria-invalid", "true");
  await message.fill("Let us apply together.");
  await page.getByRole("button", { name: text.send }).click();
  await expect(page).toHaveURL(/done=sent/);
  // What was taken has no errors any more, although the same form is still there.
  await expect(message).not.toHaveAttribute("aria-invalid");
  await expect(page.getByRole("alert")).toHaveCount(0);

  await context.clearCookies();
  await signInDemo(context, found);
  await page.goto(to(`/company/${found.companyId}/contacts`));
  await expect(page.locator("main")).not.toContainText(`${asking.personId}@naru.example`);
  await page.getByRole("button", { name: text.accept }).click();
  await expect(page.locator("main")).toContainText(`${asking.personId}@naru.example`);
  await page.goto(to(`/company/${found.companyId}/listing`));
  await page.getByRole("button", { name: text.hide }).click();
  await expect(page).toHaveURL(/done=hidden/);
  await page.goto(to("/partners"));
  await expect(page.locator("main")).not.toContainText(makes);
});
