import type { Context } from "../../context.ts";
import { everyDream } from "../../dreams/every.ts";
import { expiringText } from "../../sessions/expiring.ts";
import { counted } from "../../showing/words.ts";
import { howToSignIn } from "../../signing-in/how.ts";
import { leftToDo } from "../../syncing.ts";
import { plain } from "../../terminal/plain.ts";
import { vanishing } from "../../watching/vanishing.ts";

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
  const { unsynced, conflicts, refused } = await sync.refresh();
  const left = { unsynced, conflicts, refused };
  const expiring = await vanishing(context, process.env);
  const { account: id = null, email = null } = account ?? {};
  output.print(
    {
      ...{ stage: stage.name, url: stage.url, account: id, email, folder: folders.data },
      ...{ dreams, todos, ...left, expiring },
    },
    () =>
      [
        `Stage     ${stage.name}${stage.url === null ? " (this machine alone)" : `  ${stage.url}`}`,
        `Account   ${plain(email ?? id ?? `nobody is signed in: ${howToSignIn(stage)}`)}`,
        `Dreams    ${counted(dreams, "dream")}, ${counted(todos, "open todo")}, in ${folders.data}`,
        ...[...leftToDo(left)].map((line) => `          ${line}`),
        ...expiring.map((each) => `Sessions  ${expiringText(each)}`),
        ...(expiring.some((each) => each.not_captured > 0)
          ? ["          Keep them: dreams watch --once"]
          : []),
      ].join("\n"),
  );
}
