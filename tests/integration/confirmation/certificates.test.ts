import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { certificateContent } from "#app/confirmation/certificate/certificate-content.ts";
import { certificatePdf } from "#app/confirmation/certificate/certificate-pdf.server.ts";
import { issueCertificate } from "#app/confirmation/certificate/issue-certificate.server.ts";
import {
  findCertificate,
  listKeys,
  loadCertificate,
  loadCertificateOf,
} from "#app/confirmation/certificate/load-certificate.server.ts";
import { lookUpCertificate } from "#app/confirmation/certificate/look-up-certificate.server.ts";
import { signingKeyOf } from "#app/confirmation/certificate/signing.server.ts";
import { findConfirmations } from "#app/confirmation/register/find-confirmations.server.ts";
import { registerCsv, registerJson } from "#app/confirmation/register/register-files.server.ts";
import { csvLine } from "#app/platform/http/download.server.ts";
import { db } from "#db/client.server.ts";
import {
  bringTo,
  heardApplication,
  type Officials,
  officials,
  revokeHeard,
} from "#tests/support/confirmation/deciding.ts";
import { readPdfText } from "#tests/support/read-pdf-text.ts";

const key = signingKeyOf("a secret of the tests, long enough for it");
let people: Officials;

beforeAll(async () => {
  people = await officials();
});

async function certified(options: Parameters<typeof heardApplication>[0] = {}, signedBy = key) {
  const { id, companyId } = await heardApplication(options);
  await bringTo("notify", id, people);
  await issueCertificate(db, { applicationId: id, key: signedBy });
  const found = await loadCertificateOf(db, { applicationId: id });
  if (found === null) throw new Error("it was not issued");
  return { id, companyId, ...found };
}

async function shown(token: string) {
  const certificate = await loadCertificate(db, { token });
  if (certificate === null) throw new Error("there is no such certificate");
  return certificate;
}

