import { useRevalidator } from "@remix-run/react";
import { type FormEvent, useState } from "react";

/** What the server answers when a script sends the form: a sentence for each file that was not taken. */
export interface UploadAnswer {
  problems: readonly string[];
}

interface Upload {
  /** Of a hundred; null while nothing is sent. 100: all of it is there, and looked at. */
  percent: number | null;
  problems: readonly string[];
  isDone: boolean;
}

const IDLE: Upload = { percent: null, problems: [], isDone: false };

/**
 * Sends a form of files by script, so that its progress can be seen; without scripts the browser sends the same form to
 * its own action. XMLHttpRequest, because `fetch` does not tell how much is on its way.
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
      // Nothing of it was taken: the choice stays, to be sent later.
      if (!isLimited) form.reset();
      revalidate();
    };
    setUpload({ ...IDLE, percent: 0 });
    request.send(fields);
  }

  return { ...upload, send };
}
