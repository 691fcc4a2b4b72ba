import { spawnSync } from "node:child_process";
import { parseQuery } from "@dreamcatcher/searching/query";
import type { Command } from "commander";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EXIT } from "./exit-codes.ts";
import { program } from "./program.ts";

const every = (command: Command): Command[] => [command, ...command.commands.flatMap(every)];
const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();
const commands = every(program("1.2.3")).filter((each) => !["help", "complete"].includes(each.name()));

beforeEach(() => {
  process.exitCode = undefined;
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** What the program prints for arguments that run no command. */
async function printed(...args: string[]): Promise<string> {
  let text = "";
  const write = (chunk: unknown) => {
    text += chunk;
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(write);
  vi.spyOn(process.stderr, "write").mockImplementation(write);
  await program("1.2.3")
    .parseAsync(args, { from: "user" })
    .catch(() => {});
  return text;
}

test.each(commands.map((command) => [nameOf(command), command] as const))(
  "%s says what it does, what it takes, and what each option does",
  (_, command) => {
    expect(command.description()).toMatch(/^[A-Z].*\.$/s);
    if (command.parent) expect(command.summary()).toMatch(/^[a-z].*[^.]$/);
    for (const { description } of [...command.options, ...command.registeredArguments])
      expect(description).toMatch(/^\S.*[^.]$/);
  },
);

test.each(commands.filter(({ parent }) => parent && !parent.parent).map((each) => [each.name()]))(
  "the help of %s ends with examples that the program understands",
  async (name) => {
    const help = await printed(name, "--help");
    const examples = [...help.matchAll(/^ {2}dreams (\S+)/gm)].map(([, command]) => command);
    expect(new Set(examples)).toEqual(new Set([name]));
  },
);

test.each([
  ["an unknown command", ["lst"], "Did you mean one of list, ls?"],
  ["an unknown option", ["list", "--knd", "idea"], "Did you mean --kind?"],
  ["a value that is none of the choices", ["list", "--kind", "nightmare"], "Allowed choices are idea"],
  ["a count that is none", ["list", "--limit", "0"], "It must be a whole number from 1."],
  ["a missing argument", ["show"], "missing required argument 'dream'"],
  ["an option of a command within", ["todo", "done", "kite", "1", "--nix"], "unknown option '--nix'"],
])("%s is wrong use, and the message says what is right", async (_, args, message) => {
  expect(await printed(...args)).toContain(message);
  expect(process.exitCode).toBe(EXIT.usage);
});

test.each([
  [["lst"], "dreams --help"],
  [["show"], "dreams show --help"],
  [["todo", "done", "kite"], "dreams todo done --help"],
])("wrong use of %j points at the help that has the right one", async (args, help) => {
  expect(await printed(...args)).toContain(`(see ${help})`);
});

test("the filters in the help of search are those that it reads", async () => {
  const filters = (await printed("search", "--help")).match(/\b[a-z]+:[a-z][a-z-]*/g);
  expect(filters).toContain("tag:garden");
  expect(parseQuery((filters ?? []).join(" ")).invalid).toEqual([]);
});

test("help and version are no failure", async () => {
  expect(await printed("--version")).toBe("1.2.3\n");
  expect(process.exitCode).toBe(EXIT.done);
  expect(await printed("--help")).toContain("Usage: dreams");
  expect(process.exitCode).toBe(EXIT.done);
});

/** What a shell is told that completes these words, of which the last is being typed. */
async function completed(...words: string[]): Promise<string[]> {
  const log: string[] = [];
  const print = (text: unknown) => log.push(String(text).trimEnd()) > 0;
  vi.spyOn(console, "log").mockImplementation(print);
  vi.spyOn(process.stdout, "write").mockImplementation(print);
  vi.spyOn(process, "argv", "get").mockReturnValue(["node", "dreams", ...words]);
  await program("1.2.3").parseAsync();
  return log;
}

test.each([
  ["the commands", ["s"], ["show", "search", "sync", "status"]],
  ["the options of a command", ["list", "--ki"], ["--kind"]],
  ["the choices of an option", ["list", "--kind", ""], ["idea", "fix"]],
  ["the commands within a command", ["todo", ""], ["add", "done"]],
])("a shell is told %s", async (_, words, some) => {
  const names = (await completed("complete", "--", ...words)).map((line) => line.split("\t")[0]);
  expect(names).toEqual(expect.arrayContaining(some));
});

test("a shell is told a line for each command, by what it does", async () => {
  const lines = await completed("complete", "--", "");
  expect(lines).toContain("mcp\tserve the dreams of this machine to AI assistants (MCP)");
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[a-z]+\t[a-z][^\n]{0,80}$/);
});

test.each([
  [["import", ""], true],
  [["import", "a.zip", "b"], true],
  [["import", "--tag", "work", ""], false],
  [["import", "--tag", "work", "--again", ""], true],
  [["import", "--dry-run", "b"], true],
  [["export", "n"], true],
  [["export", "--format", ""], false],
  [["send", "kite", "--into", "./k"], true],
  [["implement", "kite", "-i", ""], true],
  [["watch", "--folder", "a", ""], true],
  [["--stage", "local", "import", ""], true],
  [["show", ""], false],
  [["import", "-"], false],
])("after %j files are offered: %j", async (words, areOffered) => {
  expect((await completed("complete", "--", ...words)).at(-1)).toBe(areOffered ? ":0" : ":4");
});

test("bash completes without its completion package, falls back to files, and reads the script twice", async () => {
  const script = (await completed("completion", "bash")).join("\n");
  const asked = `compopt() { :; }
    dreams() { printf 'list\\tlists\\nlogin\\tsigns in\\n:4\\n'; }
    COMP_WORDS=(dreams li) COMP_CWORD=1
    __dreams_complete
    echo "\${COMPREPLY[*]}"
    complete -p dreams`;
  const lines = [script, script, asked].join("\n");
  const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", lines], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout).toBe("list\ncomplete -o default -F __dreams_complete dreams\n");
});
