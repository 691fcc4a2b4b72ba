import { createHash } from "node:crypto";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "esbuild";
import { asyncapiDocument } from "#shared/platform/asyncapi/document.ts";
import { eventsPage } from "#shared/platform/asyncapi/page/page.ts";
import { openapiDocument } from "#shared/platform/openapi/document.ts";
import { inputsAreUnchanged, recordInputs } from "./inputs.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const PAGE = "shared/platform/openapi/page";
/** Scalar's build for browsers, which includes its styles. */
const SCALAR = "node_modules/@scalar/api-reference/dist/browser/standalone.js";

/** At 11, the highest quality, compression takes 13 times as long and saves a tenth. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/**
 * Writes the documentation beside the bundles of the functions that serve it: the documents of the API and of
 * the events, the page about events, and the page of the API with its compressed script. The script is built
 * again only if its sources have changed.
 *
 * @param functions the folder of the bundles
 * @param outdir the folder to build the page in
 */
export async function buildDocumentation(functions: string, outdir: string): Promise<void> {
  await buildPage(outdir);
  await cp(`${outdir}/page.html`, `${functions}/get-docs/page.html`);
  await cp(`${outdir}/app.js.br`, `${functions}/get-docs-script/app.js.br`);
  await cp(`${outdir}/app.js.gz`, `${functions}/get-docs-script/app.js.gz`);
  await writeFile(`${functions}/get-openapi/openapi.json`, JSON.stringify(openapiDocument()));
  await writeFile(`${functions}/get-asyncapi/asyncapi.json`, JSON.stringify(asyncapiDocument()));
  await writeFile(`${functions}/get-events-docs/events.html`, eventsPage());
}

async function buildPage(outdir: string) {
  const record = `${outdir}/inputs.json`;
  if (await inputsAreUnchanged(root, record)) return;
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`${PAGE}/app.js`],
    outdir,
    write: false,
    bundle: true,
    minify: true,
    metafile: true,
    banner: { js: await readFile(`${root}${SCALAR}`, "utf8") },
    loader: { ".css": "text" },
    tsconfigRaw: {},
    logLevel: "warning",
  });
  const script = outputFiles[0]?.contents ?? new Uint8Array();
  const version = createHash("sha256").update(script).digest("hex").slice(0, 16);
  const page = await readFile(`${root}${PAGE}/page.html`, "utf8");
  await mkdir(outdir, { recursive: true });
  await Promise.all([
    writeFile(`${outdir}/page.html`, page.replace("{version}", version)),
    writeFile(`${outdir}/app.js.br`, await promisify(brotliCompress)(script, BROTLI)),
    writeFile(`${outdir}/app.js.gz`, await promisify(gzip)(script)),
  ]);
  await recordInputs(root, record, [
    ...Object.keys(metafile.inputs),
    `${PAGE}/page.html`,
    SCALAR,
    "infra/bundling/documentation.ts",
    "node_modules/esbuild/package.json",
  ]);
}
