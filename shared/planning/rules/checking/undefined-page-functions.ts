import globals from "globals";
import { analyzeJavaScript } from "../analysis/javascript.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { inlineScripts, isWholePage, scriptSources } from "../assembling/pages.ts";
import { isPartial, isTemplate } from "../assembling/partial-code.ts";
import { baseName } from "../paths.ts";

/** Patterns take time that grows with the square. */
const MAX_CHARACTERS = 50_000;
const MAX_NAMES = 50;

/**
 * The functions that a whole page calls, in its own scripts and in handlers such as `onclick="rise()"`, and that
 * nothing can define: the page and the scripts of the project that it loads do nothing with the name but call
 * it, and there is no script from elsewhere.
 */
export function undefinedPageFunctions(page: SourceFile, files: readonly SourceFile[]): string[] {
  const sources = scriptSources(page.content);
  const scripts = files.filter(
    (each) => each !== page && sources.some((source) => baseName(source) === baseName(each.path)),
  );
  const text = [page, ...scripts].map(({ content }) => content).join("\n");
  const isClosed =
    text.length <= MAX_CHARACTERS &&
    isWholePage(page.content) &&
    !isTemplate(page.content, { parses: false }) &&
    !isPartial(page.content, null) &&
    sources.every((source) => scripts.some((each) => baseName(source) === baseName(each.path))) &&
    scripts.every(({ packages, missing }) => packages.length + missing.length === 0) &&
    !MAY_BRING_MORE.test(text);
  if (!isClosed) return [];
  const called = new Set([...calledByScripts(page.content), ...calledByHandlers(page.content)]);
  return [...called]
    .filter((name) => !KNOWN_NAMES.has(name) && !/^[$_]/.test(name))
    .slice(0, MAX_NAMES)
    .filter((name) => isOnlyCalled(name, text));
}

/** What lets a page come by names that it does not show. */
const MAY_BRING_MORE =
  /https?:\/\/[^\s"'`]{1,200}\.m?js\b|<script\b[^>]{0,200}\bsrc\s*=\s*[^"'\s]|importmap|\bimport\s*\(|\bimport\s*["']|\beval\(|\bnew Function\(|createElement\(\s*["'`]script|document\.write|\b(?:window|globalThis|self|this)\s*\[|Object\.assign\(\s*(?:window|globalThis)|google\.script|<script\b[^>]{0,200}\btype\s*=\s*["']?(?!module\b|(?:text|application)\/(?:java|ecma)script\b)[^"'\s>]|<(?:iframe|base|frameset)\b/i;

const calledByScripts = (html: string): string[] =>
  inlineScripts(html).flatMap(({ script }) => {
    const { parses, free, called } = analyzeJavaScript(script, "jsx");
    return parses ? called.filter((name) => free.includes(name)) : [];
  });

/** Handlers in the markup; those in a script's texts are not looked at. */
function calledByHandlers(html: string): string[] {
  const markup = html.replace(/<!--.*?-->/gs, "").replace(/<(script|style|template|svg)\b.*?<\/\1\b/gis, "");
  return [
    ...markup.matchAll(/<[a-z][^<>]{0,1000}?\son[a-z]{3,30}\s*=\s*(?:"([^"]{1,500})"|'([^']{1,500})')/gi),
  ].flatMap(([, double, single]) => {
    const code = (double ?? single ?? "").replace(/'[^']*'|"[^"]*"|`[^`]*`|&\w+;/g, "''");
    return [...code.matchAll(/(?<![\w$.])([A-Za-z]\w*)\s*\(/g)].map(([, name = ""]) => name);
  });
}

/** Whether code names a function only to call it: it is no id, no key, no method and no parameter. */
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

/** What pages have, words of the language, and what a handler finds on its element, its form or the document. */
const KNOWN_NAMES = new Set([
  ...Object.values(globals).flatMap((names) => Object.keys(names)),
  ...`if for while switch catch function return typeof await async new delete void with super import do else in of
  click focus blur remove submit reset requestSubmit play pause load show showModal close requestClose showPopover
  hidePopover togglePopover select setSelectionRange setRangeText checkValidity reportValidity setCustomValidity
  stepUp stepDown showPicker scroll scrollTo scrollBy scrollIntoView append prepend before after replaceWith
  replaceChildren animate getAnimations matches closest getAttribute setAttribute removeAttribute toggleAttribute
  hasAttribute hasAttributes querySelector querySelectorAll getElementById getElementsByClassName
  getElementsByTagName getElementsByName createElement createTextNode createEvent write writeln open execCommand
  insertRow deleteRow insertCell deleteCell createCaption createTHead requestFullscreen exitFullscreen
  requestPointerLock exitPointerLock getContext toDataURL toBlob captureStream fastSeek canPlayType contains
  appendChild removeChild insertBefore replaceChild cloneNode normalize hasChildNodes dispatchEvent
  addEventListener removeEventListener attachShadow getBoundingClientRect getClientRects insertAdjacentHTML
  insertAdjacentText insertAdjacentElement item namedItem add start stop decode hasFocus getSelection
  elementFromPoint startViewTransition attachInternals`.split(/\s+/),
]);
