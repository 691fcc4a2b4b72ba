import type { Fragment } from "@dreamcatcher/contracts/fragment";

/** What stands for something that the person fills in. */
export const PLACEHOLDER = /[<>[\]{}…]|\.\.\.|\byour|\/path\//i;

/** Longer lines are no commands to type. */
const MAX_LENGTH = 200;

/** What may be commands in an answer: its lines, each without its prompt, or what they mark as code. */
export function commandsIn({ content, code_snippets }: Fragment): string[] {
  const texts = [
    content,
    ...code_snippets.flatMap(({ language, code }) =>
      /^(?:bash|sh|shell|zsh|console|powershell|batch|text|markdown|md)$/.test(language) ? code : [],
    ),
  ];
  return texts.flatMap((text) =>
    text.split("\n").flatMap((line) => {
      if (line.length > 2 * MAX_LENGTH) return [];
      const whole = line.replace(/^\s*(?:[$%>]|PS [^>\n]{0,100}>|[-*]|\d+\.)?\s*/, "");
      const marked = [...line.matchAll(/`([^`\n]{1,200})`/g)].map(([, code = ""]) => code);
      return (marked.length > 0 ? marked : [whole]).flatMap(lastOf);
    }),
  );
}

/** The command that a line ends with, without its comment: `npm install && npm run dev # at port 3000`. */
function lastOf(line: string): string[] {
  const command = (line.split(/ && |; /).at(-1) ?? "").replace(/\s+(?:#|\/\/).*$/, "").trim();
  return command === "" || command.length > MAX_LENGTH ? [] : [command];
}
