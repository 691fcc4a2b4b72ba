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
      `(?:[oa] |el |le |il |der |den |de |het )?rest(?:o|e|ante)? (?:do|da|del|de la|du|des?|der|dell[ao']|van) ?(?:${[
        "c[oó]d(?:igo|ice)|code|archivo|fichero|arquivo|ficheiro|fichier|file|datei|bestand|clase|classe|klasse",
        "componente|composant|component|funci[oó]n|função|fonction|funktion|m[eé]todos?|estilos?",
      ].join("|")})`,
      String.raw`(?:其余|其餘|其他|剩余|以下|以上|现有|原有)[^\n]{0,16}(?:不变|不變|不动|省略|保持|相同)|остальн\p{L}* (?:код|методы|функции|част)`,
      "(?:残り|以下|他)のコード|나머지 코드",
      String.raw`(?:same as (?:before|above)|unchanged|as before)\b`,
    ].join("|"),
    ")",
    String.raw`|^[ \t]*<truncated \d+ (?:bytes|characters|lines)>`,
  ].join(""),
  "imu",
);

/** Whether code has a comment in place of omitted code. */
export const hasElision = (code: string): boolean => ELISION.test(code);
