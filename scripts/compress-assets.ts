import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

// Fonts and pictures are already compressed. A page loads a dozen small files, which together gain what a larger one does.
const COMPRESSIBLE = /\.(js|css|svg|json|html|txt|xml|webmanifest)$/;
const SMALLEST_BYTES = 300;

const folder = path.join(import.meta.dirname, "../build/client");
const names = (await readdir(folder, { recursive: true })).filter((name) => COMPRESSIBLE.test(name));
const sizes = await Promise.all(names.map((name) => compressFile(path.join(folder, name))));
const total = (kind: "plain" | "br" | "gz") =>
  `${Math.round(sizes.reduce((sum, size) => sum + size[kind], 0) / 1000)} kB`;
console.log(
  `Compressed ${names.length} files: ${total("plain")} → ${total("br")} (brotli), ${total("gz")} (gzip)`,
);

async function compressFile(file: string): Promise<{ plain: number; br: number; gz: number }> {
  const content = await readFile(file);
  const plain = content.byteLength;
  if (plain < SMALLEST_BYTES) return { plain, br: plain, gz: plain };
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, quality),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
  return { plain, br: br.byteLength, gz: gz.byteLength };
}
