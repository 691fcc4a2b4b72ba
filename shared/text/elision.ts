/** A comment in place of omitted code: `# ...`, `// rest of the file`, `<!-- existing rows -->`. */
const ELISION = new RegExp(
  [
    String.raw`^[ \t]*(?:#|\/\/|--|\/\*|<!--|\{\/\*)[ \t]*(?:`,
    [
      String.raw`\.\.\.|…`,
      String.raw`(?:the |your |all )?(?:rest|other|existing|remaining|previous)\b[^\n]{0,60}(?:\.\.\.|…)`,
      String.raw`(?:the )?rest of (?:the|your|my|this)\b[\w './-]{0,40}(?:\*\/\}?)?[ \t]*$`,
      String.raw`(?:your |the )?(?:other|existing|remaining|previous) (?:${[
        "code|content|imports?|lines|fields|rows|routes|settings|methods|functions|services",
        "steps|rules|styles|options|entries",
      ].join("|")})(?: here| as before| unchanged)?[ \t]*(?:-->|\*\/\}?)?[ \t]*$`,
      String.raw`(?:same as (?:before|above)|unchanged|as before)\b`,
    ].join("|"),
    ")",
    String.raw`|^[ \t]*<truncated \d+ (?:bytes|characters|lines)>`,
  ].join(""),
  "im",
);

/** Whether code has a comment in place of omitted code. */
export const hasElision = (code: string): boolean => ELISION.test(code);
