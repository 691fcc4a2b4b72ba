/** Languages of programs, rather than formats of data or markup. */
const LANGUAGES = new Set(
  `applescript c clojure cpp csharp dart elixir elm erlang fortran fsharp go groovy haskell java javascript julia
  kotlin lua matlab objective-c ocaml perl php prolog python r ruby rust scala solidity swift typescript vbnet
  zig`.split(/\s+/),
);
/** Languages that people call otherwise. */
const NAMES = new Map([
  ["cpp", "c++"],
  ["csharp", "c#"],
  ["fsharp", "f#"],
  ["go", "golang"],
  ["vbnet", "visual basic"],
]);
/** One block of code or whole file, or files that are named twice. */
const MIN_TIMES = 2;

/** Counts the languages that the programs of a conversation are written in. */
export class ProgrammingLanguages {
  private readonly times = new Map<string, number>();

  /** Counts a file that is named. */
  countName(language: string | null): void {
    if (language && LANGUAGES.has(language)) this.times.set(language, (this.times.get(language) ?? 0) + 1);
  }

  /** Counts a program. */
  countProgram(language: string | null): void {
    for (let counted = 0; counted < MIN_TIMES; counted++) this.countName(language);
  }

  /** What people call the language that most is written in; null where there is no program. */
  get main(): string | null {
    const [language, times] = [...this.times].reduce(
      (most, each) => (each[1] > most[1] ? each : most),
      ["", 0],
    );
    return times < MIN_TIMES ? null : (NAMES.get(language) ?? language);
  }
}
