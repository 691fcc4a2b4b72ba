import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { clip } from "@dreamcatcher/text/clip";
import type { Block } from "@dreamcatcher/text/markdown";
import type { SourceFile } from "../assembling/assemble.ts";
import { commandLine } from "../text.ts";
import { interpreterOf } from "./code-checks.ts";
import { type Command, commandOf } from "./commands.ts";
import { notStartedReason } from "./not-started.ts";
import { onceFor } from "./once-for.ts";
import { saidIn } from "./said.ts";
import { transitiveImports } from "./transitive-imports.ts";

/** A command of the conversation with its expected output lines. */
export interface Example extends Command {
  output: string[];
  /** Whether it is a sentence that says so, which leaves out what else is printed. */
  isWithin: boolean;
  /** The words of the conversation that say so. */
  quote: string;
  /** The index of the fragment that has it. */
  fragment: number;
}

type FoundExample = Omit<Example, "fragment">;

const MAX_EXAMPLES = 20;
const MAX_LINES = 200;

/**
 * The examples of a conversation that can be run: commands that start a project file, each followed by its
 * output. An example that is older than the latest version of its files is out of date.
 */
export function runnableExamples(fragments: readonly Fragment[], files: readonly SourceFile[]): Example[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byContent = new Map(
    files
      .filter((file) => file.analysis?.runs && notStartedReason(file, byPath) === null)
      .toReversed()
      .map((file) => [file.content.trim(), file]),
  );
  const found = new Map<string, Example>();
  for (const { blocks, fragment } of saidIn(fragments))
    for (const example of [...toldIn(blocks), ...examplesIn(blocks), ...outputsShownIn(blocks, byContent)])
      if (canRun(example, byPath, fragment)) found.set(example.text, { ...example, fragment });
  return [...found.values()].slice(-MAX_EXAMPLES);
}

function examplesIn(blocks: readonly Block[]): FoundExample[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== "code") return [];
    const prompts = promptsIn(block.code);
    if (prompts.length > 0) return prompts;
    const before = blocks[at - 1];
    if (before?.kind !== "paragraph" || !OUTPUT_FENCE.test(block.info) || !ANNOUNCES_OUTPUT.test(before.text))
      return [];
    const [only, ...others] = before.names.map(commandOf).filter((command) => command !== null);
    return only && others.length === 0
      ? [
          {
            ...{ ...only, output: linesOf(block.code), isWithin: false },
            quote: quoteOf(before.text, block.code),
          },
        ]
      : [];
  });
}

/** Stands between a command and what it prints: "`node a.js 2` prints `4`". */
const PRINTS =
  /^,?\s*(?:(?:now|then|again|still|also|nu|dan) )?(?:prints?|printed|gives?|gave|outputs?|shows?|writes?|returns?|geeft|toont|print|drukt|gibt|affiche|imprime|stampa|->|→|=>)(?: (?:now|then|again|nu|weer))?:?\s*$/iu;
const MAX_TOLD = 200;
/** Before a command: what it would print, or has printed, is not what it must print. */
const IS_UNREAL =
  /(?<!\p{L})(?:if|unless|without|before|previously|earlier|until|suppose|wrongly|als|tenzij|zonder|voorheen|eerder|stel|wenn|falls|ohne|bisher|si|sans|avant|sin|antes|se|senza|prima|sem)(?!\p{L})/iu;
/** Behind a result: it is the wrong one. */
const IS_WRONG =
  /^[\s,:()–—-]*(?:instead|rather|but|not|and not|though|which is (?:not|wrong)|wrong|in plaats|maar|niet|fout|statt|aber|au lieu|mais|en lugar|pero)(?!\p{L})/iu;
const SENTENCE_END = /[.!?;](?=\s)/g;

/** The commands in sentences that say what they print. */
function toldIn(blocks: readonly Block[]): FoundExample[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "paragraph" && block.kind !== "item") return [];
    let from = 0;
    const places = block.names.map((name) => {
      const start = block.text.indexOf(name, from);
      from = start < 0 ? from : start + name.length;
      return { name, start, end: from };
    });
    return places.flatMap(({ name, start, end }, at) => {
      const told = places[at + 1];
      const command = start < 0 || !told || told.start < 0 ? null : commandOf(name);
      if (!command || !told || told.name.trim() === "" || told.name.length > MAX_TOLD) return [];
      if (!PRINTS.test(block.text.slice(end, told.start))) return [];
      const before = block.text.slice(0, start).split(SENTENCE_END).at(-1) ?? "";
      if (IS_UNREAL.test(before) || IS_WRONG.test(block.text.slice(told.end))) return [];
      return [{ ...command, output: [told.name.trim()], isWithin: true, quote: clip(block.text, 500) }];
    });
  });
}

/** Programs that are followed by their output under a label such as "Output:". */
function outputsShownIn(
  blocks: readonly Block[],
  byContent: ReadonlyMap<string, SourceFile>,
): FoundExample[] {
  return blocks.flatMap((block, at) => {
    const [program, words] = [blocks[at - 2], blocks[at - 1]];
    if (block.kind !== "code" || program?.kind !== "code" || words?.kind !== "paragraph") return [];
    if (!(block.info === "" || OUTPUT_FENCE.test(block.info)) || !OUTPUT_LABEL.test(words.text)) return [];
    const file = byContent.get(program.code.trim());
    if (!file) return [];
    const argv = [interpreterOf(file), file.path];
    return [
      {
        ...{ text: commandLine(argv), argv, input: null, inputPath: null },
        output: linesOf(block.code),
        isWithin: false,
        quote: quoteOf(words.text, block.code),
      },
    ];
  });
}

