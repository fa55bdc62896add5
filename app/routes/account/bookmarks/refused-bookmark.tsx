import { useActionData } from "@remix-run/react";
import { bookmarksTexts } from "#app/i18n/messages/bookmarks/texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";

/** Why nothing was saved, and where to make room. */
export function RefusedBookmark() {
  const refused = useActionData<{ error?: string }>();
  const { own: text } = useTexts(bookmarksTexts);
  return (
    <div className="page">
      <PageHeading title={text.title} />
      <Notice tone="caution" title={refused?.error} />
      <div className="button-row">
        <ButtonLink to="/account/bookmarks">{text.title}</ButtonLink>
      </div>
    </div>
  );
}
