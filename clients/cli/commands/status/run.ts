import type { Context } from "../../context.ts";
import { everyDream } from "../../dreams/every.ts";
import { counted } from "../../showing/words.ts";
import { leftToDo } from "../../syncing.ts";

export async function run(context: Context): Promise<void> {
  const { output, stage, folders } = context;
  const sync = await context.device();
  const account = await context.account();
  let dreams = 0;
  let todos = 0;
  for await (const dream of everyDream(sync)) {
    dreams += 1;
    todos += dream.todos.filter(({ done }) => !done).length;
  }
  const { unsynced, conflicts, refused } = sync.state;
  const left = { unsynced, conflicts, refused };
  const signedIn = account?.account ?? null;
  output.print(
    { stage: stage.name, url: stage.url, account: signedIn, folder: folders.data, dreams, todos, ...left },
    () =>
      [
        `Stage     ${stage.name}${stage.url === null ? " (this machine alone)" : `  ${stage.url}`}`,
        `Account   ${signedIn ?? "nobody is signed in: dreams login"}`,
        `Dreams    ${counted(dreams, "dream")}, ${counted(todos, "open todo")}, in ${folders.data}`,
        ...[...leftToDo(left)].map((line) => `          ${line}`),
      ].join("\n"),
  );
}
