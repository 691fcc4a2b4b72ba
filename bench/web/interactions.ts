import type { Page } from "playwright-core";
import { shownOf, wordOfTitle } from "./dreams.ts";

/** Times in ms, by what was done. */
export type Times = Map<string, number[]>;

/** How many turns of the wheel one scrolling has, and how far each goes, in pixels. */
const WHEEL_TURNS = 40;
const WHEEL_PX = 300;
/** For how long a page reads new dreams into its index, by a processor, and keeps that for the next page. */
const INDEX_MS = 20_000;
/** A frame that takes longer is noticed. */
export const LONG_FRAME_MS = 50;
const ROW = "main li[aria-setsize]";

/** Does everything this many times on the pages of somebody with this many dreams, and takes the times. */
export async function measureInteractions(
  page: Page,
  url: string,
  dreams: number,
  repeats: number,
): Promise<Times> {
  const times: Times = new Map();
  const add = (name: string, ...values: number[]) => times.set(name, [...(times.get(name) ?? []), ...values]);
  const turn = (n: number): Turn => ({ page, url, dreams, add, n });
  await page.evaluate(`new Promise((resolve) => setTimeout(resolve, ${INDEX_MS}))`);
  for (let n = 0; n < repeats; n++) await open(turn(n));
  for (let n = 0; n < repeats; n++) for (const step of [scroll, openDream, filter, find]) await step(turn(n));
  return times;
}

interface Turn {
  page: Page;
  url: string;
  dreams: number;
  n: number;
  add: (name: string, ...values: number[]) => void;
}

/** Does something, and returns how long it took from the event until each condition held. */
async function until(
  page: Page,
  event: string,
  input: () => Promise<unknown>,
  ...conditions: string[]
): Promise<number[]> {
  await page.evaluate(`bench.begin("${event}", ${conditions.map((each) => `() => ${each}`).join()})`);
  await input();
  return page.evaluate("bench.end()");
}

/** Loads the page, and finds a dream at once, for which the search has still to read the kept index. */
async function open({ page, url, dreams, n, add }: Turn): Promise<void> {
  await page.goto(url, { waitUntil: "commit" });
  const [first = 0, all = 0] = await page.evaluate<number[]>(`bench.loaded(${shownOf(dreams)})`);
  add("open the page, until dreams are shown", first);
  add("open the page, until all are", all);
  add("open the page, and find a dream at once", await findWord(page, wordOfTitle((n * 7 + 3) % dreams)));
}

async function scroll({ page, add }: Turn): Promise<void> {
  await page.mouse.move(400, 500);
  await page.evaluate("bench.beginFrames()");
  for (let turn = 0; turn < WHEEL_TURNS; turn++) await page.mouse.wheel(0, WHEEL_PX);
  add("a frame of scrolling", ...(await page.evaluate<number[]>("bench.endFrames()")));
}

/** Opens one of the dreams that are on the screen, ticks one of its todos, and goes back. */
async function openDream({ page, add }: Turn): Promise<void> {
  const { title, x, y } = await page.evaluate<{ title: string; x: number; y: number }>(
    "bench.dreamOnScreen()",
  );
  await page.mouse.move(x, y);
  const isOpen = `document.querySelector("main h1")?.textContent === ${JSON.stringify(title)}`;
  add("open a dream", ...(await until(page, "click", () => page.mouse.click(x, y), isOpen)));

  const box = page.locator("main input[type=checkbox]:not(:checked)").first();
  const label = JSON.stringify(await box.getAttribute("aria-label"));
  await box.scrollIntoViewIfNeeded();
  const boxes = 'Array.from(document.querySelectorAll("main input[type=checkbox]"))';
  const isTicked = `${boxes}.find(({ ariaLabel }) => ariaLabel === ${label})?.checked`;
  const undo = 'document.querySelector("[role=status] button")';
  const [shown = 0, kept = 0] = await until(
    page,
    "click",
    () => box.click(),
    isTicked,
    `${isTicked} && ${undo}`,
  );
  add("tick a todo, until it is shown", shown);
  add("tick a todo, until it is kept", kept);
  const takeBack = () => page.locator("[role=status] button").click();
  const [taken = 0, back = 0] = await until(page, "click", takeBack, `!${undo}`, `!${isTicked} && !${undo}`);
  add("take the tick back, until it is taken", taken);
  add("take the tick back, until it is kept", back);

  const isBack = `document.querySelector("${ROW}")`;
  add("go back to the list", ...(await until(page, "popstate", () => page.goBack(), isBack)));
}

const FILTERS = ["kind", "status", "tag"];
/** Values that home has in all of them, other than the one before. */
const VALUES = [
  ["idea", "writing", "fix"],
  ["idea", "planned", "completed"],
  ["web", "home", "work", "garden", "music", "travel"],
];

/** Narrows the list, by the keyboard, and takes that back. */
async function filter({ page, n, add }: Turn): Promise<void> {
  const at = n % FILTERS.length;
  const name = FILTERS[at] ?? "";
  const select = page.locator("main select").nth(at);
  await page.evaluate("scrollTo(0, 0)");
  const count = () => page.locator(ROW).first().getAttribute("aria-setsize");
  const before = await count();
  const isNarrow = `location.search.includes("${name}=") && document.querySelector("${ROW}")?.ariaSetSize !== "${before}"`;
  const value = VALUES[at]?.[n % (VALUES[at]?.length ?? 1)] ?? "";
  add("filter", ...(await until(page, "change", () => select.selectOption(value), isNarrow)));
  const isWide = `location.search === "" && document.querySelector("${ROW}")?.ariaSetSize === "${before}"`;
  add("take the filter back", ...(await until(page, "change", () => select.selectOption(""), isWide)));
}

async function find({ page, n, dreams, add }: Turn): Promise<void> {
  add("find a dream", await findWord(page, wordOfTitle((n * 11 + 5) % dreams)));
}

/** Types a word of a title into the palette, and returns how long it took until a dream with it was shown. */
async function findWord(page: Page, word: string): Promise<number> {
  await page.keyboard.press("Control+k");
  await page.locator("[cmdk-input]:focus").waitFor();
  const found = '[cmdk-item]:not([data-value="new dream"])';
  const isFound = `[...document.querySelectorAll('${found}')].some(({ textContent }) => textContent.includes("${word}"))`;
  const [time = 0] = await until(page, "input", () => page.keyboard.insertText(word), isFound);
  await page.keyboard.press("Escape");
  await page.locator("[cmdk-input]").waitFor({ state: "detached" });
  return time;
}
