import { createApp } from "./server.mjs";

const port = Number(process.env.PORT ?? 3000);
createApp().listen(port, () => process.stdout.write(`http://localhost:${port}\n`));
