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
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { DemonstrationHint } from "./demonstration-hint.tsx";
import { serializePendingAddress } from "./pending-address.server.ts";
import { requestCode } from "./request-code.server.ts";
import { addressSchema } from "./sign-in-schema.ts";
import { signInWords } from "./words.ts";

export const meta = pageTitle(signInWords, (text) => text.title, { index: false });

export const headers = passRetryAfterOn;

export async function loader({ request }: LoaderFunctionArgs) {
  const returnTo = returnPathOf(request);
  if ((await readViewer(request)) !== null)
    throw redirect(returnTo ?? localePath(localeOf(request), "/account"));
  return { isDemonstration: config.mode === "embedded" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const text = signInWords[locale];
  const submission = parseWithZod(await readForm(request), { schema: addressSchema(text) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { email } = submission.value;
  const asked = await requestCode(request, { email, locale, networkAddress: context.networkAddress });
  if (!asked.ok) {
    const { waitSeconds } = asked;
    return data(submission.reply({ formErrors: [text.codesLimited(Math.ceil(waitSeconds / 60))] }), {
      status: 429,
      headers: { "retry-after": String(waitSeconds) },
    });
  }
  return redirect(localePath(locale, `/sign-in/code${returnQuery(returnPathOf(request))}`), {
    status: 303,
    headers: { "set-cookie": await serializePendingAddress(email, request) },
  });
}

/** First step: where to send the code. */
export default function SignIn() {
  const { isDemonstration } = useLoaderData<typeof loader>();
  const text = useWords(signInWords);
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useSentForm<{ email: string }>({ id: "sign-in", lastResult: lastResult ?? null });
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <TextField
          type="email"
          autoComplete="email"
          label={text.email}
          hint={text.emailHint}
          {...controlOf(fields.email)}
        />
        <div className="button-row">
          <Button weight="primary">{text.send}</Button>
        </div>
      </Form>
      {isDemonstration ? <DemonstrationHint /> : null}
    </div>
  );
}
