import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { signInWords } from "./words.ts";

type DemonstrationHintProps = {
  /** Whose mails the way to the mailbox shows; everybody's where it is missing. */
  email?: string;
};

/** How to sign in where no mail leaves the machine. */
export function DemonstrationHint({ email }: DemonstrationHintProps) {
  const text = useWords(signInWords);
  const mailbox = email === undefined ? "/system/mailbox" : `/system/mailbox?to=${encodeURIComponent(email)}`;
  return (
    <Notice title={text.demonstration}>
      <ul className="link-row">
        <li>
          <TextLink to={mailbox}>{text.demonstrationMailbox}</TextLink>
        </li>
        <li>
          <TextLink to="/system/demo">{text.demonstrationPeople}</TextLink>
        </li>
      </ul>
    </Notice>
  );
}
