import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { returnQuery } from "#app/i18n/return-query.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { config } from "#app/platform/config.server.ts";
import { readForm } from "#app/platform/pages/read-form.server.ts";
import { passRetryAfterOn } from "#app/platform/pages/retry-after.ts";
import { returnPathOf } from "#app/platform/pages/return-path.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { DemonstrationHint } from "./demonstration-hint.tsx";
import { CODE_MINUTES } from "./limits.ts";
import { readPendingAddress, serializePendingAddress } from "./pending-address.server.ts";
import { requestCode } from "./request-code.server.ts";
import { codeSchema } from "./sign-in-schema.ts";
import { verifyCode } from "./verify-code.server.ts";
import { signInWords } from "./words.ts";

export const meta = pageTitle(signInWords, (text) => text.codeTitle, { index: false });

export const headers = passRetryAfterOn;

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const email = await addressOrElsewhere(request);
  return {
    email,
    wasSentAgain: searchParams.get("sent") === "again",
    isDemonstration: config.mode === "embedded",
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const text = signInWords[locale];
  const email = await addressOrElsewhere(request);
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema: codeSchema(text) });
  const { networkAddress } = context;
  const limited = (waitSeconds: number, words: (minutes: number) => string) =>
    data(submission.reply({ formErrors: [words(Math.ceil(waitSeconds / 60))] }), {
      status: 429,
      headers: { "retry-after": String(waitSeconds) },
    });
  if (form.get("intent") === "again") {
    const asked = await requestCode(request, { email, locale, networkAddress });
    if (!asked.ok) return limited(asked.waitSeconds, text.codesLimited);
    const back = returnQuery(returnPathOf(request));
    return redirect(`${new URL(request.url).pathname}${back}${back ? "&" : "?"}sent=again`, {
      status: 303,
      headers: { "set-cookie": await serializePendingAddress(email, request) },
    });
  }
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const verified = await verifyCode(request, { email, code: submission.value.code, locale, networkAddress });
  if (!verified.ok) {
    if (verified.reason === "limited") return limited(verified.waitSeconds, text.triesLimited);
    const { codeWrong: wrong, codeExpired: expired, codeUsedUp: usedUp, codeNone: none } = text;
    const words = { wrong, expired, usedUp, none };
    return data(submission.reply({ fieldErrors: { code: [words[verified.reason]] } }), { status: 400 });
  }
  const headers = new Headers([["set-cookie", await serializePendingAddress(null, request)]]);
  for (const cookie of verified.cookies) headers.append("set-cookie", cookie);
  return redirect(destinationOf(request), { status: 303, headers });
}

/**
 * The address that the code was sent to. Redirects people who are signed in, and those who have not asked for a code to
 * the first step.
 */
async function addressOrElsewhere(request: Request): Promise<string> {
  if ((await readViewer(request)) !== null) throw redirect(destinationOf(request), { status: 303 });
  const email = await readPendingAddress(request);
  if (email !== null) return email;
  throw redirect(localePath(localeOf(request), `/sign-in${returnQuery(returnPathOf(request))}`), {
    status: 303,
  });
}

function destinationOf(request: Request): string {
  return returnPathOf(request) ?? localePath(localeOf(request), "/account");
}

/** Second step: the code from the email. */
export default function SignInCode() {
  const { email, wasSentAgain, isDemonstration } = useLoaderData<typeof loader>();
  const text = useWords(signInWords);
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useSentForm<{ code: string }>({ id: "code", lastResult: lastResult ?? null });
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/sign-in", label: text.title }]} here={text.codeTitle} />
        <PageHeading title={text.codeTitle} lead={text.codeLead(email, CODE_MINUTES)} />
      </div>
      {wasSentAgain && lastResult === undefined ? <Notice tone="good" title={text.sentAgain} /> : null}
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <TextField
          inputMode="numeric"
          autoComplete="one-time-code"
          label={text.code}
          hint={text.codeHint}
          {...controlOf(fields.code)}
        />
        <div className="button-row">
          <Button weight="primary">{text.enter}</Button>
        </div>
      </Form>
      <Disclosure summary={text.notArrived} open={fields.code.errors !== undefined}>
        <p>{text.notArrivedWhat}</p>
        <Form method="post" className="button-row">
          <Button name="intent" value="again">
            {text.sendAgain}
          </Button>
          <TextLink to="/sign-in" className="button button-tertiary">
            {text.otherAddress}
          </TextLink>
        </Form>
      </Disclosure>
      {isDemonstration ? <DemonstrationHint email={email} /> : null}
    </div>
  );
}