/** Runs the script as somebody without Naru does, on two files. */
function verify(certificate: string, keys: string) {
  const folder = mkdtempSync(join(tmpdir(), "naru-certificate-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [file, keyFile] = [join(folder, "certificate.json"), join(folder, "keys.json")];
  writeFileSync(file, certificate);
  writeFileSync(keyFile, keys);
  const { status, stdout } = spawnSync(process.execPath, ["scripts/verify-certificate.mjs", file, keyFile], {
    encoding: "utf8",
  });
  return { status, stdout };
}

describe("Checked without Naru, a certificate", () => {
  test("is genuine as it was fetched, also after the key was changed; one changed byte and it is not", async () => {
    const { token, number } = await certified();
    await certified({ company: "새벽" }, signingKeyOf("the key of the next year, long enough"));
    const signed = JSON.stringify((await shown(token)).signed);
    const keys = JSON.stringify(await listKeys(db, undefined));
    expect(JSON.parse(keys).keys).toHaveLength(2);
    const genuine = verify(signed, keys);
    expect(genuine.status).toBe(0);
    expect(genuine.stdout).toContain(number);
    const { payload } = JSON.parse(signed);
    const at = signed.indexOf(payload) + 40;
    const changed = signed.slice(0, at) + (signed[at] === "A" ? "B" : "A") + signed.slice(at + 1);
    expect(verify(changed, keys).status).toBe(1);
    expect(verify(signed, '{"keys":[]}').status).toBe(1);
  });
});

describe("The page of a certificate", () => {
  test("shows the list of technologies that it was made under, and what it corresponds to in newer ones", async () => {
    const { token } = await certified();
    const certificate = await shown(token);
    const content = certificateContent(certificate, { today: "2026-11-23", locale: "ko" });
    expect(content.stateWord).toBe("유효함");
    expect(content.terms.map(({ value }) => value)).toContain("한빛칩");
    expect(certificate.successors.length).toBeGreaterThan(0);
    expect(content.successors[0]).toContain(certificate.successors[0]?.technology.ko ?? "?");
  });

  test("names no person, neither as shown nor as signed", async () => {
    const { token } = await certified();
    const certificate = await shown(token);
    const pdf = readPdfText(
      await certificatePdf(certificate, {
        address: `https://naru.test/certificate/${token}`,
        today: "2026-11-23",
        locale: "ko",
      }),
    );
    const said = [pdf, JSON.stringify(certificate.document)].join(" ");
    for (const { name } of Object.values(people)) expect(said).not.toContain(name);
    expect(said).toContain(`https://naru.test/certificate/${token}`);
  });

  test.each(["general", "sensitive", "security"] as const)(
    "of a %s technology is signed with the title only where that is nobody's secret",
    async (securityClass) => {
      const { id } = await heardApplication();
      await db
        .updateTable("application")
        .set({ security_class: securityClass })
        .where("id", "=", id)
        .execute();
      await bringTo("notify", id, people);
      await issueCertificate(db, { applicationId: id, key });
      const issued = await loadCertificateOf(db, { applicationId: id });
      const { document } = await shown(issued?.token ?? "");
      expect(document.title).toBe(securityClass === "general" ? "저전력 추론 반도체" : null);
      const { terms, across } = certificateContent(await shown(issued?.token ?? ""), {
        today: "2026-11-23",
        locale: "ko",
      });
      expect(terms.find(({ name }) => name === "확인한 기술")?.value).toBe(
        securityClass === "general" ? "저전력 추론 반도체" : "보안 등급에 따라 적지 않음",
      );
      expect(across).toBeNull();
    },
  );

  test("is revoked, superseded or gone as the certificate is", async () => {
    const first = await certified();
    await revokeHeard(first.id, people);
    const revoked = await shown(first.token);
    expect(revoked.state).toBe("revoked");
    const seen = { today: "2026-11-23", locale: "ko" } as const;
    expect(certificateContent(revoked, seen).across).toBe("취소");
    const printed = await certificatePdf(revoked, { ...seen, address: "https://naru.test/x" });
    expect(readPdfText(printed)).toMatch(/취소(?!\s*[되됨])/);
    const second = await certified();
    const third = await certified({ companyId: second.companyId });
    expect(await shown(second.token)).toMatchObject({ state: "superseded", supersededBy: third.number });
    expect((await shown(third.token)).state).toBe("valid");
    expect(await loadCertificate(db, { token: "no-such-token" })).toBeNull();
  });

  test("shows nothing of what is not as it was signed", async () => {
    const { token, number } = await certified();
    const { document } = await db
      .selectFrom("certificate")
      .select("document")
      .where("number", "=", number)
      .executeTakeFirstOrThrow();
    await db
      .updateTable("certificate")
      .set({ document: document.replace("한빛칩", "다른칩") })
      .where("number", "=", number)
      .execute();
    await expect(loadCertificate(db, { token })).rejects.toThrow(/not as it was signed/);
    await db.updateTable("certificate").set({ document }).where("number", "=", number).execute();
  });
});

describe("Looking a certificate up", () => {
  test("takes both number and name, however the name is written; either alone is as unknown as none", async () => {
    const { number, token } = await certified({ company: "(주)나루 소재" });
    for (const company of ["나루소재", "주식회사 나루 소재", "㈜나루소재"])
      expect(await findCertificate(db, { number, company })).toBe(token);
    expect(await findCertificate(db, { number: number.toLowerCase(), company: "나루소재" })).toBe(token);
    for (const company of ["나루", "", "주식회사", "다른 소재"])
      expect(await findCertificate(db, { number, company })).toBeNull();
    expect(await findCertificate(db, { number: "NST-C-2026-99999", company: "나루소재" })).toBeNull();
  });

  test("ends for an hour after sixty tries of one network", async () => {
    const ask = () =>
      lookUpCertificate(db, { number: "NST-C-2026-99999", company: "누구", networkAddress: "192.0.2.9" });
    for (let tries = 0; tries < 60; tries += 1) expect(await ask()).toEqual({ ok: false, reason: "unknown" });
    expect(await ask()).toMatchObject({ ok: false, reason: "limited" });
  });
});

describe("The register", () => {
  const find = (words: string, page = 1) => findConfirmations(db, { words, field: "", page });

  test("has only what may be published, and of it only what a register needs", async () => {
    const { number } = await certified({ company: "명부전자" });
    const hidden = await certified({ company: "명부비밀" });
    await db
      .updateTable("certificate")
      .set({ is_published: false })
      .where("number", "=", hidden.number)
      .execute();
    const { lines, total } = await find("명부");
    expect(total).toBe(1);
    expect(lines).toEqual([
      {
        number,
        company: "명부전자",
        technology: expect.anything(),
        kind: "holding",
        confirmedOn: "2026-11-23",
        state: "valid",
      },
    ]);
    expect((await find("%")).total).toBe(0);
    expect((await find("")).total).toBeGreaterThan(1);
  });

  test("leaves a sensitive technology out from the beginning", async () => {
    const { id } = await heardApplication({ company: "민감전자" });
    await db.updateTable("application").set({ security_class: "sensitive" }).where("id", "=", id).execute();
    await bringTo("notify", id, people);
    await issueCertificate(db, { applicationId: id, key });
    expect((await find("민감전자")).total).toBe(0);
  });

  test("can be taken along as CSV for spreadsheets and as JSON", async () => {
    await certified({ company: '=1+1 "따옴표", 전자' });
    const query = { words: "따옴표", field: "" };
    const csv = Buffer.from(await (await registerCsv(db, { query, locale: "ko" })).arrayBuffer()).toString(
      "utf8",
    );
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(csv.split("\r\n")).toHaveLength(3);
    expect(csv).toContain(`"'=1+1 ""따옴표"", 전자"`);
    const json: unknown = await (await registerJson(db, { query })).json();
    expect(json).toMatchObject({ confirmations: [{ company: '=1+1 "따옴표", 전자', state: "valid" }] });
    expect(await (await registerJson(db, { query: { ...query, words: "없는 말" } })).json()).toEqual({
      confirmations: [],
    });
    expect(csvLine(["@a", "b"])).toBe(`"'@a","b"\r\n`);
  });
});
