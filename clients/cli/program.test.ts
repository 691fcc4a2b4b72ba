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

test.each([
  ["the commands", ["complete", "--", "s"], ["show", "search", "sync", "status"]],
  ["the options of a command", ["complete", "--", "list", "--ki"], ["--kind"]],
  ["the choices of an option", ["complete", "--", "list", "--kind", ""], ["idea", "fix"]],
  ["the commands within a command", ["complete", "--", "todo", ""], ["add", "done"]],
])("a shell is told %s", async (_, args, some) => {
  const log: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line) => void log.push(String(line)));
  const process = globalThis.process;
  vi.spyOn(process, "argv", "get").mockReturnValue(["node", "dreams", ...args]);
  await program("1.2.3").parseAsync();
  const names = log.map((line) => line.split("\t")[0]);
  expect(names).toEqual(expect.arrayContaining(some));
});
