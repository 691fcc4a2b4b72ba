/**
 * What a sign-in came back with, out of what a person pastes: the code and the state, with a dot between.
 *
 * @returns what is wrong with it, in words, where it is not the code of this sign-in
 */
export function parametersOf(pasted: string, state: string): URLSearchParams | string {
  const text = pasted.trim();
  if (text === "") return "Paste the code that the page shows.";
  const dot = text.lastIndexOf(".");
  if (dot < 1 || dot === text.length - 1)
    return "That is not the whole code: copy it with the page's button.";
  if (text.slice(dot + 1) !== state) return "That is the code of another sign-in: open the link above.";
  return new URLSearchParams({ code: text.slice(0, dot), state });
}
