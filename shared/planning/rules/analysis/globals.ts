import globals from "globals";

/** Globals of the language and of Node. */
const nodeGlobals = new Set([...Object.keys(globals.builtin), ...Object.keys(globals.node), "arguments"]);

/** Globals of test runners, browser extensions, jQuery and React. */
const TOOL_GLOBALS = new Set(
  `after afterAll afterEach assert before beforeAll beforeEach context describe expect it jest suite test vi
  $ jQuery React browser chrome`.split(/\s+/),
);

/**
 * Unambiguous globals of browsers. `globals.browser` also has `find`, `status` and `model`, which in a
 * conversation are more often names of its own.
 */
const BROWSER_GLOBALS = new Set(
  `Animation Audio AudioContext CanvasRenderingContext2D ClipboardItem DOMException DOMParser
  DOMRect Document DocumentFragment DragEvent Element EventSource FileReader FocusEvent
  History IDBKeyRange Image ImageData InputEvent IntersectionObserver KeyboardEvent Location
  MediaRecorder MediaStream MouseEvent MutationObserver Node NodeFilter NodeList Notification
  OffscreenCanvas Option Path2D PerformanceObserver PointerEvent Range ResizeObserver
  SVGElement Selection ServiceWorker ShadowRoot SpeechSynthesisUtterance Storage SubmitEvent
  Text TouchEvent WheelEvent Window Worker XMLHttpRequest XMLSerializer addEventListener alert
  caches cancelAnimationFrame close confirm cookieStore customElements document event frames
  getComputedStyle getSelection history importScripts indexedDB innerHeight innerWidth
  localStorage location matchMedia name onmessage open opener origin parent postMessage print
  prompt removeEventListener requestAnimationFrame requestIdleCallback screen scroll scrollBy
  scrollTo self sessionStorage speechSynthesis top visualViewport window`.split(/\s+/),
);

/** Globals that only code in a page uses. */
const DOM_GLOBALS = new Set(
  `document window localStorage sessionStorage alert customElements requestAnimationFrame
  XMLHttpRequest matchMedia DOMParser getComputedStyle indexedDB`.split(/\s+/),
);

/** Whether code uses the DOM of a page, so that only a browser can run it. */
export const usesDom = (analysis: { hostGlobals: readonly string[] } | null): boolean =>
  analysis?.hostGlobals.some((name) => DOM_GLOBALS.has(name)) ?? false;

export const isBrowserGlobal = (name: string): boolean =>
  BROWSER_GLOBALS.has(name) || /^(?:HTML|SVG)\w*Element$/.test(name);

export const isJavaScriptGlobal = (name: string): boolean => nodeGlobals.has(name) || isHostGlobal(name);

/** Whether Node has this global only inside a host, such as a browser or a test runner. */
const isHostGlobal = (name: string): boolean => TOOL_GLOBALS.has(name) || isBrowserGlobal(name);

/** The names that only a host defines. */
export const hostGlobalsIn = (names: readonly string[], language: "javascript" | "python"): string[] =>
  names.filter(language === "python" ? (name) => NOTEBOOK_GLOBALS.has(name) : isHostGlobal);

/** Builtins of Python, and the globals of a module. */
const PYTHON_BUILTINS = new Set(
  `ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup
  BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError
  ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
  DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception
  ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning
  GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError
  IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError
  NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError
  PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError
  ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError
  SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError
  UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning
  UserWarning ValueError Warning WindowsError ZeroDivisionError abs aiter all anext any ascii
  bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright
  credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset
  getattr globals hasattr hash help hex id input int isinstance issubclass iter len license
  list locals map max memoryview min next object oct open ord pow print property quit range
  repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip
  __annotations__ __builtins__ __class__ __debug__ __dict__ __doc__ __file__ __import__
  __loader__ __module__ __name__ __package__ __path__ __qualname__ __spec__`.split(/\s+/),
);

const NOTEBOOK_GLOBALS = new Set(["display", "get_ipython"]);

export const isPythonGlobal = (name: string): boolean =>
  PYTHON_BUILTINS.has(name) || NOTEBOOK_GLOBALS.has(name);

/** Names from imports that answers often leave out: of Python, its usual packages, and React. */
const USUAL_IMPORTS = new Set(
  `Any Callable Dict Iterable List Literal Optional Sequence Set Tuple Union dataclass field datetime timedelta
  base64 csv json logging math os random re requests subprocess sys time np pd plt
  useCallback useContext useEffect useMemo useReducer useRef useState`.split(/\s+/),
);

export const isUsualImport = (name: string): boolean => USUAL_IMPORTS.has(name);
