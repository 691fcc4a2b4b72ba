import { App } from "aws-cdk-lib";
import { addDreamcatcher } from "./dreamcatcher.ts";
import { bundleFunctions } from "./functions.ts";
import { checkSettings } from "./stages/required-settings.ts";
import { stageNamed } from "./stages/stages.ts";

const app = new App();
const stage = stageNamed(app.node.tryGetContext("stage"));
const { front } = addDreamcatcher(app, stage, await bundleFunctions());
// The CDK names the account of the credentials it finds, and none where it finds none.
checkSettings(front, stage, process.env.CDK_DEFAULT_ACCOUNT);
