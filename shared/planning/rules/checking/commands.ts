/** A command that starts a file with Node or Python. */
export interface Command {
  /** As the conversation has it. */
  text: string;
  argv: string[];
  /** What another command or text gives it on its standard input; null for none. */
  input: string | null;
  /** The file that it reads on its standard input. */
  inputPath: string | null;
}

const TEXT = String.raw`"[^"$${"`"}\n]*"|'[^'\n]*'|[\w.,:+/@-]+(?: [\w.,:+/@-]+)*`;
const PIPED = new RegExp(
  String.raw`^(echo|printf)\s{1,3}(-[ne]{1,2}\s{1,3})?(${TEXT})\s{0,3}\|\s{0,3}(\S.*)$`,
);
const HERE = new RegExp(String.raw`^([^<]{1,300})<<<\s{0,3}(${TEXT})$`);
const FROM_FILE = /^([^<]{1,300})<\s{0,3}([\w./-]{1,200})$/;

/** The command of a line; null for other programs, and for what needs a shell beyond giving it an input. */
export function commandOf(line: string): Command | null {
  const text = line.trim();
  if (text.length > 500) return null;
  const [, program = "", flags = "", given = "", started = ""] = PIPED.exec(text) ?? [];
  if (started) {
    const plain = unquoted(given);
    const hasEscapes = program === "printf" || flags.includes("e");
    const shown = hasEscapes ? plain.replaceAll("\\n", "\n").replaceAll("\\t", "\t") : plain;
    const input = program === "printf" || flags.includes("n") ? shown : `${shown}\n`;
    return program === "printf" && shown.includes("%") ? null : withInput(text, started, { input });
  }
  const [, before = "", word = ""] = HERE.exec(text) ?? [];
  if (before) return withInput(text, before, { input: `${unquoted(word)}\n` });
  const [, reading = "", inputPath = ""] = FROM_FILE.exec(text) ?? [];
  return reading
    ? withInput(text, reading, { inputPath: inputPath.replace(/^\.\//, "") })
    : withInput(text, text, {});
}

function withInput(
  text: string,
  started: string,
  { input = null, inputPath = null }: Partial<Pick<Command, "input" | "inputPath">>,
): Command | null {
  const argv = argvOf(started);
  return argv && { text, argv, input, inputPath };
}

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/s, "$2");

function argvOf(command: string): string[] | null {
  const text = command.trim();
  if (/[|&;<>$`*?(){}~!#\\\n]/.test(text)) return null;
  const words = [...text.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? "",
  );
  const [program = "", file = "", ...rest] = words;
  if (
    !/^(?:node|python3?)$/.test(program) ||
    !/^[\w./@-]+\.(?:[cm]?[jt]s|py)$/.test(file) ||
    words.length > 40
  )
    return null;
  return [program === "python" ? "python3" : program, file.replace(/^\.\//, ""), ...rest];
}
