import { wordSet } from "./word-set.ts";

/** Words that are said of anything: they may stand in a title, but name no topic of their own. */
export const VAGUE_WORDS = wordSet(`
  access account actually additional allowing answer app apps application applications approach appropriate
  area article aspect assistant available aware base basic basics bit both bunch call called careful case
  cases certain change changed changes check choice choose clear clearly close code command commands common
  complete complex component components concept conclusion configuration consider considerations contain
  contains content context continue control copy correct correctly could create created creates creating
  creation current currently custom data day days default define defined definitely depend depending depends
  describe description design detail detailed details develop developer development directly display does
  easier easily easy edit effective effectively efficient element else end enhance enhanced entire
  environment error especially essential evaluate exact exactly existing expect expected experience explain
  explore factor factors familiar feature features feel field fields file files final finally find finding
  fine finish fix flexibility flexible focus folder form format found full fully function functional
  functionality functions general generally generate generated generic getting goal goals great group guide
  handle happen hard having high highly hope idea ideal ideas identify imagine immediately impact implement
  implementation implemented important improve improved improvement improvements incredibly indeed
  individual info information initial input inside insight insights install instructions integrate
  integration interested interesting involve involves issue issues item items key kinds large larger lead
  learn level leverage like limit limitations line lines link list lists local logic long looking low main
  maintain manage manner matter mean means mention mentioned message messages method methods mode modern
  moment move multiple name named native natural necessary nice non note notes number object offer offers
  old online open operation operations option options order original output outputs overall overview own
  package page part particular parts path people perfect perform performance person phase piece place plan
  platform platforms play point points popular potential potentially powerful practical practice practices
  prefer preference preferred prepare previous primary prior probably problem problems process processes
  product program project projects prompt properly provider provider's providing purpose purposes question
  questions quick quickly quite read readable reading real reality reason recommend recommendation
  recommendations recommended reduce refer regarding related relationship relevant reliable remember remove
  replace report represent request requests require required requirement requirements requires research
  resource resources respond response result results return returns review robust role roles root run
  running runs safe sample save scale scenario scratch second section send sense sentence separate service
  services set sets setting settings setup share short similar simple simplified single site situation size
  small solution solutions solve sort source space specifically specify standard start state statement store
  straightforward string strong structure structured style subject suggest suggested suggestion suggestions
  suit suitable summary support supported supports system systems table take task tasks team technical
  technique term terms test tested testing tests text theme third three time times title today tool tools
  top topic total traditional true turn type types typical typically typically under understand
  understanding unique update updated updates upload user users valid valuable value values variety version
  versions view visit visual wanted web website whole wide within without wonderful word words work worked
  working works world worth write writing written wrong year years best-practice additionally alternatively
  certainly comprehensive crucial achieve aim allows along among apply around aspects bring build builder
  building builds built certain challenge challenges combine compare consistent currently ensure ensuring
  facilitate gain happy here's highlight including let's likely note offering once aangepast aantal algemeen
  antwoord beschrijving beste bestaande bijv complete duidelijk eigen functie functies functionaliteit
  gegevens goede helpen huidige informatie inhoud klein lijst manier mensen mogelijk mogelijke mogelijkheden
  naam onderwerp onderdeel optie opties passen punt resultaat schrijf schrijft schrijven soort specifieke
  tekst titel tijd vraag vragen voorbeeld waarde werk werken yeah yep hey dear regards sincerely sorry
  apologize confusion glad feel free sounds anything everything going gonna wanna stuff thats lets theres
  youre didnt isnt wasnt
  accepting according act actual advantage advantages appear appears attempt attempts assume assumed assumes
  benefit benefits breakdown briefly cause caused causes closing completed completely con condition
  conditions cons desired disadvantage disadvantages ease expert experts formerly frequent frequently hour
  hours includes intermediate minute minutes month months numerous particularly perspective present presents
  previously pro properties property pros receive received receives regular remaining rest separately show
  showing shown shows slow slowly successful successfully sufficient taken takes therefore tips various week
  weeks wrongly
`);
