import { argv } from "node:process";
import { readStage } from "../stage/stage.ts";
import { webServer } from "./server.ts";

/** A process of its own, which outlives `npm start -- --detach`: serves a built page for a stage file. */
const [folder = "", stageFile = "", port = ""] = argv.slice(2);
webServer(folder, await readStage(stageFile)).listen(Number(port), "127.0.0.1");
