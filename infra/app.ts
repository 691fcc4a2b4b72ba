import { App } from "aws-cdk-lib";
import { addDreamcatcher } from "./dreamcatcher.ts";
import { bundleFunctions } from "./functions.ts";
import { stageNamed } from "./stages.ts";

const app = new App();
const stage = stageNamed(app.node.tryGetContext("stage"));
addDreamcatcher(app, stage, await bundleFunctions());
