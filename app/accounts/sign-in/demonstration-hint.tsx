import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { signInWords } from "./words.ts";

/** How to sign in where no mail leaves the machine. */
export function DemonstrationHint() {
  const text = useWords(signInWords);
  return (
    <Notice title={text.demonstration}>
      <ul className="link-row">
        <li>
          <TextLink to="/system/mailbox">{text.demonstrationMailbox}</TextLink>
        </li>
        <li>
          <TextLink to="/system/demo">{text.demonstrationPeople}</TextLink>
        </li>
      </ul>
    </Notice>
  );
}
