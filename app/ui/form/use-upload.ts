import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { markSaved, markUnsaved, type UnsavedForm } from "./unsaved-forms.ts";

/** What the server answers when a script sends the form: a sentence for each file that was not accepted. */
export interface UploadAnswer {
  problems: readonly string[];
}

interface Upload {
  /** 0 to 100; null while nothing is being sent. At 100 the server checks what it has received. */
  percent: number | null;
  problems: readonly string[];
  isDone: boolean;
  /** Files are chosen that could not be sent. */
  isWaiting: boolean;
}

const IDLE: Upload = { percent: null, problems: [], isDone: false, isWaiting: false };

/** `isKept`: nothing was accepted or refused, so that the chosen files can be sent later. */
type Answer = UploadAnswer & { isKept: boolean };

/**
 * Sends files by script as soon as they are chosen, and shows the progress; without scripts the browser sends the same form
 * to its own action. While files wait, no form of the page is sent, and leaving it is asked about. Uses XMLHttpRequest,
 * because `fetch` reports no upload progress.
 */
export function useUpload({ url, check, failed }: UploadOptions) {
  const [upload, setUpload] = useState<Upload>(IDLE);
  const { revalidate } = useRevalidator();
  const form = useRef<HTMLFormElement>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const [unsaved] = useState<UnsavedForm>(() => ({ isNeeded: true }));

  async function sendOnce(fields: FormData): Promise<boolean> {
    const wrong = check(fields.getAll("file").filter((value) => value instanceof File));
    if (wrong.length === 0) setUpload({ ...IDLE, percent: 0 });
    const onProgress = (percent: number) => setUpload({ ...IDLE, percent });
    const { problems, isKept } =
      wrong.length > 0 ? { problems: wrong, isKept: false } : await post(url, { fields, onProgress, failed });
    if (!isKept) {
      form.current?.reset();
      markSaved(unsaved);
    }
    setUpload({ percent: null, problems, isDone: problems.length === 0, isWaiting: isKept });
    revalidate();
    return problems.length === 0;
  }

  function send(): Promise<boolean> {
    if (form.current === null) return Promise.resolve(true);
    running.current ??= sendOnce(new FormData(form.current)).finally(() => {
      running.current = null;
    });
    return running.current;
  }

  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    unsaved.save = () => latest.current();
  }, [unsaved]);

  const choose = useCallback(
    (files: FileList | null) => {
      if (files === null || files.length === 0) {
        markSaved(unsaved);
        setUpload(IDLE);
        return;
      }
      markUnsaved(unsaved);
      void latest.current();
    },
    [unsaved],
  );
  return { ...upload, form, unsaved, choose, send: () => void send() };
}

interface UploadOptions {
  url: string;
  /** What is wrong with the choice, before anything is sent. */
  check: (files: readonly File[]) => readonly string[];
  failed: string;
}

type Posting = { fields: FormData; onProgress: (percent: number) => void; failed: string };

function post(url: string, { fields, onProgress, failed }: Posting): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(Math.floor((100 * loaded) / Math.max(1, total)));
    request.onerror = () => resolve({ problems: [failed], isKept: true });
    request.onload = () => {
      const isLimited = request.status === 429;
      const answer: UploadAnswer | null = request.status === 200 || isLimited ? request.response : null;
      resolve({ problems: answer?.problems ?? [failed], isKept: request.status !== 200 });
    };
    request.send(fields);
  });
}
