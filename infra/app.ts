import { App } from "aws-cdk-lib";
import { addDreamcatcher } from "./dreamcatcher.ts";
import { bundleFunctions } from "./functions.ts";
import { checkSettings } from "./stages/required-settings.ts";
import { stageNamed } from "./stages/stages.ts";

const app = new App();
const stage = stageNamed(app.node.tryGetContext("stage"));
const { front } = addDreamcatcher(app, stage, await bundleFunctions());
// The CDK sets this variable from the credentials it finds, and leaves it unset without credentials.
checkSettings(front, stage, process.env.CDK_DEFAULT_ACCOUNT);
