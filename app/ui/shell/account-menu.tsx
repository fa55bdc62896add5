import { Form, Link, useLocation } from "@remix-run/react";
import { CircleUserRound, LogIn } from "lucide-react";
import { useId, useRef } from "react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Icon } from "#app/ui/text/icon.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { NavigationItem } from "./site-header.tsx";
import { useCloseOnLeaving } from "./use-close-on-leaving.ts";
import { useSignInPath } from "./use-sign-in-path.ts";

/** Who is signed in, as the header shows it. */
export interface ShownAccount {
  name: string;
  /** Companies that the person acts for; pages are about the chosen one. */
  companies: readonly { id: number; name: string }[];
  chosenId: number | null;
}

/** Leads to the sign-in page and back here; from the home page, to the account. */
export function SignInLink() {
  const locale = useLocale();
  const { pathname } = useLocation();
  const { frame } = useWords(shellWords);
  const back = useSignInPath();
  return (
    <Link className="tool" to={localePath(locale, pathname === localePath(locale, "/") ? "/sign-in" : back)}>
      <Icon of={LogIn} />
      {frame.signIn}
    </Link>
  );
}

/** Links of the signed-in person, the choice of company, and signing out. Works without JavaScript. */
export function AccountMenu({ account, links, companyAction, signOutAction }: AccountMenuProps) {
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const { frame } = useWords(shellWords);
  const panel = useRef<HTMLDetailsElement>(null);
  useCloseOnLeaving(panel);
  return (
    <details ref={panel} className="tool-menu">
      <summary className="tool">
        <Icon of={CircleUserRound} />
        <span className="tool-name">
          <InLang of={account.name} />
        </span>
      </summary>
      <div className="tool-panel account-panel">
        {account.companies.length > 1 ? (
          <CompanyChoice account={account} action={companyAction} returnTo={pathname + search} />
        ) : null}
        <nav aria-label={frame.accountMenu}>
          <ul>
            {links.map((item) => (
              <li key={item.to}>
                <Link className="tool-panel-item" to={localePath(locale, item.to)}>
                  {item.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Form method="post" action={localePath(locale, signOutAction)}>
          <button type="submit" className="tool-panel-item">
            {frame.signOut}
          </button>
        </Form>
      </div>
    </details>
  );
}

interface AccountMenuProps {
  account: ShownAccount;
  links: readonly NavigationItem[];
  companyAction: string;
  signOutAction: string;
}

function CompanyChoice({
  account,
  action,
  returnTo,
}: {
  account: ShownAccount;
  action: string;
  returnTo: string;
}) {
  const { frame } = useWords(shellWords);
  const id = useId();
  return (
    <Form method="post" action={action} className="account-company">
      <input type="hidden" name="returnTo" value={returnTo} />
      <label htmlFor={id}>{frame.chosenCompany}</label>
      <select
        id={id}
        name="companyId"
        className="control"
        defaultValue={account.chosenId ?? ""}
        key={account.chosenId}
      >
        {account.chosenId === null ? <option value="">{frame.noCompanyChosen}</option> : null}
        {account.companies.map((company) => (
          <option key={company.id} value={company.id}>
            {company.name}
          </option>
        ))}
      </select>
      <Button type="submit">{frame.chooseCompany}</Button>
    </Form>
  );
}
