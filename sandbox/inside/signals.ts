import { constants } from "node:os";

const NAMES = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name]));
// These have two names; the first one found is the rarer.
NAMES.set(constants.signals.SIGABRT, "SIGABRT");
NAMES.set(constants.signals.SIGIO, "SIGIO");

/** The name of a signal's number; the real-time ones have none of their own. */
export const signalName = (number: number): string => NAMES.get(number) ?? `SIG${number}`;
