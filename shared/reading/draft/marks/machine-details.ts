import { fencedLines } from "../fences.ts";

/** Attributes by which tools mark what unfolds as reasoning, a tool call or code that was run. */
const ATTRIBUTES =
  /<details[^<>]{0,300}?\b(?:type="(?:reasoning|thought|thoughts|thinking|tool|tool_calls?|code_interpreter)"|data-reasoning|class="(?:think|thinking|thought|reasoning|tool)[\w -]{0,40}")/i;
const SUMMARY = /<summary[^<>]{0,200}>([^<>]{0,200})/i;
const ORNAMENTS = /^[^\p{L}\p{N}]+/u;
/** What stands on the fold of such a part. */
const MACHINE_SUMMARY = new RegExp(
  `^(?:${[
    "(?:thoughts?|think(?:ing)?|reasoning|reasoned|chain[- ]of[- ]thought)(?:$| ?[.…:(]| (?:process|summary|trace|steps|content|details|block|for|about .{1,80} for)\\b)",
    "(?:tool|function) (?:calls?|use|uses|results?|output|executed)\\b",
    "(?:tool|tools used|used tools?)(?:$|:| `)",
    "view (?:analysis|reasoning|result from)\\b",
    "code interpreter\\b",
    "(?:executing|executed|analyz(?:ing|ed)|searched the web|explored)(?:$|[.…])",
    "(?:gedankengang|nachgedacht|überlegungen|denkprozess|réflexion|raisonnement|razonamiento|pensamiento|pensado|raciocínio|pensou|ragionamento|ha pensato|nagedacht|размышлени[ея]|думал)(?:$| ?[.…:(]| (?:für|durant|pendant|durante|por|per|gedurende|в течение)\\b)",
    "(?:已)?(?:深度)?思考",
    "推理",
    "(?:工具|函数)(?:调用|结果)",
    "생각",
  ].join("|")})`,
  "iu",
);

interface Details {
  /** The first line of the element, and its last. */
  from: number;
  to: number;
  isMachine: boolean;
}

/**
 * The text without the folded parts (`<details>`) that hold reasoning, tool calls or code that was run. Those
 * of other kinds stay, and all in code fences.
 */
export function withoutMachineDetails(text: string): string {
  if (!/<details/i.test(text)) return text;
  const lines: (string | undefined)[] = text.split("\n");
  for (const { from, to } of machineDetails(text.split("\n"))) {
    const behind = behindDetails(lines[to] ?? "");
    lines.fill(undefined, from, to + 1);
    if (behind !== "") lines[to] = behind;
  }
  return lines.filter((line) => line !== undefined).join("\n");
}

/** The elements that are the machine's, none within another. */
function machineDetails(lines: readonly string[]): Details[] {
  const fenced = fencedLines(lines);
  const found: Details[] = [];
  const open: Details[] = [];
  for (const [at, line] of lines.entries()) {
    if (fenced[at]) continue;
    const start = line.search(/\S/);
    for (const { 0: tag, index } of line.matchAll(/<\/?details\b/gi))
      if (tag[1] !== "/") open.push({ from: at, to: at, isMachine: index === start && isMachine(lines, at) });
      else {
        const closed = open.pop();
        if (!closed?.isMachine) continue;
        while ((found.at(-1)?.from ?? -1) >= closed.from) found.pop();
        found.push({ ...closed, to: at });
      }
  }
  return found;
}

/** What follows the element on its last line stays. */
function behindDetails(line: string): string {
  const closing = "</details>";
  return line.slice(line.toLowerCase().lastIndexOf(closing) + closing.length).trim();
}

/** Whether the element at the beginning of a line is one; its summary may stand on one of the next lines. */
function isMachine(lines: readonly string[], at: number): boolean {
  const line = lines[at]?.slice(0, 1000) ?? "";
  if (ATTRIBUTES.test(line)) return true;
  const near = [line, ...lines.slice(at + 1, at + 3)].find((each) => each.includes("<summary"));
  const summary = SUMMARY.exec(near ?? "")?.[1] ?? "";
  return MACHINE_SUMMARY.test(summary.trim().replace(ORNAMENTS, ""));
}
