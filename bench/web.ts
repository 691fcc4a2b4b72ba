import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { toolEnvironment } from "../local/emulator/aws.ts";
import { freePort } from "../local/emulator/ports.ts";
import { paths } from "../local/paths.ts";
import type { RunningStage } from "../local/stage/stage.ts";
import { type SignedIn, signIn as signUp } from "../local/stage/users.ts";
import { step } from "../local/steps.ts";
import { runCommand } from "../local/user-error.ts";
import { buildWeb } from "../local/web/build.ts";
import { webServer } from "../local/web/server.ts";
import { openProfile, type Profile } from "../tests/browser/chromium.ts";
import { servePage } from "../tests/browser/serve-page.ts";
import { signIn } from "../tests/browser/sign-in.ts";
import { ms, percentile } from "./numbers.ts";
import { readNumbers } from "./read-numbers.ts";
import { onStage } from "./stage.ts";
import { writeDreams } from "./sync/dreams.ts";
import { buildEmptyPage, compress } from "./web/build.ts";
import { dreamContent, shownOf } from "./web/dreams.ts";
import { LONG_FRAME_MS, measureInteractions, type Times } from "./web/interactions.ts";
import { type Loading, measureLoading } from "./web/loading.ts";

const HELP = `
Measures the web app in Chromium: how it loads, by Lighthouse, beside an empty page of React that is built
with the same settings and served by the same server; and how long it takes to answer somebody who has many
dreams, with the processor of this machine and with a quarter of it.

  npm run bench:web [-- <dreams, 10000 by default> <repeats, 25 by default>]

With DREAMCATCHER_STAGE_FILE=.local/stage.json on that stage, otherwise on one of its own.
`;
const DREAMS = 10_000;
const REPEATS = 25;
const RUNS = 5;
const FEW_DREAMS = 50;
const GOAL_MS = 100;
const SLOWER = 4;
const WINDOW = { width: 1280, height: 800 };

await runCommand(main);

async function main(): Promise<void> {
  const { numbers, isHelp } = readNumbers(process.argv.slice(2), HELP);
  if (isHelp) return console.log(HELP);
  const [dreams = DREAMS, repeats = REPEATS] = numbers;
  await onStage((stage) => measure(stage, dreams, repeats));
}

async function measure(stage: RunningStage, dreams: number, repeats: number): Promise<void> {
  Object.assign(process.env, toolEnvironment(stage.endpoint_url), {
    TABLE_NAME: stage.table_name,
    BRANDS: '["personal"]',
  });
  await step("page", buildWeb);
  await compress(paths.web);
  const stopServing = await servePage(stage);
  try {
    await loading(stage);
    await interactions(stage, dreams, repeats);
  } finally {
    stopServing();
  }
}

/** Does something in a browser in which somebody with this many dreams is signed in, once it has them. */
async function withDreams(
  stage: RunningStage,
  dreams: number,
  work: (profile: Profile, page: Page) => Promise<void>,
): Promise<void> {
  const user: SignedIn = await signUp(
    stage,
    { email: `${crypto.randomUUID()}@example.com`, password: "Benchmarking-1" },
    ["team"],
  );
  await step(`${dreams} dreams`, () => writeDreams(stage, user.id, dreams, dreamContent));
  const profile = await openProfile();
  try {
    const page = await profile.context.newPage();
    await page.setViewportSize(WINDOW);
    await page.goto(stage.web_url);
    const began = performance.now();
    await signIn(page, user);
    await page
      .locator(`main li[aria-setsize="${shownOf(dreams)}"]`)
      .first()
      .waitFor({ timeout: 300_000 });
    console.log(
      `From the sign-in until all ${dreams} dreams are on the device: ${ms(performance.now() - began)}`,
    );
    await work(profile, page);
  } finally {
    await profile.close();
  }
}

async function loading(stage: RunningStage): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "empty-page-"));
  await buildEmptyPage(folder);
  await compress(folder);
  const port = await freePort();
  const server = webServer(folder, stage);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const empty = { "an empty page": `http://localhost:${port}/` };
  const visitor = await openProfile();
  try {
    const pages = { ...empty, "the page to sign in": stage.web_url };
    printLoading(await measureLoading(pages, visitor.port, RUNS));
    await withDreams(stage, FEW_DREAMS, async (profile) =>
      printLoading(
        await measureLoading({ ...empty, [`${FEW_DREAMS} dreams`]: stage.web_url }, profile.port, RUNS),
      ),
    );
  } finally {
    await visitor.close();
    server.close();
    await rm(folder, { recursive: true });
  }
}

/** Each page beside the first one. */
function printLoading(pages: Readonly<Record<string, Loading>>): void {
  const [[, empty] = []] = Object.entries(pages);
  const rows = Object.entries(pages).map(([name, loading]) => [
    name,
    Object.fromEntries(
      Object.entries(loading).map(([metric, value]) => {
        const beside = empty?.[metric as keyof Loading] ?? 0;
        const ratio = beside > 0 && loading !== empty ? ` (${(value / beside).toFixed(2)} times)` : "";
        return [metric, `${value}${ratio}`];
      }),
    ),
  ]);
  console.table(Object.fromEntries(rows));
}

async function interactions(stage: RunningStage, dreams: number, repeats: number): Promise<void> {
  await withDreams(stage, dreams, async ({ context }, page) => {
    await context.addInitScript({ path: join(import.meta.dirname, "web", "in-page.js") });
    const devtools = await context.newCDPSession(page);
    for (const rate of [1, SLOWER]) {
      await devtools.send("Emulation.setCPUThrottlingRate", { rate });
      const times = await step(`${repeats} times, a processor slowed ${rate} times`, () =>
        measureInteractions(page, stage.web_url, dreams, repeats),
      );
      printInteractions(times);
    }
  });
}

function printInteractions(times: Times): void {
  const rows = [...times].map(([name, each]) => [
    name,
    { p50: ms(percentile(each, 50)), p95: ms(percentile(each, 95)) },
  ]);
  console.table(Object.fromEntries(rows));
  const frames = times.get("a frame of scrolling") ?? [];
  const long = frames.filter((each) => each > LONG_FRAME_MS);
  console.log(`${long.length} of ${frames.length} frames of scrolling took over ${LONG_FRAME_MS} ms`);
  const late = [...times].filter(([name, each]) => isAnswer(name) && percentile(each, 95) > GOAL_MS);
  const names = late.map(([name]) => name).join(", ");
  console.log(`p95 within ${GOAL_MS} ms: ${late.length === 0 ? "all" : `all but ${names}`}`);
}

/** Whether it is an answer to an input, and neither the start of the page nor what is done behind it. */
function isAnswer(name: string): boolean {
  return !name.startsWith("open the page") && !name.endsWith("until it is kept");
}
