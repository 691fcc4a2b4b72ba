import { list } from "./list/command.ts";

/** All commands, in the order of the help. */
export const COMMANDS = [list];
