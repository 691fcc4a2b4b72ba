import { attributesOf } from "./ordered.ts";

/** Openings of a wish, with what is wished. */
const WISHED: RegExp[] = [
  /^(?:what|the thing) i(?:'m| am| was|’m)? (?:imagine|picture|envision|thinking|have in mind|had in mind|want|need)(?: of)? is (.{6,})$/i,
  /^(?:ik zit te denken aan|ik denk aan|mijn idee is|i(?:'m| am| was|’m) thinking (?:of|about)) ((?:an?|een) .{6,})$/i,
  /^(?:must|should|needs? to|has to|have to|moet)(?! (?:i|we|you|have|ik|je|jij|u)\b|n['’]t| be (?:an?|the|some|because|something)\b) (?:(?:also|always|be able to|be) )*(.{6,})$/i,
  /^(?:it |the app )?needs? (?!to\b|help\b|more\b|it\b)((?:an?|some|\p{Ll}+) .{4,})$/iu,
  /\b(?:add|want|need|like|love|layer in|include|have|having) (?:the |an? )?(?:ability|option|possibility) (?:to|of) (.{8,}?)\)?$/i,
  /^(?:ideally|preferably|bij voorkeur|(?:het )?liefst) (?:it|they|this|het) ((?!would|could|should)\p{Ll}+s? .{4,})$/iu,
  /^(?:and |or |so )?(?:ideally|preferably|perhaps|maybe|bij voorkeur|(?:het )?liefst|idealiter|misschien),? (?:it|this|that|i|we|you|users?|people|they|the \w+|there|het|ik|je) (?:would|could|can|should|will|might|zou(?:den)?|kan|kunnen|moet) (?:(?:also|like to|love to|want to|need to|be able to|be|ook) )*(.{6,})$/i,
  /^(?:then|so that|that way|this way|dan),? (?:i|we|you|users?|people|ik|je) (?:can|could|would be able to|kan|kun|kunnen) (?:(?:also|then|just|ook) )*(.{8,})$/i,
  /^(?:i|we)(?:'d| would|’d)? (?:(?:also |really )?(?:want|like|plan|intend|prefer|need) to|will|am going to|are going to) use (.{6,})$/i,
  /^(?:i|we)(?:'d| would|’d)? (?:also |really )?(?:want|like|love|need) to be able to (.{6,})$/i,
  /^(only .{3,40}? (?:may|can|should|must) .{4,})$/i,
  /^you can (?:also )?((?!use\b|see\b|find\b|ignore\b|assume\b|skip\b|do\b|just\b|check\b|look\b|give\b|answer\b|write\b|start\b|ask\b|tell\b).{6,})$/i,
  /^(only .{3,60}?) (?:is|are|should be) (?:required|needed|necessary|allowed|supported)\b/i,
  /^use ((?!.*\b(?:bold|italics?|markdown|emojis?|headings?|bullets?|tone|words?|language)\b)(?!my\b|this\b|that\b|it\b|the following\b)(?:\S+ ){1,5}(?:for|as) .{4,})$/i,
  /^it (?:is|may|might|should|must)(?: also| even| be)* possible (?:that|to) (.{6,})$/i,
  /^(?:the|my|our) (?:idea|goal|plan|aim|vision|concept)(?: here| of (?:the|this) \w+)? (?:is|would be) (?:that |to (?:have|create|build|make) |to )(.{6,})$/i,
  /^(?:what )?(?:i|we)(?:'m| am|’m|'re| are|’re) (?:really )?trying to (?:do is )?(?:to )?(?:come up with|find|get|have) ((?:an?|some|something) .{8,})$/i,
];
/** "Let's first do posting and requests" narrows the product to them. */
const FOCUSED =
  /^(?:let['’]?s|we(?:['’]ll| will| should| can)?|i(?:['’]ll| will| want to)?) (?:(?:first|just|only|now) )*(?:focus on|stick to|(?<=\b(?:first|just|only) )do(?! (?:it|this|that|so)\b)) (.{6,}?)(?:,? first)?$/i;
/** "I want the list to be sorted by name". */
const WANTED_TO =
  /^(?:i|we)(?:'d|’d| would)? (?:(?:also|really|just) )*(?:want|need|like|love|prefer) ((?:(?:the|this|all|each|every|its|my|our|users?|people|no) .{3,60}?)|it) to (?:be )?(.{3,})$/i;
/** "If the flag is set, we use the local time". */
const CONDITIONAL =
  /^(if .{4,80}, (?:then )?(?:we|it|they|the \w+|users?) (?!can help|need help|have to).{4,})$/i;

const INTERROGATIVE =
  /^(?:can|could|do|does|did|is|are|should|must|would|will|how|what|where|which|who|why|when|moet|kan|kun|wat|hoe|waar|welke)\b.*\?$/i;

/** What a sentence without opening words wishes for. */
export function wishedIn(bare: string): string[] {
  if (INTERROGATIVE.test(bare) || bare.endsWith(":")) return [];
  const said = bare.replace(/[.!?]+$/, "");
  for (const pattern of WISHED) {
    const [, feature] = pattern.exec(said) ?? [];
    if (feature) return attributesOf(feature);
  }
  const [, focus] = FOCUSED.exec(said) ?? [];
  if (focus) return focus.split(/,? and |, /);
  const [, what, how] = WANTED_TO.exec(said) ?? [];
  if (what && how) return [what === "it" ? how : `${what} ${how}`];
  const [, conditional] = CONDITIONAL.exec(said) ?? [];
  return conditional ? conditional.split(/,? (?=if not,)/i) : [];
}
