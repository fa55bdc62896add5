import { Form } from "@remix-run/react";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { Tone } from "#app/ui/text/tone.ts";
import { Button } from "./button.tsx";

/** A file as it is shown; its name becomes a link once it may be opened. */
export interface ShownFile {
  token: string;
  name: string;
  /** Kind, size, day. */
  detail: string;
  href: string | null;
  state: { tone: Tone; label: string; hint: string | null };
  isWaiting: boolean;
}

/** Files with their state in words; `removal` if the reader may remove them. */
export function FileList({ files, label, none, removal }: FileListProps) {
  if (files.length === 0) return <p className="file-none">{none}</p>;
  return (
    <ul className="file-list" aria-label={label}>
      {files.map((file) => (
        <li key={file.token} className="file-row">
          <div className="file-about">
            <p className="file-name">
              {file.href === null ? (
                <InLang of={file.name} />
              ) : (
                // Not a page: the browser saves it.
                <a className="text-link" href={file.href} download>
                  <InLang of={file.name} />
                </a>
              )}
            </p>
            <p className="file-detail">{file.detail}</p>
            <p className="file-state">
              <Badge tone={file.state.tone}>{file.state.label}</Badge>
              {file.state.hint === null ? null : <span className="file-detail">{file.state.hint}</span>}
            </p>
          </div>
          {removal === undefined ? null : (
            <Form method="post" action={removal.action} preventScrollReset>
              <input type="hidden" name="token" value={file.token} />
              <Button weight="tertiary" fullName={removal.labelOf(file.name)}>
                {removal.label}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

interface FileListProps {
  files: readonly ShownFile[];
  label: string;
  none: string;
  removal?: { action: string; label: string; labelOf: (name: string) => string } | undefined;
}
