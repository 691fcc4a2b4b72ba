/** A command that runs a file, or that makes it one that can be run. */
const RUNS =
  /^\s*(?:[$%>]\s+)?`?(?:(?:uv run |poetry run )?(?:python3?|py|ruby|perl|php|lua|Rscript|bash|sh|node|tsx|streamlit run)\s+(?:\.\/)?|chmod \+x (?:\.\/)?|\.\/)([\w./-]{1,120}\.\w{1,4})(?=[\s`]|$)/gm;

/** A name that stands for one (`your_script.py`), or of a file that a framework makes. */
const NO_NAME =
  /your|tu_|seu_|file_?name|arquivo|archivo|fichier|datei|script_?name|example|test|^manage\.py$/i;

/** A file that a text says how to run. */
export interface RunFile {
  command: string;
  path: string;
}

/** The files that commands in a text run, each at the beginning of its line. */
export const filesRunIn = (text: string): RunFile[] =>
  [...text.matchAll(RUNS)].flatMap(([command, path = ""]) =>
    NO_NAME.test(path.slice(path.lastIndexOf("/") + 1)) ? [] : { command, path },
  );
