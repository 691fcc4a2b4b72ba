import type { Wish } from "./wishes.ts";
import type { Work } from "./work.ts";

/** Asks to make what no answer in words is, rather than something for it or about it. */
const BUILDS =
  /^(?:please )?(?:create|build|make|develop|set up|maak|bouw|erstelle|baue|crée[rz]?|crea|crear|criar|faça)\s+(?:(?!for|of|about|on|in|with|where|that|which|to|from|using)[\p{L}-]+\s+){0,4}(?:web ?sites?|apps?|(?:web|mobile) applications?|chat ?bots?|web ?shops?|browser extensions?|plugins?|dashboards?)(?=$|[.,;:]|\s+(?:for|of|about|on|in|with|where|that|which|to|from|using|voor|für|pour|para|per)(?!\p{L}))/iu;

/** Whether an answer to what is to be built is words alone. */
export const isOnlyAdvised = ({ state, report, text }: Wish): boolean =>
  state !== "coded" && report === null && BUILDS.test(text);

/** Open work that an answer only tells how to do. */
export const advised = (work: Work): Work => ({
  ...work,
  description: "The conversation tells how to make it, and makes nothing.",
});
