import { useFetcher, useLocation } from "@remix-run/react";
import { Bookmark, BookmarkCheck } from "lucide-react";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useMessages } from "#app/i18n/use-messages.ts";
import { useIsAwake } from "#app/ui/form/use-hydrated.ts";
import { Icon } from "#app/ui/text/icon.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";

type Props = {
  opportunity: { id: number; title: { text: string } };
  /** Null for visitors: they are led to the sign-in page and back. */
  isKept: boolean | null;
  /** For whom it is kept, where that is a company. */
  company?: { id: number; name: string };
};

/** Saves an opportunity for later. What is saved leads to its list: there it is taken away, with its note. */
export function BookmarkButton({ opportunity: { id, title }, isKept, company }: Props) {
  const { bookmark: text } = useMessages().opportunities;
  const { pathname, search } = useLocation();
  const action = localePath(useLocale(), "/account/bookmark");
  const isAwake = useIsAwake();
  const fetcher = useFetcher<{ error?: string }>();
  const returnTo = pathname + search;
  if (isKept === null)
    return (
      <TextLink to={`/sign-in?returnTo=${encodeURIComponent(returnTo)}`} className="bookmark">
        <Icon of={Bookmark} />
        <Word shown={text.signIn} heard={text.signInOf(title.text)} />
      </TextLink>
    );
  if (isKept)
    return (
      <TextLink
        to={company ? `/company/${company.id}/bookmarks` : "/account/bookmarks"}
        className="bookmark is-kept"
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
      {isAwake ? <input type="hidden" name="inPlace" value="1" /> : null}
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

/** 'Save' alone says nothing in a list of buttons, so those who hear it are told what. */
function Word({ shown, heard }: { shown: string; heard: string }) {
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="visually-hidden">{heard}</span>
    </>
  );
}
