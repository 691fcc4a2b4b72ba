import type { SourceFile } from "../assembling/assemble.ts";
import { baseName, extensionOf } from "../paths.ts";

/** A language with its own tools, which build and start a project by its manifest. */
interface Toolchain {
  extension: string;
  manifest: string;
  /** The manifest of a project that has none. */
  write: (name: string, files: readonly SourceFile[]) => string;
  /** The manifest of a project that shows only some of its fields, with the others. */
  complete?: (given: string, name: string, files: readonly SourceFile[]) => string;
  /** The commands that start the project, or run its tests where nothing starts. */
  start: (files: readonly SourceFile[]) => string[];
  /** The beginning of a command that starts it, to find the one of the conversation. */
  command: RegExp;
}

const someMatch = (files: readonly SourceFile[], pattern: RegExp): boolean =>
  files.some(({ content }) => pattern.test(content));

const usesFlutter = (files: readonly SourceFile[]): boolean =>
  someMatch(files, /^import 'package:flutter\//m);

const MATERIAL = "flutter:\n  uses-material-design: true\n";

/** The packages that programs of Dart import, without their own. */
const dartPackages = (name: string, files: readonly SourceFile[]): string[] =>
  matchesIn(files, /^(?:import|export) ['"]package:(\w{1,60})\//gm).filter(
    (each) =>
      !/^flutter(?:_(?:test|driver|localizations|web_plugins))?$/.test(each) && each !== packageName(name),
  );

const pubspecHead = (name: string): string =>
  `name: ${packageName(name)}\npublish_to: none\nenvironment:\n  sdk: ^3.0.0`;

function pubspec(name: string, files: readonly SourceFile[]): string {
  const packages = dartPackages(name, files);
  const flutter = usesFlutter(files) ? ["  flutter:", "    sdk: flutter"] : [];
  return [
    pubspecHead(name),
    ...(packages.length + flutter.length > 0 ? ["dependencies:"] : []),
    ...flutter,
    ...packages.map((each) => `  ${each}: any`),
    flutter.length > 0 ? MATERIAL : "",
  ].join("\n");
}

/** A part of a file that the generator of Dart writes. */
const GENERATED_PART = /^part ['"][\w.]{1,100}\.(?:g|freezed)\.dart['"]/m;

const TOOLCHAINS: readonly Toolchain[] = [
  {
    extension: "dart",
    manifest: "pubspec.yaml",
    write: pubspec,
    complete: (given, name, files) => {
      const listed = (each: string) => new RegExp(`^  ${each}:`, "m").test(given);
      const missing = dartPackages(name, files).filter((each) => !listed(each));
      const withPackages =
        missing.length > 0 && /^dependencies:/m.test(given)
          ? given.replace(
              /^dependencies:.*\n/m,
              (line) => `${line}${missing.map((each) => `  ${each}: any\n`).join("")}`,
            )
          : given;
      return /^name:/m.test(given)
        ? withPackages
        : `${pubspecHead(name)}\n${withPackages.trimEnd()}\n${usesFlutter(files) && !/^flutter:/m.test(given) ? MATERIAL : ""}`;
    },
    start: (files) =>
      usesFlutter(files)
        ? [
            "flutter create .",
            ...(someMatch(files, GENERATED_PART) ? ["dart run build_runner build"] : []),
            "flutter run",
          ]
        : [
            "dart pub get",
            `dart run ${files.find(({ content }) => /\bmain\(/.test(content))?.path ?? ""}`.trim(),
          ],
    command: /(?:flutter|dart) run\b/,
  },
  {
    extension: "go",
    manifest: "go.mod",
    write: (name) => `module example.com/${name}\n\ngo 1.22\n`,
    start: (files) => {
      const programs = files.filter(({ content }) => /^func main\(/m.test(content));
      const start = programs.length === 1 ? ["go run ."] : programs.map(({ path }) => `go run ${path}`);
      return [
        ...(someMatch(files, /^[ \t]*(?:import |\w+ )?"[\w.-]+\.[a-z]+\/[^"\n]*"/m) ? ["go mod tidy"] : []),
        ...(start.length > 0 ? start : ["go test ./..."]),
      ];
    },
    command: /go (?:run|test)\b/,
  },
  {
    extension: "rs",
    manifest: "Cargo.toml",
    write: (name, files) => {
      const modules = new Set([
        ...files.map(({ path }) => baseName(path).replace(/\.rs$/, "")),
        ...matchesIn(files, /\bmod (\w{1,60})/g),
        packageName(name),
      ]);
      const crates = matchesIn(files, /^[ \t]*(?:pub )?(?:use|extern crate) (\w{1,60})(?=::|;)/gm).filter(
        (each) => !modules.has(each) && !/^(?:std|core|alloc|crate|self|super)$/.test(each),
      );
      return [
        "[package]",
        `name = "${name}"`,
        'version = "0.1.0"',
        'edition = "2021"',
        "",
        "[dependencies]",
        ...crates.map((each) => `${each} = ${RUST_FEATURES[each] ?? '"*"'}`),
        "",
      ].join("\n");
    },
    start: (files) => [someMatch(files, /^(?:async )?fn main\(/m) ? "cargo run" : "cargo test"],
    command: /cargo (?:run|test)\b/,
  },
];

/** Crates that programs use with features that are not in their default. */
const RUST_FEATURES: Record<string, string> = {
  serde: '{ version = "1", features = ["derive"] }',
  tokio: '{ version = "1", features = ["full"] }',
  clap: '{ version = "4", features = ["derive"] }',
  reqwest: '{ version = "0.12", features = ["blocking", "json"] }',
};

/** The names that a pattern's group finds in files, each once, in order. */
const matchesIn = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  [
    ...new Set(files.flatMap(({ content }) => [...content.matchAll(pattern)].map(([, name = ""]) => name))),
  ].sort();

const packageName = (name: string): string => name.replaceAll("-", "_").replace(/^(?=\d)/, "app_");

/** The toolchains whose language some files are in, with these files. */
const toolchainsOf = (files: readonly SourceFile[]): { tools: Toolchain; own: SourceFile[] }[] =>
  TOOLCHAINS.flatMap((tools) => {
    const own = files.filter(({ path }) => extensionOf(path) === tools.extension);
    return own.length > 0 ? { tools, own } : [];
  });

interface Manifest {
  path: string;
  content: string;
  /** The conversation has it, and it is completed. */
  isGiven: boolean;
}

/** The manifests that the languages of some files need and that are not among them, or not whole. */
export const missingManifests = (name: string, files: readonly SourceFile[]): Manifest[] =>
  toolchainsOf(files).flatMap(({ tools, own }): Manifest[] => {
    const given = files.find(({ path }) => baseName(path) === tools.manifest);
    if (!given) return [{ path: tools.manifest, content: tools.write(name, own), isGiven: false }];
    const content = tools.complete?.(given.content, name, own) ?? given.content;
    return content === given.content ? [] : [{ path: given.path, content, isGiven: true }];
  });

/** What a script of the shell deletes cannot be had back: nobody is told to start the project with that. */
const DELETES = /\brm -[a-z]*[rf]|\bgit (?:worktree remove|reset --hard|clean -|branch -D)|\bRemove-Item\b/;

/** Programs that run a single file, by its extension. */
const INTERPRETERS: Record<string, string> = {
  rb: "ruby",
  pl: "perl",
  lua: "lua",
  r: "Rscript",
  jl: "julia",
  exs: "elixir",
  php: "php",
  sh: "bash",
  ps1: "pwsh -File",
};

/** What a program of C needs of its compiler besides its own name. */
const FLAGS: readonly [included: RegExp, flag: string][] = [
  [/^#include ?<omp\.h>/m, " -fopenmp"],
  [/^#include ?<(?:pthread\.h|thread)>/m, " -pthread"],
  [/^#include ?<math\.h>/m, " -lm"],
];

const built =
  (compiler: string) =>
  ({ path, content }: SourceFile): string[] => [
    `${compiler} -o main ${path}${FLAGS.flatMap(([included, flag]) => (included.test(content) ? flag : [])).join("")}`,
    "./main",
  ];

/** How a program of one file is compiled and started, by its extension, where it has what starts it. */
const COMPILERS: Record<string, { main: RegExp; start: (file: SourceFile) => string[] }> = {
  c: { main: /\bmain\s*\(/, start: built("gcc") },
  cpp: { main: /\bmain\s*\(/, start: built("g++") },
  cu: { main: /\bmain\s*\(/, start: built("nvcc") },
  java: { main: /\bstatic void main\(String/, start: ({ path }) => [`java ${path}`] },
  cs: { main: /\bstatic (?:async )?\w+(?:<int>)? Main\(/, start: ({ path }) => [`dotnet run ${path}`] },
};

/** The files by which the tools of such a language build a project of more than one file. */
const BUILDS =
  /(?:^|\/)(?:Makefile|CMakeLists\.txt|pom\.xml|build\.gradle(?:\.kts)?|[\w.-]+\.(?:csproj|sln))$/;

/** The commands that compile and start the only program, where it is one file and nothing else builds it. */
function compiled(files: readonly SourceFile[]): string[] {
  const sources = files.filter(({ path }) => Object.hasOwn(COMPILERS, extensionOf(path)));
  const [only] = sources;
  if (!only || sources.length > 1 || files.some(({ path }) => BUILDS.test(path))) return [];
  const { main, start } = COMPILERS[extensionOf(only.path)] ?? {};
  return main?.test(only.content) && start ? start(only) : [];
}

/**
 * The commands that start a project in a language that the sandbox cannot run: by its toolchain, as the
 * conversation starts it if it does; else by the interpreter of its first script.
 */
export function toolCommands(files: readonly SourceFile[], text: string): string[] {
  const commands = toolchainsOf(files).flatMap(({ tools, own }) => {
    const said = commandIn(text, tools.command);
    const usual = tools.start(own);
    return said === null ? usual : [...usual.slice(0, -1), said];
  });
  if (commands.length > 0) return commands;
  if (
    files.some(({ path }) => path === "pom.xml") &&
    someMatch(files, /^import org\.springframework\.boot\./m)
  )
    return ["mvn spring-boot:run"];
  const scripts = files.filter(
    ({ path, isNamed, content }) =>
      Object.hasOwn(INTERPRETERS, extensionOf(path)) &&
      (isNamed || !/\.(?:sh|ps1)$/.test(path)) &&
      !/\.blade\.php$/.test(path) &&
      !DELETES.test(content) &&
      !ONLY_DECLARES.test(content),
  );
  const script =
    scripts.length > 1 ? scripts.find(({ path, isNamed }) => isNamed && USUAL_NAME.test(path)) : scripts[0];
  return script ? [`${INTERPRETERS[extensionOf(script.path)]} ${script.path}`] : compiled(files);
}

/** The name of a program that others belong to: of several scripts, only one of that name is the start. */
const USUAL_NAME = /(?:^|\/)(?:main|index|cli|app|run|start)\.\w+$/;

/** A file of Ruby, Elixir or Perl that has modules and classes alone. */
const ONLY_DECLARES =
  /^(?:\s*(?:#.*|(?:require|require_relative|use)\b.*)?\n)*\s*(?:module|class|defmodule|package) [\s\S]*\n(?:end|1;)\s*$/;

/** The first line of a text that is a command and nothing else. */
function commandIn(text: string, command: RegExp): string | null {
  const line = new RegExp(`^(?:\\$ )?(${command.source}[^\`\\n]{0,150})$`, "m").exec(text)?.[1];
  return line?.trim() ?? null;
}
