import { App } from "aws-cdk-lib";
import { addDreamcatcher } from "./dreamcatcher.ts";
import { bundleFunctions } from "./functions.ts";
import { buildPage } from "./page.ts";
import { checkSettings } from "./stages/required-settings.ts";
import { type Stage, stageNamed } from "./stages/stages.ts";

const app = new App();
const named = stageNamed(app.node.tryGetContext("stage"));
// On a developer's machine, the port of the page is chosen at its start.
const webUrl: string | undefined = app.node.tryGetContext("web_url");
const stage: Stage = webUrl === undefined ? named : { ...named, webOrigins: [webUrl] };
const code = await bundleFunctions();
const page = stage.emulator ? undefined : await buildPage();
const { front } = addDreamcatcher(app, stage, { code, page });
// The CDK sets this variable from the credentials it finds, and leaves it unset without credentials.
checkSettings(front, stage, process.env.CDK_DEFAULT_ACCOUNT);
