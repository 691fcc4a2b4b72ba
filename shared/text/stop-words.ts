import { SPOKEN } from "./spoken/index.ts";
import { wordSet } from "./word-set.ts";

/** Words that carry no topic, by language. */
export const STOP_WORDS = {
  en: wordSet(`
  a about above after again against all almost along already also although always am an and another any
  anyone anything are aren't around as at away back be became because become been before being below best
  better between both but by came can can't cannot come could couldn't did didn't do does doesn't doing
  don't done down during each either else enough even ever every everything few first for from further get
  gets getting give given go goes going gone good got had has hasn't have haven't having he hello help her
  here here's hers hi him his how however i i'd i'll i'm i've if in instead into is isn't it it's its itself
  just keep kind know last later least less let let's like likely little look lot made make makes making
  many may maybe me might mine more most much must my myself need needed needs never next no none nor not
  nothing now of off often oh ok okay on once one ones only onto or other others otherwise our ours out over
  own per perhaps please possible put quite rather really right said same say see seem seems several shall
  she should shouldn't show simply since so some someone something soon still such sure take tell than thank
  thanks that that's the their theirs them then there there's these they they're thing things think this
  those though through thus to together too toward try trying two under until up upon us use used useful
  uses using usually various very via want wants was way ways we we'd we'll we're we've well were what
  what's when where whether which while who whom whose why will wish with within without won't would
  wouldn't yes yet you you'd you'll you're you've your yours yourself e.g i.e etc vs im ive dont doesnt cant
  wont lets able new add added include includes including follow following followed specific different
  example examples based allow allows provide provides provided ensure ensures start started step steps
  across along among amongst asked asking asks besides beyond bought brought caught despite eight eleven
  exist exists felt five formerly four furthermore held hence herself himself inside keeps kept knew left
  lost lying meanwhile met moreover near nevertheless nine ourselves outside paid ran saw says seen sent
  seven six spent ten themselves thx told took towards tried twelve unless unlike went whatever whenever
  whereas wherever whichever whoever
`),
  nl: wordSet(`
  aan achter al alle alleen alles als altijd ander andere anders ben bent bij bijvoorbeeld binnen boven daar
  daarna daarom dan dat de deze die dit doe doen door dus een eens eerste elk elke en er even gaan gaat ge
  geen geven goed graag had hadden heb hebben hebt heeft hem hen het hier hij hoe hoeveel hun iemand iets ik
  in is ja je jij jou jouw jullie kan kom komen komt kun kunnen kunt maak maar maken mag me meer meest men
  met mijn moet moeten na naar nadat nee net niet niets nieuw nieuwe nog nou nu of om omdat onder ons onze
  ook op over per samen staan staat te tegen ten ter toch toe tot tussen uit uw van vanuit veel via voor
  vooral waar waarbij waarin waarom wanneer want waren was wat we weer wel welk welke werd wie wij wil
  willen word worden wordt zal ze zeer zelf zich zie zien zij zijn zo zoals zodat zonder zou zouden zullen
  verschillende gebruik gebruiken gebruikt stap stappen volgende zorg daarnaast hierbij hieronder eventueel
  beste daarbij daarmee hiermee hiervoor indien soms steeds tevens vaak vaker waaraan waarmee waarvan
  waarvoor zowel
`),
  de: SPOKEN.de.stopWords,
  fr: SPOKEN.fr.stopWords,
  es: SPOKEN.es.stopWords,
  pt: SPOKEN.pt.stopWords,
  ru: SPOKEN.ru.stopWords,
  zh: SPOKEN.zh.stopWords,
  ja: SPOKEN.ja.stopWords,
  ko: SPOKEN.ko.stopWords,
  ar: SPOKEN.ar.stopWords,
} as const;
