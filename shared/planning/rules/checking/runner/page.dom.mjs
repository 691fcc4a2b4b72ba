// Loads a page in a DOM, and prints what came of it. It draws and plays nothing, and has no network.
import { existsSync, readFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { ROOT } from "./process.mjs";

const ORIGIN = "http://localhost";
/** How long its timers run. */
const MOMENT_MS = 500;

/** What browsers have and this DOM does not, as far as pages often use it when they load. */
const STAND_INS = {
  "": `AudioContext webkitAudioContext EventSource FontFace Notification OffscreenCanvas Path2D
    SpeechRecognition SpeechSynthesisUtterance WebSocket Worker caches indexedDB navigation print
    reportError scheduler speechSynthesis visualViewport webkitSpeechRecognition`,
  document: "execCommand exitFullscreen fonts startViewTransition",
  navigator: `clipboard geolocation getBattery getGamepads mediaDevices serviceWorker share vibrate
    wakeLock`,
  screen: "orientation",
  "Element.prototype": "animate getAnimations requestFullscreen requestPointerLock scrollIntoView",
  "HTMLCanvasElement.prototype": "getContext toBlob toDataURL",
  "HTMLMediaElement.prototype": "load pause play",
  "SVGElement.prototype": "getBBox getPointAtLength getTotalLength",
};
/** What Node has itself. */
const NODE_HAS = "structuredClone BroadcastChannel MessageChannel CompressionStream DecompressionStream";

const [path = "", domUrl = ""] = process.argv.slice(2);
const dom = await import(domUrl);
const errors = [];
/** What the page requests and the project does not have. */
const missing = new Set();
let asksForInput = false;

const browser = new dom.Browser({
  settings: {
    enableJavaScriptEvaluation: true,
    suppressInsecureJavaScriptEnvironmentWarning: true,
    suppressCodeGenerationFromStringsWarning: true,
    handleDisabledFileLoadingAsSuccess: true,
    navigation: { disableMainFrameNavigation: true, disableChildFrameNavigation: true },
    fetch: {
      interceptor: {
        beforeAsyncRequest: async ({ request }) => {
          const body = contentOf(request.url);
          return new window.Response(body ?? "", { status: body === null ? 404 : 200 });
        },
        beforeSyncRequest: ({ request: { url } }) => {
          const body = contentOf(url);
          const status = body === null ? 404 : 200;
          const headers = new window.Headers();
          return { status, statusText: "", ok: body !== null, url, redirected: false, headers, body };
        },
      },
    },
  },
});
const page = browser.newPage();
const { mainFrame } = page;
const { window } = mainFrame;
mainFrame.url = `${ORIGIN}/${encodeURI(path)}`;
window[dom.PropertySymbol.evaluateScript] = evaluate;
window.document[dom.PropertySymbol.readyState] = "loading";
for (const [owner, names] of Object.entries(STAND_INS)) {
  const object = owner.split(".").reduce((value, name) => (name ? value[name] : value), window);
  for (const name of names.split(/\s+/)) standIn(object, name, anything());
}
for (const name of NODE_HAS.split(" ")) if (!(name in window)) standIn(window, name, globalThis[name]);
standIn(window, "alert", () => {});
standIn(window, "requestIdleCallback", (callback) => window.setTimeout(callback, 0));
standIn(window, "Option", function Option(text = "", value = text) {
  return Object.assign(window.document.createElement("option"), { text, value });
});
standIn(window, "confirm", () => true);
standIn(window, "prompt", () => {
  asksForInput = true;
  return null;
});

window.addEventListener("error", ({ error }) => error && errors.push(error));
process.on("uncaughtException", (error) => errors.push(error));
process.on("unhandledRejection", (error) => errors.push(error));
mainFrame.content = readFileSync(join(ROOT, path), "utf8");
// Happy DOM tells only the window that it has loaded.
const { document } = window;
document.addEventListener("readystatechange", () =>
  document.dispatchEvent(new window.Event("DOMContentLoaded", { bubbles: true })),
);
window.addEventListener("load", () => {
  const code = document.body?.getAttribute("onload");
  if (code) new Script(code, { filename: mainFrame.url }).runInContext(window);
});
await Promise.race([page.waitUntilComplete(), new Promise((resolve) => setTimeout(resolve, MOMENT_MS))]);
end(judged());

/** Happy DOM puts a script into a function, where what it declares would be invisible to other scripts. */
function evaluate(code, options) {
  const [, script] =
    /^\(function anonymous\(\$happy_dom\) \{try \{(.*)\} catch \(error\) .*\}\)$/s.exec(code) ?? [];
  if (script === undefined) return new Script(code, options).runInContext(window);
  const program = new Script(script, options);
  return (host) => {
    window.$happy_dom = host;
    try {
      program.runInContext(window);
    } catch (error) {
      host.dispatchError(error);
    }
  };
}

function judged() {
  const [error] = errors;
  const own = [...missing].find((url) => url.startsWith(`${ORIGIN}/`) && /\.m?js$/.test(url));
  if (own) return { outcome: "not_run", came_out: `The project has no ${own.slice(ORIGIN.length + 1)}.` };
  if (error === undefined) return { outcome: "held", came_out: null };
  const came_out = describe(error);
  const [other] = missing;
  if (other) return { outcome: "not_run", came_out: `It needs ${other}, without which: ${came_out}` };
  if (asksForInput) return { outcome: "not_run", came_out: `It asks for input, without which: ${came_out}` };
  return isOfPage(error)
    ? { outcome: "failed", came_out }
    : { outcome: "not_run", came_out: `The DOM here cannot do it: ${came_out}` };
}

function describe(error) {
  const text =
    error instanceof Object && "message" in error ? `${error.name}: ${error.message}` : String(error);
  const [, place] = new RegExp(`${ORIGIN}/([^\\s)]+)`).exec(error?.stack ?? "") ?? [];
  const shown = text.replace(/Failed to parse JavaScript in '[^']*': /, "");
  return place ? `${shown} (${decodeURI(place)})` : shown;
}

/** Whether code of the page threw an error, and not the DOM below it. */
function isOfPage({ stack = "", message = "" }) {
  if (/^(?:HTML|SVG|CSS|RTC|WebGL|GPU|IDB|Audio|Media|Speech)\w* is not defined/.test(message)) return false;
  const first = stack.split("\n").find((line) => /^\s+at /.test(line));
  return first === undefined || first.includes(ORIGIN) || stack.startsWith(ORIGIN);
}

/** The file of the project at an address, from its root or the page's folder; null where it has none. */
function contentOf(url) {
  const { origin, pathname } = new URL(url);
  const places = [ROOT, join(ROOT, dirname(path))].map((folder) => join(folder, decodeURI(pathname)));
  const file = origin === ORIGIN ? places.find((place) => existsSync(place)) : undefined;
  if (file === undefined) missing.add(url);
  return file === undefined ? null : readFileSync(file);
}

function standIn(object, name, value) {
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
}

/** A value that can be called, constructed, read and set in any way. */
function anything() {
  return new Proxy(class {}, {
    get: (_, name) => {
      if (name === Symbol.toPrimitive) return () => 0;
      if (name === Symbol.iterator) return [][Symbol.iterator];
      return anything();
    },
    set: () => true,
    apply: anything,
    construct: anything,
  });
}

/** Ends without waiting for the timers of the page. */
function end(result) {
  writeSync(1, `\n${JSON.stringify(result)}\n`);
  process.exit(0);
}
