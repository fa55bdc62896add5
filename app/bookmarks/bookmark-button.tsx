import { useFetcher, useLocation } from "@remix-run/react";
import { Bookmark, BookmarkCheck } from "lucide-react";
import { cardWords } from "#app/i18n/loaded-words.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { useHydrated } from "#app/ui/form/use-hydrated.ts";
import { useSignInPath } from "#app/ui/shell/use-sign-in-path.ts";
import { Icon } from "#app/ui/text/icon.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";

type Props = {
  opportunity: { id: number; title: { text: string } };
  /** Null for visitors, who are sent to the sign-in page and back. */
  isBookmarked: boolean | null;
  /** Given where it is saved for a company. */
  company?: { id: number; name: string };
};

/** Saves an opportunity for later. Once saved it links to its list, where it can be removed. */
export function BookmarkButton({ opportunity: { id, title }, isBookmarked, company }: Props) {
  const { bookmark: text } = useWords(cardWords);
  const { pathname, search } = useLocation();
  const action = localePath(useLocale(), "/account/bookmark");
  const hydrated = useHydrated();
  const fetcher = useFetcher<{ error?: string }>();
  const signIn = useSignInPath();
  const returnTo = pathname + search;
  if (isBookmarked === null)
    return (
      <TextLink to={signIn} className="bookmark">
        <Icon of={Bookmark} />
        <Word shown={text.signIn} heard={text.signInOf(title.text)} />
      </TextLink>
    );
  if (isBookmarked)
    return (
      <TextLink
        to={company ? `/company/${company.id}/bookmarks` : "/account/bookmarks"}
        className="bookmark is-bookmarked"
      >
        <Icon of={BookmarkCheck} />
        <Word
          shown={company ? text.savedForCompany(company.name) : text.saved}
          heard={company ? text.savedForCompanyOf(title.text, company.name) : text.savedOf(title.text)}
        />
      </TextLink>
    );
  return (
    <fetcher.Form method="post" action={action} className="bookmark-form">
      <input type="hidden" name="opportunityId" value={id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      {company ? <input type="hidden" name="companyId" value={company.id} /> : null}
      {hydrated ? <input type="hidden" name="inPlace" value="1" /> : null}
      <button type="submit" className="bookmark" aria-disabled={fetcher.state !== "idle"}>
        <Icon of={Bookmark} />
        <Word
          shown={company ? text.forCompany(company.name) : text.save}
          heard={company ? text.forCompanyOf(title.text, company.name) : text.saveOf(title.text)}
        />
      </button>
      {fetcher.data?.error ? (
        <p className="field-error" role="alert">
          {fetcher.data.error}
        </p>
      ) : null}
    </fetcher.Form>
  );
}

/** 'Save' alone is unclear in a list of buttons, so screen readers hear what is saved. */
function Word({ shown, heard }: { shown: string; heard: string }) {
  return (
    <>
      <span aria-hidden="true">
        <InLang of={shown} />
      </span>
      <span className="visually-hidden">
        <InLang of={heard} />
      </span>
    </>
  );
}
