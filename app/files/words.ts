const filesKo = {
  title: (question: string) => `파일: ${question}`,
  application: "확인 신청",
  back: "신청서로 돌아가기",
  limits: (files: number, megabytes: string) =>
    `PDF, HWPX, HWP, DOCX, XLSX, PNG, JPG 파일을 ${files}개까지 올릴 수 있습니다. 파일 하나는 ${megabytes}\u00a0MB 이하여야 합니다.`,
  notTaken: "암호가 걸린 파일과 매크로가 포함된 파일은 심사자가 열 수 없어 받지 않습니다.",
  send: "올리기",
  sendAgain: "다시 올리기",
  atOnce: "파일을 고르면 바로 올립니다.",
  sending: (percent: number) => `올리는 중입니다. ${percent}%`,
  checking: "올린 파일을 확인하는 중입니다.",
  sent: "파일을 올렸습니다.",
  failed: "파일을 올리지 못했습니다. 연결을 확인하고 다시 올리십시오. 로그인이 끝났으면 다시 로그인하십시오.",
  nothingChosen: "올릴 파일을 고르십시오.",
  list: "올린 파일",
  none: "올린 파일이 없습니다.",
  remove: "삭제",
  removeNamed: (name: string) => `${name} 삭제`,
  full: "올릴 수 있는 만큼 모두 올렸습니다. 다른 파일을 올리려면 먼저 하나를 삭제하십시오.",
  readOnly: "이 기업의 소유자, 편집자, 위임받은 컨설턴트만 파일을 바꿀 수 있습니다.",
  closed: "제출한 신청서라 파일을 바꿀 수 없습니다. 보완을 요구받은 항목만 다시 열립니다.",
  notOnline: "보안 등급의 기술은 온라인으로 파일을 받지 않습니다.",
  states: {
    waiting: "바이러스 검사 중",
    clean: "바이러스 검사 완료",
    not_scanned: "바이러스 검사 안 함",
    refused: "받을 수 없음",
  },
  stateHints: {
    waiting: "검사가 끝나야 열 수 있습니다.",
    not_scanned: "이 서버에 바이러스 검사 프로그램이 없습니다. 형식만 확인했으니 열 때 주의하십시오.",
    refused: "바이러스 검사를 통과하지 못했습니다. 삭제하고 다른 파일을 올리십시오.",
  },
  refusals: {
    empty: (name: string) => `'${name}' 파일이 비어 있습니다.`,
    tooLarge: (name: string) => `'${name}' 파일이 너무 큽니다. 나누거나 줄여서 올리십시오.`,
    unknownType: (name: string) =>
      `'${name}' 파일은 받을 수 있는 형식이 아닙니다. PDF, HWPX, HWP, DOCX, XLSX, PNG, JPG 가운데 하나로 저장해 올리십시오.`,
    otherType: (name: string) =>
      `'${name}' 파일의 내용이 확장자와 다릅니다. 알맞은 확장자로 다시 저장해 올리십시오.`,
    hwpml: (name: string) =>
      `'${name}' 파일은 한글 문서를 XML로 내보낸 형식(HWPML)이라 받지 않습니다. 한글에서 열어 '다른 이름으로 저장하기'로 HWPX, HWP 또는 PDF로 저장해 올리십시오.`,
    encrypted: (name: string) =>
      `'${name}' 파일에 암호나 열람 제한이 있어 심사자가 열 수 없습니다. 제한을 풀고 올리십시오.`,
    macros: (name: string) =>
      `'${name}' 파일에 매크로가 들어 있습니다. 매크로 없는 형식으로 저장해 올리십시오.`,
    bomb: (name: string) =>
      `'${name}' 파일은 압축을 풀면 지나치게 커집니다. 내용을 나누거나 PDF로 저장해 올리십시오.`,
    nested: (name: string) =>
      `'${name}' 파일 안에 압축 파일이 들어 있습니다. 압축 파일을 빼고 그 내용을 따로 올리십시오.`,
    unsafeNames: (name: string) =>
      `'${name}' 파일 안에 안전하지 않은 이름이 있습니다. 문서 프로그램에서 다시 저장해 올리십시오.`,
    attached: (name: string) =>
      `'${name}' 파일의 앞이나 뒤에 다른 내용이 붙어 있습니다. 문서 프로그램에서 다시 저장해 올리십시오.`,
    damaged: (name: string) => `'${name}' 파일이 손상되었습니다. 열어서 다시 저장한 뒤 올리십시오.`,
    virus: (name: string) => `'${name}' 파일은 바이러스 검사를 통과하지 못해 받지 않았습니다.`,
    tooMany: (name: string) => `'${name}' 파일은 올리지 못했습니다. 올릴 수 있는 개수를 넘었습니다.`,
    closed: (name: string) => `'${name}' 파일은 올리지 못했습니다. 이 항목은 지금 바꿀 수 없습니다.`,
    notOnline: (name: string) =>
      `'${name}' 파일은 올리지 못했습니다. 보안 등급의 기술은 온라인으로 받지 않습니다.`,
  },
  more: (most: number) => `한 번에 ${most}개까지 올릴 수 있어 나머지는 올리지 못했습니다.`,
  limited: (minutes: number) =>
    `파일을 너무 자주 올리셨습니다. ${minutes}분 뒤에 다시 올리십시오. 이미 올린 파일은 그대로 있습니다.`,
  broken: "파일이 끝까지 전송되지 않았습니다. 다시 올리십시오.",
};

