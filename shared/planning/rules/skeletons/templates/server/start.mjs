import { createApp } from "./server.mjs";

const app = createApp().listen(Number(process.env.PORT ?? 3000), () =>
  process.stdout.write(`http://localhost:${app.address().port}\n`),
);
