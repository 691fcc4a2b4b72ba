import { KIND_WORDS_ELSEWHERE } from "./kind-words-elsewhere.ts";
import { KIND_WORDS_IN_ENGLISH } from "./kind-words-in-english.ts";

/** What people call the project that they want, with how sure that name makes its kind. */
export const KIND_WORDS = [...KIND_WORDS_IN_ENGLISH, ...KIND_WORDS_ELSEWHERE];
