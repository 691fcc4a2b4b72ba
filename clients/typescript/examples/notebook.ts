// A notebook of dreams in one file, with or without a connection:
//   node notebook.ts add "A title" "A todo"   node notebook.ts find words   node notebook.ts sync
import { openSqliteStore } from "@dreamcatcher/client/sqlite";
import { SyncManager } from "@dreamcatcher/client/sync";
import { connect } from "./connect.ts";

const [command, ...words] = process.argv.slice(2);
const notebook = new SyncManager({ store: openSqliteStore("notebook.sqlite") });

switch (command) {
  case "add": {
    const [title = "", ...todos] = words;
    const dream = await notebook.dreams.create({ title, todos: todos.map((text) => ({ text })) });
    console.log(`added: ${dream.title}`);
    break;
  }
  case "find": {
    const { hits } = await notebook.search(words.join(" "));
    for (const { dream } of hits) console.log(dream.title);
    break;
  }
  case "sync": {
    const client = connect();
    const { id } = await client.account.get();
    await notebook.signIn({ client, account: id });
    const { sent } = await notebook.sync();
    const { unsynced, conflicts } = notebook.state;
    console.log(`sent ${sent}; ${unsynced} not synced, ${conflicts} in conflict`);
    break;
  }
  default:
    console.error("Usage: node notebook.ts add | find | sync");
    process.exitCode = 1;
}
await notebook.close();
