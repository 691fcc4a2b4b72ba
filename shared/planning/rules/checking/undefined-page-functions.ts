import { scriptSources } from "@dreamcatcher/text/page-links";
import globals from "globals";
import { analyzeJavaScript } from "../analysis/javascript.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { inlineScripts } from "../assembling/pages.ts";
import { isPartial, isTemplate, isWholePage } from "../assembling/partial-code.ts";
import { baseName } from "../paths.ts";

/** The patterns take time that grows with the square of the length. */
const MAX_CHARACTERS = 50_000;
const MAX_NAMES = 50;

/**
 * The functions that a whole page calls, in inline scripts and in handlers such as `onclick="rise()"`, and
 * that nothing can define: the page and its scripts only call the name, and it loads no external script.
 */
export function undefinedPageFunctions(page: SourceFile, files: readonly SourceFile[]): string[] {
  const sources = scriptSources(page.content);
  const scripts = files.filter(
    (each) => each !== page && sources.some((source) => baseName(source) === baseName(each.path)),
  );
  const text = [page, ...scripts].map(({ content }) => content).join("\n");
  const definesNothingElse =
    text.length <= MAX_CHARACTERS &&
    isWholePage(page.content) &&
    !isTemplate(page.content, { parses: false }) &&
    !isPartial(page.content, null) &&
    sources.every((source) => scripts.some((each) => baseName(source) === baseName(each.path))) &&
    scripts.every(({ packages, missingFiles }) => packages.length + missingFiles.length === 0) &&
    !MAY_DEFINE_MORE.test(text);
  if (!definesNothingElse) return [];
  const called = new Set([...calledByScripts(page.content), ...calledByHandlers(page.content)]);
  return [...called]
    .filter((name) => !KNOWN_NAMES.has(name) && !/^[$_]/.test(name))
    .slice(0, MAX_NAMES)
    .filter((name) => isOnlyCalled(name, text));
}

/** Signs that a page may define names that are not visible in it. */
const MAY_DEFINE_MORE = new RegExp(
  [
    String.raw`https?:\/\/[^\s"'\x60]{1,200}\.m?js\b`,
    String.raw`<script\b[^>]{0,200}\bsrc\s*=\s*[^"'\s]`,
    String.raw`importmap|\bimport\s*\(|\bimport\s*["']|\beval\(|\bnew Function\(`,
    String.raw`createElement\(\s*["'\x60]script|document\.write`,
    String.raw`\b(?:window|globalThis|self|this)\s*\[|Object\.assign\(\s*(?:window|globalThis)`,
    String.raw`google\.script`,
    String.raw`<script\b[^>]{0,200}\btype\s*=\s*["']?` +
      String.raw`(?!module\b|(?:text|application)\/(?:java|ecma)script\b)[^"'\s>]`,
    String.raw`<(?:iframe|base|frameset)\b`,
  ].join("|"),
  "i",
);

const calledByScripts = (html: string): string[] =>
  inlineScripts(html).flatMap(({ script }) => {
    const { parses, free, called } = analyzeJavaScript(script, "jsx");
    return parses ? called.filter((name) => free.includes(name)) : [];
  });

/** The functions called by handlers in the markup; markup in scripts is ignored. */
function calledByHandlers(html: string): string[] {
  const markup = html.replace(/<!--.*?-->/gs, "").replace(/<(script|style|template|svg)\b.*?<\/\1\b/gis, "");
  return [
    ...markup.matchAll(/<[a-z][^<>]{0,1000}?\son[a-z]{3,30}\s*=\s*(?:"([^"]{1,500})"|'([^']{1,500})')/gi),
  ].flatMap(([, double, single]) => {
    const code = (double ?? single ?? "").replace(/'[^']*'|"[^"]*"|`[^`]*`|&\w+;/g, "''");
    return [...code.matchAll(/(?<![\w$.])([A-Za-z]\w*)\s*\(/g)].map(([, name = ""]) => name);
  });
}

/** Whether every occurrence of a name is a call, and none an id, a key, a method or a parameter. */
const isOnlyCalled = (name: string, text: string): boolean =>
  [...text.matchAll(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, "g"))].every(({ index }) => {
    const before = text.slice(Math.max(0, index - 30), index);
    const after = text.slice(index + name.length, index + name.length + 300);
    return (
      /^\s*\(/.test(after) &&
      !/^\s*\([^()]*\)\s*\{/.test(after) &&
      !/(?:\.|\bfunction\*?|\bnew)\s*$/.test(before)
    );
  });

/** Globals, keywords, and the methods of elements, forms and documents, which handlers can call by name. */
const KNOWN_NAMES = new Set([
  ...Object.values(globals).flatMap((names) => Object.keys(names)),
  ...`if for while switch catch function return typeof await async new delete void with super
  import do else in of click focus blur remove submit reset requestSubmit play pause load
  show showModal close requestClose showPopover hidePopover togglePopover select
  setSelectionRange setRangeText checkValidity reportValidity setCustomValidity stepUp
  stepDown showPicker scroll scrollTo scrollBy scrollIntoView append prepend before after
  replaceWith replaceChildren animate getAnimations matches closest getAttribute
  setAttribute removeAttribute toggleAttribute hasAttribute hasAttributes querySelector
  querySelectorAll getElementById getElementsByClassName getElementsByTagName
  getElementsByName createElement createTextNode createEvent write writeln open execCommand
  insertRow deleteRow insertCell deleteCell createCaption createTHead requestFullscreen
  exitFullscreen requestPointerLock exitPointerLock getContext toDataURL toBlob
  captureStream fastSeek canPlayType contains appendChild removeChild insertBefore
  replaceChild cloneNode normalize hasChildNodes dispatchEvent addEventListener
  removeEventListener attachShadow getBoundingClientRect getClientRects insertAdjacentHTML
  insertAdjacentText insertAdjacentElement item namedItem add start stop decode hasFocus
  getSelection elementFromPoint startViewTransition attachInternals`.split(/\s+/),
]);
