import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { Blocks, Buttons, Forms, Notices, Signs } from "./examples.tsx";
import { galleryWords } from "./words.ts";

export const meta = pageTitle(galleryWords, (text) => text.title);

/** There for the sitemap's check, which every page that is not open to everybody goes through. */
export const loader = async () => null;

/** Each component of app/ui once, so that people and axe can check all of them in each theme. */
export default function Components() {
  const text = useWords(galleryWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <Buttons />
      <Forms />
      <Notices />
      <Signs />
      <Blocks />
    </div>
  );
}
