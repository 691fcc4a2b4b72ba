import globals from "globals";

/** What the language and Node bring without an import. */
const node = new Set([...Object.keys(globals.builtin), ...Object.keys(globals.node), "arguments"]);

/** What the tools bring that run tests, extensions and pages of old. */
const tools = new Set(
  `after afterAll afterEach assert before beforeAll beforeEach context describe expect it jest suite test vi
  $ jQuery React browser chrome`.split(/\s+/),
);

/**
 * What browsers alone bring, of which nobody means anything else: `globals.browser` has `find`, `status` and
 * `model` too, which in a talk are names of its own more often.
 */
const browsers = new Set(
  `Animation Audio AudioContext CanvasRenderingContext2D ClipboardItem DOMException DOMParser DOMRect Document DocumentFragment
  DragEvent Element EventSource FileReader FocusEvent History IDBKeyRange Image ImageData InputEvent IntersectionObserver KeyboardEvent
  Location MediaRecorder MediaStream MouseEvent MutationObserver Node NodeFilter NodeList Notification OffscreenCanvas Option
  Path2D PerformanceObserver PointerEvent Range ResizeObserver SVGElement Selection ServiceWorker ShadowRoot
  SpeechSynthesisUtterance Storage SubmitEvent Text TouchEvent WheelEvent Window Worker XMLHttpRequest XMLSerializer
  addEventListener alert caches cancelAnimationFrame close confirm cookieStore customElements document event frames
  getComputedStyle getSelection history importScripts indexedDB innerHeight innerWidth localStorage location matchMedia name
  onmessage open opener origin parent postMessage print prompt removeEventListener requestAnimationFrame requestIdleCallback
  screen scroll scrollBy scrollTo self sessionStorage speechSynthesis top visualViewport window`.split(/\s+/),
);

/** What nobody uses but in a page. */
const DOM_GLOBALS = new Set(
  `document window localStorage sessionStorage alert customElements requestAnimationFrame XMLHttpRequest matchMedia
  DOMParser getComputedStyle indexedDB`.split(/\s+/),
);

/** Whether code works with a page, as only a browser has one. */
export const usesDom = (analysis: { hostGlobals: readonly string[] } | null): boolean =>
  analysis?.hostGlobals.some((name) => DOM_GLOBALS.has(name)) ?? false;

export const isBrowserGlobal = (name: string): boolean =>
  browsers.has(name) || /^(?:HTML|SVG)\w*Element$/.test(name);

export const isJavaScriptGlobal = (name: string): boolean => node.has(name) || isHostGlobal(name);

/** Names that a program in Node has only within something else. */
const isHostGlobal = (name: string): boolean => tools.has(name) || isBrowserGlobal(name);

/** The names among a program's that it does not have where it is started by itself. */
export const hostGlobalsIn = (names: readonly string[], language: "javascript" | "python"): string[] =>
  names.filter(language === "python" ? (name) => NOTEBOOKS.has(name) : isHostGlobal);

/** What Python brings without an import, in a file. */
const python = new Set(
  `ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError
  BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
  DeprecationWarning EOFError Ellipsis EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError
  FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
  InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError None
  NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError
  ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration
  StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError
  UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning WindowsError EncodingWarning
  ZeroDivisionError abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex
  copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash
  help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open ord pow
  print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip
  __annotations__ __builtins__ __class__ __debug__ __dict__ __doc__ __file__ __import__ __loader__ __module__ __name__
  __package__ __path__ __qualname__ __spec__`.split(/\s+/),
);

const NOTEBOOKS = new Set(["display", "get_ipython"]);

export const isPythonGlobal = (name: string): boolean => python.has(name) || NOTEBOOKS.has(name);
