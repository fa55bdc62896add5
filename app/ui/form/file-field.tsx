import { useRevalidator } from "@remix-run/react";
import { useEffect, useId } from "react";
import { Button } from "./button.tsx";
import { Field, FieldErrors } from "./field.tsx";
import { FileList, type ShownFile } from "./file-list.tsx";
import { LeaveQuestion } from "./leave-question.tsx";
import { useHydrated } from "./use-hydrated.ts";
import { useUpload } from "./use-upload.ts";

const LOOK_AGAIN_MS = 3_000;

/**
 * A question answered by files: what is accepted, the files so far, and a form of its own, which is sent as soon as files
 * are chosen. It must stand between other forms, never inside one. Beside them it needs scripts: without, a link leads to
 * the question's own page, so that no file can be chosen and left behind when another form is sent.
 */
export function FileField({ label, hint, error = [], optional, id, ...field }: FileFieldProps) {
  const { files, text, actions, accept, mostBytes, closed, isBeside = false } = field;
  const made = useId();
  const control = id ?? made;
  const isHydrated = useHydrated();
  const isAlone = isHydrated || !isBeside;
  const upload = useUpload({
    url: actions.upload,
    failed: text.failed,
    check: (chosen) => {
      if (chosen.every(({ size, name }) => size === 0 && name === "")) return [text.nothingChosen];
      return chosen.filter(({ size }) => size > mostBytes).map(({ name }) => text.tooLarge(name));
    },
  });
  useFreshState(files.some(({ isWaiting }) => isWaiting));
  const { percent, problems, isWaiting } = upload;
  const removal =
    closed?.canRemove === false || !isAlone
      ? undefined
      : { action: actions.remove, label: text.remove, labelOf: text.removeNamed };
  const list = <FileList files={files} label={text.list} none={text.none} removal={removal} />;
  if (closed !== undefined || !isAlone)
    return (
      <section className="file-field" aria-labelledby={`${control}-label`} id={control}>
        <p id={`${control}-label`} className="file-label">
          {label}
        </p>
        <p className="field-hint">{closed?.why ?? hint}</p>
        <FieldErrors id={undefined} errors={error} />
        {closed ? null : (
          <p>
            <a className="button button-secondary" href={actions.send}>
              {text.send}
            </a>
          </p>
        )}
        {list}
      </section>
    );
  return (
    <div className="file-field">
      <form method="post" action={actions.send} encType="multipart/form-data" ref={upload.form}>
        <Field
          id={control}
          label={label}
          optional={optional}
          error={problems.length > 0 ? problems : error}
          hint={
            <>
              {hint === undefined ? null : <p>{hint}</p>}
              <p>{text.limits}</p>
            </>
          }
        >
          {(attributes) => (
            <div className="file-chooser">
              <input
                type="file"
                name="file"
                multiple
                accept={accept}
                {...attributes}
                className="control"
                disabled={percent !== null}
                onChange={({ currentTarget }) => upload.choose(currentTarget.files)}
              />
              {isHydrated ? null : <Button>{text.send}</Button>}
              {isWaiting ? (
                <Button type="button" onClick={upload.send}>
                  {text.sendAgain}
                </Button>
              ) : null}
            </div>
          )}
        </Field>
        {percent === null ? null : (
          <progress className="file-progress" max={100} value={percent} aria-label={text.send} />
        )}
        <p role="status" className="field-hint">
          {statusText(text, upload, isHydrated)}
        </p>
        <LeaveQuestion form={upload.unsaved} />
      </form>
      {list}
    </div>
  );
}

type Shown = { percent: number | null; isDone: boolean };

function statusText(text: FileFieldTexts, { percent, isDone }: Shown, isHydrated: boolean): string {
  if (percent === null && isDone) return text.sent;
  if (percent === null) return isHydrated ? text.atOnce : "";
  return percent < 100 ? text.sending(percent) : text.checking;
}

/** Reloads while a file waits, because its state changes on the server. */
function useFreshState(isWaiting: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(revalidate, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting, revalidate]);
}

interface FileFieldTexts {
  /** Types, number and size. */
  limits: string;
  send: string;
  sendAgain: string;
  /** What happens once a file is chosen. */
  atOnce: string;
  sending: (percent: number) => string;
  checking: string;
  sent: string;
  failed: string;
  nothingChosen: string;
  tooLarge: (name: string) => string;
  list: string;
  none: string;
  remove: string;
  removeNamed: (name: string) => string;
}

export interface FileFieldProps {
  label: string;
  hint?: string | undefined;
  error?: readonly string[] | undefined;
  optional?: boolean | undefined;
  /** Given where an error summary links to the field; else generated. */
  id?: string | undefined;
  files: readonly ShownFile[];
  text: FileFieldTexts;
  actions: {
    /** Where a browser without scripts sends the form; answers with a page. */
    send: string;
    /** Where a script sends it; answers with an UploadAnswer. */
    upload: string;
    /** Where a file's token is sent to remove it. */
    remove: string;
  };
  /** File extensions for the browser's file chooser. */
  accept: string;
  mostBytes: number;
  /** Whether other forms stand on the same page. */
  isBeside?: boolean | undefined;
  /** Why nothing can be added; if it is merely full, files can still be removed. */
  closed?: { why: string; canRemove: boolean } | undefined;
}