const quoteOf = (lead: string, output: string): string => clip(`${lead}\n${output.trim()}`, 500);

const OUTPUT_LABEL =
  /^(?:(?:the|its|expected|sample|example) )*(?:output|it prints|this prints|prints)\b[\w ]{0,20}:$/i;

/** Info strings of code blocks that contain output. */
const OUTPUT_FENCE = /^(?:|text|txt|console|output|plaintext|plain|log|stdout|terminal)$/i;
const ANNOUNCES_OUTPUT =
  /\b(?:prints?|printed|outputs?|shows?|says?|gives?|answers?|writes?|returns?|see|get|geeft|toont|drukt|krijg)\b.*:\s*$/is;

/** The commands after `$` prompts in a code block, each with the lines that follow it. */
function promptsIn(code: string): FoundExample[] {
  const parts = code.split(/^\s*[$❯] +/m);
  if (parts.length < 2 || parts[0]?.trim() !== "") return [];
  return parts.slice(1).flatMap((part) => {
    const [command = "", ...rest] = part.split("\n");
    const started = commandOf(command);
    const output = linesOf(rest.join("\n"));
    return started && output.length > 0
      ? [{ ...started, output, isWithin: false, quote: clip(`$ ${part.trimEnd()}`, 500) }]
      : [];
  });
}

/** The lines of a text without trailing blanks, and without empty lines at the start and end. */
export function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trimEnd());
  while (lines[0] === "") lines.shift();
  while (lines.at(-1) === "") lines.pop();
  return lines;
}

function canRun(example: FoundExample, byPath: ReadonlyMap<string, SourceFile>, at: number): boolean {
  const { argv, output } = example;
  const [program, path] = argv;
  const started = byPath.get(path ?? "");
  if (!started?.isSelfContained || (program === "python3") !== (started.language === "python")) return false;
  if (output.length > MAX_LINES || output.some((line) => /^\W*(?:\.\.\.|…)\W*$/.test(line))) return false;
  const read = filesGivenTo(example, byPath);
  const loaded = [...transitiveImports(started, byPath)];
  const hasInput = example.input !== null || example.inputPath !== null;
  return (
    read !== null &&
    [...loaded, ...read].every(({ fragment }) => fragment <= at) &&
    !loaded.some((file) => (hasInput ? varies(file) : isNondeterministic(file)))
  );
}

/** A command as a person types it. */
export const shownCommand = ({ text, argv, input, inputPath }: Command): string =>
  input === null && inputPath === null ? commandLine(argv) : text;

/** The files that a command names, to read them; null where the project does not have one. */
export function filesGivenTo(
  { argv, inputPath }: Command,
  byPath: ReadonlyMap<string, SourceFile>,
): SourceFile[] | null {
  const named = argv.slice(2).filter((argument) => /^[\w./-]+\.[a-z]\w{0,5}$/i.test(argument));
  const given = [...named, ...(inputPath === null ? [] : [inputPath])];
  const read = given.flatMap((argument) => byPath.get(argument.replace(/^\.\//, "")) ?? []);
  return read.length === given.length ? read : null;
}

/** The standard input of a command. */
export function inputOf(
  { input, inputPath }: Command,
  byPath: ReadonlyMap<string, SourceFile>,
): { input?: string } {
  const given = input ?? byPath.get(inputPath ?? "")?.content;
  return given === undefined ? {} : { input: given };
}

/** Whether what a file does varies from run to run, or depends on what somebody types. */
export const isNondeterministic = (file: Pick<SourceFile, "content">): boolean =>
  varies(file) || prompts(file);

const varies = onceFor(({ content }: Pick<SourceFile, "content">): boolean => VARYING.test(content));
const prompts = onceFor(({ content }: Pick<SourceFile, "content">): boolean => PROMPTS.test(content));

const PROMPTS = /(?<![\w.])input\(|\breadline\b/;

/** Signs that a program's output varies: random numbers, the clock, the process, the network. */
const VARYING = new RegExp(
  [
    String.raw`\bMath\.random\b|\b(?:import|from) random\b|\brandomUUID\b|\buuid4?\(`,
    String.raw`\bnew Date\(\)|\bDate\.now\(|\bperformance\.now\(|\bconsole\.time(?:End|Log)?\(|\bhrtime\b`,
    String.raw`\bdatetime\.(?:now|today|utcnow)\(|\bdate\.today\(`,
    String.raw`\btime\.(?:time|perf_counter|process_time|monotonic)(?:_ns)?\(|\btimeit\b`,
    String.raw`\bmemoryUsage\(|\bprocess\.(?:pid|uptime)\b|\bgetpid\(|\bgetsizeof\(|(?<![\w.])(?:id|hash)\([A-Za-z]`,
    String.raw`\bfetch\(|\burlopen\(`,
  ].join("|"),
);
