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
import boldFont from "krds-uiux/resources/fonts/PretendardGOV-Bold.subset.woff2?url";
import regularFont from "krds-uiux/resources/fonts/PretendardGOV-Regular.subset.woff2?url";
import type { ReactNode } from "react";
import type { WorkLink } from "./accounts/find-work.ts";
import { readAccount } from "./accounts/read-account.server.ts";
import { refusalOf } from "./accounts/refusal.ts";
import { localeOf, localeOfPath, localePath } from "./i18n/locale.ts";
import { messagesOf } from "./i18n/messages.ts";
import { useLocale, useMessages } from "./i18n/use-messages.ts";
import { config } from "./platform/config.server.ts";
import { AccountMenu, type ShownAccount, SignInLink } from "./ui/shell/account-menu.tsx";
import { ErrorPage, errorKindOf } from "./ui/shell/error-page.tsx";
import { useNonce } from "./ui/shell/nonce.ts";
import { PageFrame } from "./ui/shell/page-frame.tsx";
import { SessionEnded } from "./ui/shell/session-ended.tsx";
import stylesheet from "./ui/styles.css?url";
import { readTheme } from "./ui/theme/theme-cookie.server.ts";
import { groundColours, type Theme } from "./ui/theme/themes.ts";

export const links: LinksFunction = () => [
  // Both: headings and the titles of lists are bold, and a late font would break their lines anew.
  { rel: "preload", as: "font", type: "font/woff2", href: regularFont, crossOrigin: "anonymous" },
  { rel: "preload", as: "font", type: "font/woff2", href: boldFont, crossOrigin: "anonymous" },
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", type: "image/svg+xml", href: "/favicon.svg" },
];

export const meta: MetaFunction = ({ location, error }) => {
  const { site, errors } = messagesOf(localeOfPath(location.pathname));
  const title = error ? site.titleOf(errors[errorKindOf(error)].title) : `${site.name} – ${site.slogan}`;
  return [{ title }, { name: "description", content: site.description }];
};

/** Asks the database only who somebody with a session is, and no engine: the frame stands even when they are away. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account, headers } = await readAccount(request, localeOf(request));
  const frame = {
    theme: await readTheme(request),
    isDemonstration: config.mode === "embedded",
    origin: new URL(request.url).origin,
    requestId: context.requestId,
    account,
  };
  return data(frame, { headers });
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const { pathname } = useLocation();
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
        <link rel="alternate" hrefLang="ko" href={`${root?.origin ?? ""}${localePath("ko", pathname)}`} />
        <link rel="alternate" hrefLang="en" href={`${root?.origin ?? ""}${localePath("en", pathname)}`} />
        <link
          rel="alternate"
          hrefLang="x-default"
          href={`${root?.origin ?? ""}${localePath("ko", pathname)}`}
        />
      </head>
      <body>
        <Frame theme={theme} isDemonstration={root?.isDemonstration ?? false} account={root?.account}>
          {children}
        </Frame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function Frame({ account, ...props }: FrameProps) {
  const navigation = useNavigationItems(props.isDemonstration);
  return (
    <PageFrame
      {...props}
      themeAction="/settings/theme"
      navigation={navigation.main}
      footer={navigation.footer}
      account={<Account account={account} />}
    />
  );
}

interface FrameProps {
  theme: Theme;
  isDemonstration: boolean;
  account: (ShownAccount & { work: readonly WorkLink[] }) | "unknown" | null | undefined;
  children: ReactNode;
}

/** The way in, or the menu of whoever is in; neither while nobody can tell, because the database is away. */
function Account({ account }: Pick<FrameProps, "account">) {
  const { shell } = useMessages();
  const { pathname } = useLocation();
  if (account === "unknown") return null;
  if (!account) return <SignInLink />;
  const company = account.chosenId === null ? null : `/company/${account.chosenId}`;
  const ofCompany =
    company === null
      ? [{ to: "/company/new", label: shell.addCompany }]
      : [
          { to: `${company}/matches`, label: shell.matches },
          { to: company, label: shell.companyPage },
          { to: `${company}/applications`, label: shell.applications },
        ];
  const bookmarks = { to: "/account/bookmarks", label: shell.bookmarks };
  const work = account.work.map(({ place, to }) => ({ to, label: shell.work[place] }));
  const links = [...work, ...ofCompany, bookmarks, { to: "/account", label: shell.accountSettings }];
  return (
    <AccountMenu
      // A new one after each step: what was chosen is done, so the menu is closed again.
      key={`${pathname} ${account.chosenId}`}
      account={account}
      links={links}
      companyAction="/account/company"
      signOutAction="/sign-out"
    />
  );
}

/** What is there to go to. The pages below /system are for demonstrations and staff. */
function useNavigationItems(isDemonstration: boolean) {
  const { shell } = useMessages();
  const main = [
    { to: "/", label: shell.navigationHome },
    { to: "/opportunities", label: shell.navigationOpportunities },
    { to: "/technologies", label: shell.navigationTechnologies },
    { to: "/confirmation", label: shell.navigationConfirmation },
  ];
  // What strangers who were shown a certificate look for.
  const outcome = [
    { to: "/register", label: shell.register },
    { to: "/certificate", label: shell.certificateLookup },
  ];
  if (!isDemonstration) return { main, footer: [...main, ...outcome] };
  const rules = { to: "/system/rules", label: shell.navigationRules };
  const components = { to: "/system/components", label: shell.navigationComponents };
  const people = { to: "/system/demo", label: shell.demoPeople };
  const mailbox = { to: "/system/mailbox", label: shell.mailbox };
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
