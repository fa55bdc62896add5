import { useRevalidator } from "@remix-run/react";
import { type FormEvent, useState } from "react";

/** What the server answers when a script sends the form: a sentence for each file that was not accepted. */
export interface UploadAnswer {
  problems: readonly string[];
}

interface Upload {
  /** 0 to 100; null while nothing is being sent. At 100 the server checks what it has received. */
  percent: number | null;
  problems: readonly string[];
  isDone: boolean;
}

const IDLE: Upload = { percent: null, problems: [], isDone: false };

/**
 * Sends a form with files by script, to show progress; without scripts the browser sends the same form to its own action.
 * Uses XMLHttpRequest, because `fetch` reports no upload progress.
 */
export function useUpload(options: {
  url: string;
  /** What is wrong with the choice, before anything is sent. */
  check: (files: readonly File[]) => readonly string[];
  failed: string;
}) {
  const [upload, setUpload] = useState<Upload>(IDLE);
  const { revalidate } = useRevalidator();

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (upload.percent !== null) return;
    const form = event.currentTarget;
    const fields = new FormData(form);
    const problems = options.check(fields.getAll("file").filter((value) => value instanceof File));
    if (problems.length > 0) {
      setUpload({ ...IDLE, problems });
      return;
    }
    const request = new XMLHttpRequest();
    request.open("POST", options.url);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) =>
      setUpload({ ...IDLE, percent: Math.floor((100 * loaded) / Math.max(1, total)) });
    request.onerror = () => setUpload({ ...IDLE, problems: [options.failed] });
    request.onload = () => {
      const isLimited = request.status === 429;
      const answer: UploadAnswer | null = request.status === 200 || isLimited ? request.response : null;
      const said = answer?.problems ?? [options.failed];
      setUpload({ percent: null, problems: said, isDone: said.length === 0 });
      // Nothing was accepted: keep the chosen files, to be sent later.
      if (!isLimited) form.reset();
      revalidate();
    };
    setUpload({ ...IDLE, percent: 0 });
    request.send(fields);
  }

  return { ...upload, send };
}
