// The part of Happy DOM that checks of pages use.
export { Browser, PropertySymbol } from "happy-dom";
