import type { SourceFile } from "../assembling/assemble.ts";
import { baseName, folderOf, joined } from "../paths.ts";
import { objectIn } from "./manifests.ts";

/** The folder that a browser loads an extension from, in Markdown; null where there is no extension. */
export function extensionStart(files: readonly SourceFile[], tasks: readonly string[]): string | null {
  const manifest = manifestOf(files);
  if (manifest) {
    const isBuilt = files.some(
      ({ path, content }) => baseName(path) === "package.json" && /"build"\s*:/.test(content),
    );
    const folder = isBuilt
      ? "the folder that the build writes"
      : folderOf(manifest.path) === ""
        ? "this folder"
        : `the folder \`${folderOf(manifest.path)}\``;
    const how = /"gecko"/.test(manifest.content)
      ? `Open \`about:debugging#/runtime/this-firefox\`, choose _Load Temporary Add-on_, and the \`manifest.json\` of ${folder}.`
      : `Open \`chrome://extensions\`, turn on _Developer mode_, choose _Load unpacked_, and ${folder}.`;
    return [...(isBuilt && tasks.length > 0 ? ["`npm install && npm run build`"] : []), how].join(
      ", then:\n\n",
    );
  }
  const script = files.find(({ content }) => /^\/\/ ==UserScript==/m.test(content));
  return script
    ? `Put \`${script.path}\` into a manager of userscripts, such as Tampermonkey, as a new script.`
    : null;
}

/** The files that the manifest of a browser's extension names and that are not here, with their folder. */
export function missingInExtension(files: readonly SourceFile[]): string[] {
  const manifest = manifestOf(files);
  if (!manifest) return [];
  const here = new Set(files.map(({ path }) => path));
  const named = [...manifest.content.matchAll(IN_MANIFEST)].flatMap(
    ([, name = ""]) => joined(folderOf(manifest.path), name) ?? [],
  );
  return [...new Set(named)].filter((path) => !here.has(path));
}

/** A file in the manifest of an extension. */
const IN_MANIFEST = /"((?!https?:|[*/])[\w./-]{1,120}\.(?:m?js|css|html|png|svg|ico|jpe?g|webp))"/g;

/** The manifest of a browser's extension; undefined where there is none. */
const manifestOf = (files: readonly SourceFile[]): SourceFile | undefined =>
  files.find(
    ({ path, content }) =>
      baseName(path) === "manifest.json" && objectIn(content)?.manifest_version !== undefined,
  );