const filesEn: typeof filesKo = {
  title: (question) => `Files: ${question}`,
  application: "Application",
  back: "Back to the application",
  limits: (files, megabytes) =>
    `Up to ${files} files: PDF, HWPX, HWP, DOCX, XLSX, PNG or JPG. Each file can be up to ${megabytes}\u00a0MB.`,
  notTaken: "Files with a password or macros are not accepted, because examiners could not open them.",
  send: "Upload",
  sendAgain: "Upload again",
  atOnce: "Files are uploaded as soon as you choose them.",
  sending: (percent) => `Uploading: ${percent}%`,
  checking: "Checking the uploaded file.",
  sent: "Uploaded.",
  failed: "The upload failed. Check your connection and try again. If your session has ended, sign in first.",
  nothingChosen: "Choose a file to upload.",
  list: "Uploaded files",
  none: "No files yet.",
  remove: "Remove",
  removeNamed: (name) => `Remove ${name}`,
  full: "You have uploaded the maximum number of files. Remove one to make room for another.",
  readOnly: "Only the company's owners, editors and mandated consultants can change the files.",
  closed:
    "The application has been submitted, so its files can no longer be changed. Only the items named in a supplement request are reopened.",
  notOnline: "Files about security-class technologies are not accepted online.",
  states: {
    waiting: "Being scanned for viruses",
    clean: "Scanned for viruses",
    not_scanned: "Not scanned for viruses",
    refused: "Refused",
  },
  stateHints: {
    waiting: "It can be opened once the scan is done.",
    not_scanned: "This server has no virus scanner. Only the format was checked, so open the file with care.",
    refused: "The virus scan rejected this file. Remove it and upload another one.",
  },
  refusals: {
    empty: (name) => `'${name}' is empty.`,
    tooLarge: (name) => `'${name}' is too large. Split it or make it smaller.`,
    unknownType: (name) =>
      `'${name}' is not an accepted type. Save it as PDF, HWPX, HWP, DOCX, XLSX, PNG or JPG.`,
    otherType: (name) =>
      `The content of '${name}' does not match its extension. Save it with the right extension.`,
    hwpml: (name) =>
      `'${name}' is a Hangul document exported as XML (HWPML), which is not accepted. Open it in Hangul, save it as HWPX, HWP or PDF, and upload that.`,
    encrypted: (name) =>
      `'${name}' has a password or restricted permissions, so examiners could not open it. Remove the protection first.`,
    macros: (name) => `'${name}' contains macros. Save it in a format without macros.`,
    bomb: (name) => `'${name}' becomes far too large when unpacked. Split it, or save it as PDF.`,
    nested: (name) => `'${name}' contains an archive. Remove the archive and upload its content separately.`,
    unsafeNames: (name) =>
      `'${name}' contains unsafe file names. Save it again from the program that created it.`,
    attached: (name) =>
      `'${name}' has other content attached before or after it. Save it again from the program that created it.`,
    damaged: (name) => `'${name}' is damaged. Open it, save it again and upload it.`,
    virus: (name) => `'${name}' was rejected by the virus scan.`,
    tooMany: (name) => `'${name}' was not uploaded: the maximum number of files has been reached.`,
    closed: (name) => `'${name}' was not uploaded: this item cannot be changed now.`,
    notOnline: (name) =>
      `'${name}' was not uploaded: files about security-class technologies are not accepted online.`,
  },
  more: (most) => `Up to ${most} files can be uploaded at once; the others were not uploaded.`,
  limited: (minutes) =>
    `You have uploaded files too often. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}. Files already uploaded are still there.`,
  broken: "The files did not arrive completely. Upload them again.",
};

export const filesWords = { ko: filesKo, en: filesEn };
