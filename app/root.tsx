import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import type { WorkLink } from "./accounts/find-work.ts";
import { readAccount } from "./accounts/read-account.server.ts";
import { refusalOf } from "./accounts/refusal.ts";
import { readUnread } from "./confirmation/inbox/count-unread.server.ts";
import { shellWords } from "./i18n/loaded-words.ts";
import { localeOf, localePath, shownLocale } from "./i18n/locale.ts";
import { useDocumentOfLanguage, useLocale, useWords } from "./i18n/use-words.ts";
import { config } from "./platform/config.server.ts";
import { AccountMenu, type ShownAccount, SignInLink } from "./ui/shell/account-menu.tsx";
import { AddressLinks } from "./ui/shell/address-links.tsx";
import { ErrorPage, errorKindOf } from "./ui/shell/error-page.tsx";
import { useNonce } from "./ui/shell/nonce.ts";
import { PageFrame } from "./ui/shell/page-frame.tsx";
import { SessionEnded } from "./ui/shell/session-ended.tsx";
import stylesheet from "./ui/styles.css?url";
import hangulSheet from "./ui/theme/hangul.css?url";
import { hasHangul } from "./ui/theme/hangul.ts";
import { readTheme } from "./ui/theme/theme-cookie.server.ts";
import { groundColours, type Theme } from "./ui/theme/themes.ts";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", type: "image/svg+xml", href: "/favicon.svg" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
];

export const meta: MetaFunction = ({ location, error }) => {
  const { site, errors } = shellWords[shownLocale(location.pathname)];
  const title = error ? site.titleOf(errors[errorKindOf(error)].title) : `${site.name} – ${site.slogan}`;
  return [{ title }, { name: "description", content: site.description }];
};

/** Asks the database only for the person of a session, so that the frame is shown even if database and engine are away. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account, headers } = await readAccount(request, localeOf(request));
  const frame = {
    theme: await readTheme(request),
    hasHangul: hasHangul(request.headers.get("cookie")),
    isDemonstration: config.mode === "embedded",
    origin: new URL(request.url).origin,
    requestId: context.requestId,
    account,
    inbox: await readUnread(request),
  };
  return data(frame, { headers });
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const theme = root?.theme ?? "system";
  return (
    <html lang={useLocale()} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {root?.isDemonstration ? <meta name="robots" content="noindex" /> : null}
        <ThemeColour theme={theme} />
        <Meta />
        <Links />
        <HangulSheet isThere={root?.hasHangul ?? true} />
        {root ? <AddressLinks origin={root.origin} /> : null}
      </head>
      <body>
        <Frame
          theme={theme}
          isDemonstration={root?.isDemonstration ?? false}
          account={root?.account}
          inbox={root?.inbox}
        >
          {children}
        </Frame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** Named at once for a browser that has it, and for one without scripts; else entry.client.tsx loads it after the page. */
function HangulSheet({ isThere }: { isThere: boolean }) {
  const sheet = <link rel="stylesheet" href={hangulSheet} />;
  return isThere ? sheet : <noscript>{sheet}</noscript>;
}

function Frame({ account, inbox, ...props }: FrameProps) {
  const navigation = useNavigationItems(props.isDemonstration, account);
  return (
    <PageFrame
      {...props}
      themeAction="/settings/theme"
      navigation={navigation.main}
      footer={navigation.footer}
      account={
        <>
          <InboxLink unread={inbox} />
          <Account account={account} />
        </>
      }
    />
  );
}

interface FrameProps {
  theme: Theme;
  isDemonstration: boolean;
  account: (ShownAccount & { work: readonly WorkLink[] }) | "unknown" | null | undefined;
  /** What the link to the inbox says; only of those who have one. */
  inbox: string | null | undefined;
  children: ReactNode;
}

/** A full load, as of all that leads to an item: the count is of this moment. */
function InboxLink({ unread }: { unread: string | null | undefined }) {
  const locale = useLocale();
  if (!unread) return null;
  return (
    <a className="tool" href={localePath(locale, "/agency/inbox")}>
      {unread}
    </a>
  );
}

/** A link to sign in, or the menu of the signed-in person; neither while the database is away. */
function Account({ account }: Pick<FrameProps, "account">) {
  const { frame } = useWords(shellWords);
  const { pathname } = useLocation();
  if (account === "unknown") return null;
  if (!account) return <SignInLink />;
  const company = account.chosenId === null ? null : `/company/${account.chosenId}`;
  const ofCompany =
    company === null
      ? [{ to: "/company/new", label: frame.addCompany }]
      : [
          { to: `${company}/matches`, label: frame.matches },
          { to: company, label: frame.companyPage },
          { to: `${company}/applications`, label: frame.applications },
        ];
  const bookmarks = { to: "/account/bookmarks", label: frame.bookmarks };
  const work = account.work.map(({ place, to }) => ({ to, label: frame.work[place] }));
  const links = [...work, ...ofCompany, bookmarks, { to: "/account", label: frame.accountSettings }];
  return (
    <AccountMenu
      // A new key on each page closes the menu after a choice.
      key={`${pathname} ${account.chosenId}`}
      account={account}
      links={links}
      companyAction="/account/company"
      signOutAction="/sign-out"
    />
  );
}

/** The links of navigation and footer. The pages below /system are for demonstrations and staff. */
function useNavigationItems(isDemonstration: boolean, account?: FrameProps["account"]) {
  const { frame } = useWords(shellWords);
  const { chosenId: chosen, work: [desk] = [] } = account === "unknown" || !account ? {} : account;
  const main = [
    { to: "/", label: frame.navigationHome },
    // Staff find their work beside it; for somebody who acts for a company as well it stands in the menu.
    ...(desk && !chosen ? [{ to: desk.to, label: frame.navigationWork }] : []),
    { to: "/opportunities", label: frame.navigationOpportunities },
    ...(chosen ? [{ to: `/company/${chosen}/matches`, label: frame.matches }] : []),
    { to: "/technologies", label: frame.navigationTechnologies },
    { to: "/confirmation", label: frame.navigationConfirmation },
  ];
  // For outsiders who were shown a certificate.
  const outcome = [
    { to: "/partners", label: frame.partners },
    { to: "/register", label: frame.register },
    { to: "/certificate", label: frame.certificateLookup },
  ];
  if (!isDemonstration) return { main, footer: [...main, ...outcome] };
  const rules = { to: "/system/rules", label: frame.navigationRules };
  const components = { to: "/system/components", label: frame.navigationComponents };
  const people = { to: "/system/demo", label: frame.demoPeople };
  const mailbox = { to: "/system/mailbox", label: frame.mailbox };
  return { main, footer: [...outcome, people, mailbox, rules, components] };
}

function ThemeColour({ theme }: { theme: Theme }) {
  if (theme !== "system") return <meta name="theme-color" content={groundColours[theme]} />;
  return (
    <>
      <meta name="theme-color" content={groundColours.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={groundColours.dark} media="(prefers-color-scheme: dark)" />
    </>
  );
}

export default function App() {
  useDocumentOfLanguage();
  return <Outlet />;
}

export function ErrorBoundary() {
  const root = useRouteLoaderData<typeof loader>("root");
  const { main } = useNavigationItems(root?.isDemonstration ?? false);
  const error = useRouteError();
  const refusal = isRouteErrorResponse(error) ? refusalOf(error.data) : undefined;
  if (refusal?.kind === "sessionEnded") return <SessionEnded {...refusal} />;
  return (
    <ErrorPage
      error={error}
      reason={refusal?.reason}
      requestId={root?.requestId}
      stillWorks={main.slice(1)}
    />
  );
}
