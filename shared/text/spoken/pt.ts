import { wordSet } from "../word-set.ts";
import { automating } from "./automating.ts";
import { delivering } from "./delivering.ts";
import type { Moves } from "./moves.ts";
import { settling } from "./settling.ts";
import type { SpokenLanguage } from "./spoken.ts";
import { verbForms } from "./verb-forms.ts";
import type { Work } from "./work.ts";

const MAKE =
  "criar|fazer|desenvolver|construir|montar|programar|projetar|escrever|implementar|lançar|codar|preparar";
const ADVERB = "(?:também|ainda|só|apenas|muito|realmente|agora|além disso|igualmente|simplesmente|mesmo)";
const PRODUCT =
  "(?:(?:o|a) (?:app|aplicativo|aplicação|sistema|site|programa|jogo|bot|script|plataforma|loja|ferramenta|página))(?: web| móvel)?";

const DENIALS = [
  "nada de",
  "não(?! (?:só|apenas)\\b)",
  "sem",
  "nenhuma?",
  "nunca",
  "jamais",
  "nem(?! só\\b)",
];

const VERBS = verbForms(
  `escrever criar fazer desenvolver construir programar traduzir corrigir melhorar otimizar refatorar encurtar
  reformular resumir testar verificar conferir instalar desinstalar eliminar apagar remover tirar substituir
  trocar mover modificar mudar alterar limpar consertar arrumar reparar gerar desenhar projetar planejar planear
  comprar pedir encomendar conseguir medir cortar serrar furar parafusar colar pintar lixar montar fixar pendurar
  configurar colocar desativar ativar iniciar parar carregar baixar subir enviar salvar guardar exportar importar
  copiar abrir fechar clicar selecionar escolher digitar registrar cadastrar cancelar ligar contatar mandar
  reservar pagar juntar recolher ordenar organizar lavar cozinhar assar misturar descascar plantar semear regar
  colher publicar compartilhar partilhar imprimir digitalizar preparar convidar definir determinar calcular
  comparar documentar implementar adaptar ajustar atualizar migrar conectar criptografar solicitar preencher
  apresentar entregar assinar revisar rever anotar redigir gravar filmar fotografar pesquisar buscar procurar
  analisar estudar implantar depurar transformar converter renomear estruturar vender alugar isolar terminar
  acabar concluir perguntar praticar levar avisar informar executar marcar agendar adicionar integrar rodar`,
  { car: "car|ca|que", gar: "gar|ga|gue", cer: "cer|ce|ca", ar: "ar|a|e", er: "er|e|a", ir: "ir|e|a" },
  "faz faça faca põe ponha peça peca meça meca corrija consiga substitua construa traduza traduz inclua redija converta converte",
  "compra mistura copia carga  nota planta marca reserva pergunta pinta  corte  cola furo lista este para pare conte conta rode suba leve regra procura busca pesquisa muda",
);

const WORK: Work = {
  asked: [
    new RegExp(
      `^(?:você |vc |tu )?(?:pode|poderia|podes|podia|consegue|podem|podemos)(?: ${ADVERB}| por favor| me| nos| ajudar a| pra mim)* (.+)$`,
      "iu",
    ),
    /^(?:me ajud[ae] a|ajud[ae](?:-me|-nos) a) (.+)$/iu,
    /^(?:eu )?(?:quero|queria|preciso|gostaria|queremos|precisamos) que (?:você |vc |tu |me )*(\p{L}+[ae]s? .+)$/iu,
    /^me (?=\p{L}+[ae] )(.+)$/iu,
  ],
  planned: [
    /^(?:anota|lembrete|nota)\s*: (.+)$/iu,
    /^(?:eu )?(?:me encarrego de|fico de|fiquei de) (.+)$/iu,
    /^me lembr[ae] de (.+)$/iu,
    new RegExp(
      `^(?:eu |nós |a gente |${ADVERB} )*(?:(?:tenho|temos|tem|terei|teria) (?:que|de)|devo|devemos|deveria|vou|vamos|preciso|precisamos|(?:é|vai ser) preciso|penso em|pretendo|planejo|falta|me falta|ainda falta)(?: ${ADVERB}| amanhã| hoje| primeiro)*:? (.+)$`,
      "iu",
    ),
  ],
  wanted: [
    new RegExp(
      `^(?:eu |nós |a gente |${ADVERB} )*(?:quero|queremos|queria|quer|gostaria de|gostaríamos de)(?: ${ADVERB}| amanhã| hoje| primeiro)* (.+)$`,
      "iu",
    ),
  ],
  announced: [
    { clause: /^(?:eu )?(?:me )?(\p{L}+rei) (.+)$/iu, ending: "rei", infinitives: ["r"] },
    {
      clause: /^(?:eu )?(?:me |te )?(\p{L}+o) (.+)$/iu,
      ending: "o",
      infinitives: ["ar", "er", "ir"],
      soon: /(?<!\p{L})(?:amanhã|hoje|depois|mais tarde|logo|esta (?:tarde|noite|semana)|n[oa] (?:segunda|terça|quarta|quinta|sexta|sábado|domingo|fim de semana)|semana que vem|(?:na )?próxima semana)(?!\p{L})/iu,
    },
  ],
  infinitive: /^(?:me |o |a |lhe )?\p{L}+(?:[aei]r|ôr|or)(?:-(?:l?[ao]s?|me|nos|lhe))?(?= |$)/iu,
  idle: /^(?:me )?(?:saber|entender|compreender|aprender|conhecer|ter|ser|estar|poder|ver|dizer|falar|explicar|mostrar|ajudar|dar|perguntar se|recomendar|sugerir|aconselhar|listar|descrever|responder|ir|dormir|contar|ensinar|dever|querer|haver|pensar|imaginar|propor|indicar|ficar)(?:-\p{L}+)?(?!\p{L})|^\p{L}+ (?:em (?:português|inglês)|brevemente)$|^\p{L}+-l?[ao]s?(?!\p{L})|mais (?:curt[oa]|long[oa]|detalhad[oa]|simples|formal|breve)s?$|^(?:expli(?:ca|que)|diga|mostr[ea]|deixa(?:r)?|deixe)(?!\p{L})|^me (?:diz|diga|explica|explique|mostra|mostre|dê|dá)(?!\p{L})|^\p{L}+ (?:o |os )?(?:pontos?|passos?)(?!\p{L})/iu,
  enclitic: /-?(?:me|nos|lhe|l?[ao]s?)$/iu,
  gives: /^(?:me (?:dá|dê|passa|manda)|dê-me|dá-me) (.+)$/iu,
  texts:
    /^(?:(?:um|uma|o|a|os|as|d[aeo]s?|breve|pequen[oa]|nov[oa]|curt[oa]|bo[ma]) ){0,3}(?:carta|e-?mail|mail|texto|discurso|poema|mensagem|artigo|descrição|descricao|resumo|tradução|traducao|script|fórmula|formula|consulta|anúncio|anuncio|post|programa|tabela|modelo|cardápio|cartaz|logo|convite|roteiro)s?(?!\p{L})/iu,
};

/** What opens a sentence. */
const FILLER =
  /^(?:(?:olá|oi|e aí|opa|bom dia|boa (?:tarde|noite)|(?:muito )?obrigad[oa]|ok(?:ay)?|tá|beleza|certo|bom|então|e|mas|também|além disso|depois|agora|por favor|sim|não(?=,)|perfeito|ótimo|legal|primeiro|segundo|por último|finalmente|olha|aliás|amanhã(?: de manhã| à (?:tarde|noite))?|hoje|daí|aí)(?!\p{L})[\s,.:!…–-]*)+/iu;

/** How people settle what an answer proposes. */
const SETTLED = settling({
  filler: FILLER,
  unnamed:
    "posso|vou|vamos|funciona|preciso|problemas?|pressa|dúvida|faz|ah|oh|opa|faz|faça|põe|coloca|tira|me|eu|tu|você|vc|ele|ela|nós|eles|elas|a gente|isso|isto|esse|essa|este|esta|aquilo|o que|que|q|como|quando|onde|quem|por|porque|pq|pois|se|e|mas|ou|sim|não|ok|beleza|obrigad[oa]|valeu|ótimo|perfeito|bom|boa|claro|hoje|agora|amanhã|ainda|já|também|tb|acho|sei|é|está|são|tem|tenho|me|te|lhe|nos|nada|sem (?:problemas?|dúvida|pressa|querer)|nenhum problema|nenhuma (?:dúvida|ideia|pressa)",
  no: "(?:também |tb |acho que |por enquanto |melhor |ainda )*não(?: (?:precisa|precisamos|preciso|quero|queremos|é necessári[oa]|rola|faz falta|mesmo))?|nem pensar|dispenso|tá fora|está fora",
  yes: "(?:já |também |tb |claro que )*sim(?: (?:por favor|claro))?|(?:com certeza|por favor|quero|queremos|adorei|seria (?:ótimo|bom|legal)|é (?:ótimo|importante|essencial))|(?:isso )?(?:tem (?:que|q)|precisa) entrar",
  because: "porque|pq|pois|já que|que|q|senão|minhas?|meus?|as?|os?|ia|é|eu|el[ea]s?|metade",
  none: "nada de|nenhum|nenhuma",
  so: "então",
  rather: "melhor|prefiro|na verdade|de preferência",
  later:
    "(?:fica|ficam|deixa|deixamos|vai|vão) (?:pra|para) (?:depois|mais tarde|frente|outro dia|a (?:segunda|próxima) (?:versão|fase))(?: d[aeo]s? \\p{L}+)?|(?:fica|ficam|deixa) (?:de )?fora|(?:pra|para) depois",
  afterwards: "depois|mais tarde|(?:pode|podem) esperar",
  enough:
    "(?:basta|bastam|chega|já serve|serve|é suficiente|tá bom|está bom|dá conta|resolve)(?: (?:pra mim|para mim|por enquanto))?|(?:é|são|fica) melhor",
  option:
    "(?:fico com |escolho |prefiro |quero |vamos com |vou de )?(?:a opção|o|a|opção|variante|a (?:variante|versão|alternativa))",
  ordinals: ["primeira", "segunda", "terceira", "quarta", "quinta"],
});

const MOVES: Partial<Moves> = {
  ...SETTLED.moves,
  replies: [
    ...SETTLED.moves.replies,
    /^(?:o app |isso )?(?:tem que|deve|deveria) ser (?:só |apenas )*(uma? [^,;:]{3,60})$/iu,
  ],
  changes:
    /^(?:(?:ok(?:ay)?|não|hm+|ah|opa|ótimo)[,.! ]+)?(?:espera|desculpa|na verdade|pensando (?:bem|melhor)|melhor(?= )|(?:mudei|mudamos) de ideia(?: (?:numa|em uma) coisa)?|correção|aliás|só (?:que|q)(?= ))[,.:;!…\s–—-]*(?=\S)/iu,
  replaces: [
    /^(?:(?:usa|use|vamos usar|põe|coloca|coloque|faz|faça|que seja|troca (?:por|para|pra)|muda (?:para|pra)|vamos (?:de|com)|melhor)(?: mesmo)? (?:em |com )?)(.{2,60}?)(?: (?:em vez|no lugar|ao invés) d[aeo]s? .{2,60})?$/iu,
  ],
  follows:
    /^(?:(?:sim|ok(?:ay)?|beleza|bom|perfeito|ótimo|combinado)[ ,.!:]+)*(?:(?:vamos fazer|façamos|faz) (?:isso|assim)|vamos com (?:isso|essa)|fico com (?:isso|essa)|sigo o seu conselho|vai ser (?:isso|essa))[.!]*$/iu,
  either: / ou (?:melhor |prefere )?/iu,
  refusal: /(?<!\p{L})(?:não|nem|nenhum[a]?|ambos|ambas|os dois|as duas|talvez)(?!\p{L})/iu,
  idle: /^(?:um|uma|só|apenas)\s+|(?:,? (?:então|mesmo|por favor|obrigad[oa]|decidido))+$/giu,
  pointing:
    /^(?:isso|isto|essa|esse|esta|este|assim|tudo|ambos|os dois|as duas|algo|o que|que|q|como|quando|se|mais|nada|outra coisa|ela|ele)(?!\p{L})/iu,
  picks:
    /^(?:[^\d]{0,120}[\s,:'’(])?(?<!(?<!\p{L})(?:não|sem|exceto|menos|a|em|há|são|às)[^.,;\d]{0,14})((?:\d{1,2}(?:[ ,&+–-]|ao?|até|e|ou|depois|o|a|os|as|pontos?|passos?|número)*)+)(?=$|\s*[.!,;:)]|\s*(?:e(?! (?:[oa]s? )?\d)|primeiro|por favor|agora|depois|também|só|juntos|me|são|está|estão|para|pra|quero|sim)(?!\p{L}))/iu,
  offers:
    /^(?:(?:se sim|e|ou|além disso),? )?(?:(?:quer|queres|gostaria|deseja|prefere|você quer) que eu (?:te |lhe |também )*|posso (?:também )?(?=.*se (?:quiser|desejar))|se (?:quiser|você quiser|desejar),? (?:eu )?posso (?:também )?|me avise se quiser que eu )(.{6,160}?)[?.!]*$/iu,
  agrees:
    /^(?:sim|claro|pode(?: ser| sim)?|quero|ok(?:ay)?|beleza|por favor|com certeza|manda ver|bora|faz isso|seria (?:ótimo|bom|legal))(?!\p{L})/iu,
  accepts:
    /^(?:(?:sim|ok(?:ay)?|beleza|ótimo|perfeito|bom|muito bem|legal|obrigad[oa]|gostei|show|certo|excelente)[ ,.!:–-]*)*(?:por favor )?(?:pode (?:continuar|fazer|seguir|começar|ir)|continu[ea]|segue|siga|prossiga|vamos (?:em frente|nessa|lá|fazer isso|começar|com isso)|faz(?:er)? (?:isso|tudo|assim)|faça (?:isso|tudo)|próximo(?: passo)?|bora|manda ver|em frente|(?:faz |faça )?(?:[oa]s (?:dois|duas|três|quatro)|tud[oa]s?)(?=[ .!,]|$))(?!\p{L})/iu,
  rejects:
    /^(?:não(?! (?:tem problema|se preocupe))|agora não|hoje não|melhor não|ainda não|deixa (?:pra lá|quieto)|não precisa)(?!\p{L})/iu,
  decides: [
    /^(?:eu |nós |a gente )?(?:fico com|ficamos com|escolho|escolhemos|vou (?:usar|de|com|ficar com)|vamos (?:usar|de|com|ficar com)|uso|usamos|prefiro|opto por)(?: então| mesmo)* (?!(?:isso|tudo)(?!\p{L}))(.{2,80}?)[.!]*$/iu,
    /^(?:vai ser|que seja) (.{2,60}?)[.!]*$/iu,
    /^(?:eu )?(?:decidi|decidimos|resolvi|resolvemos)(?: usar| por)? (.{2,80}?)[.!]*$/iu,
  ],
  elsewhere:
    /^(?:(?:eles|elas|as pessoas|todos|a gente|os \p{L}+) (?:podem|pode|têm|tem|usam|usa)|(?:podem|têm|usam))(?!\p{L})/iu,
  furthers: [/^((?:com|sem) [^,;:]{3,60})$/iu],
  because: /^(?:como |já que |uma vez que |visto que )([^,]{5,120}), (\S.*)$/iu,
  reason:
    /,?\s+(?:porque|pq|já que|pois|uma vez que|senão)\s+|,\s+(?=(?:eu|ele|ela|eles|elas|a gente|minhas?|meus?|metade|isso|ia|é|são|gastar|tem|as|os|o|a|ninguém) )|,?\s+que\s+(?=(?:trabalho|é|são|a|o|as|os|eu|já) )/iu,
  complains:
    /(?<!\p{L})(?:erros?|errad[oa]|incorret[oa]|não (?:está )?(?:funciona|funcionou|funcionando|deu certo|vai|roda)|continua (?:sem|dando|igual)|falh(?:a|ou)|quebrad[oa])(?!\p{L})/iu,
  solved:
    /^(?:(?:ótimo|obrigad[oa]|valeu|perfeito|sim|legal|show|ok(?:ay)?)[ ,.!:]*)*(?:agora |já )*(?:funciona|funcionou|está (?:resolvido|funcionando)|resolveu|deu certo|consegui|era isso)(?!\p{L})/iu,
  reports:
    /(?<!\p{L})(?:já (?:\p{L}+(?:ei|i|ou)|fiz|pus|está (?:feito|pronto)|fizemos)|(?:eu )?(?:terminei|acabei de|fiz|comprei|enviei|paguei|instalei|consegui)|está (?:feit|pront)[oa])(?!\p{L})/iu,
};

/** How answers hand over what is asked for. */
const DELIVERING = delivering({
  refuses: "desculpe?|sinto muito|lamento|infelizmente|não posso|não consigo|como (?:uma )?ia",
  fails: "falhou|não foi possível|não consegui",
  reports: String.raw`(?<!\p{L})(?:já )?(?:eu )?(?:criei|fiz|escrevi|adicionei|atualizei|corrigi|removi|alterei|troquei|mudei|incluí|ajustei|coloquei|pus|renomeei)(?!\p{L})|^(?:feito|pronto|está pronto|prontinho|(?!obrigad|combinad|anotad)\p{L}{2,}[ai]d[oa]s?)(?!\p{L})`,
  needs: String.raw`(?<!\p{L})(?:envie|mande|me (?:envie|mande|diga|conte|passe|fale)|cole|compartilhe|diga|informe|preciso) (?:o|a|os|as|seu|sua|qual|que|quant\p{L}*|d[oae]s?)(?!\p{L})|(?<!\p{L})(?:qual|quais|quem|quant[oa]s?|onde|o que) [^.!?\n]{3,80}\?\s*$`,
  offers: "(?:quer|gostaria|deseja) que (?:eu )?|posso |devo |vamos começar",
  closing: "se (?:você )?(?:quiser|precisar|tiver)|não hesite|(?:me )?avise se|qualquer dúvida",
  comments:
    "(?:que |é uma )?(?:ideia|boa|ótima|excelente) (?:ótima|ideia|pergunta|resposta)|combinado|anotado|claro|certo|tá bom|perfeito|você (?:pode|poderia)|eu (?:posso|acho)",
  programs:
    "apps?|aplicativos?|aplicaç(?:ão|ões)|sites?|páginas?|programas?|scripts?|código|funç(?:ão|ões)|jogos?|bots?|formulários?|bot(?:ão|ões)|bancos? de dados|bases? de dados|api|rotas?|plugins?|extens(?:ão|ões)|macros?|consultas?|fórmulas?|testes?|painel",
  texts:
    "textos?|cartas?|e-?mails?|mensage(?:m|ns)|discursos?|poemas?|histórias?|artigos?|resumos?|traduç(?:ão|ões)|descriç(?:ão|ões)|convites?|anúncios?|currículos?|planos?|listas?|receitas?|títulos?|parágrafos?|frases?|legendas?|plaquinhas?|relatórios?|cardápios?|calendários?|perguntas?",
  writes:
    "escrev(?:a|er|e)|redi(?:ja|gir)|traduz(?:a|ir)?|resum(?:a|ir|e)|corri(?:ja|gir|ge)|reescrev(?:a|er|e)|encurt(?:a|ar|e)",
  errands:
    "compr(?:a|ar|e)|pe(?:ça|dir|ço)|lig(?:a|ar|ue|o)|pergunt(?:a|ar|e)|reserv(?:a|ar|e)|envi(?:a|ar|e)|mand(?:a|ar|e)|imprim(?:a|ir|e)|pag(?:a|ar|ue)|busc(?:a|ar)|procur(?:a|ar|e)",
  verb: "\\S+ (?:(?:uma?|o|a|os|as|meu|minha) )?",
  describes: "que|onde|para|pra|pro|com|sobre|de|do|da|em|no|na|a",
});

/** Portuguese. */
export const pt: SpokenLanguage = {
  delivering: DELIVERING,
  automating: automating({
    names:
      "automaç(?:ão|ões)|automatiz\\p{L}+|automaticamente|home ?assistant|ifttt|zapier|n8n|node-red|fluxos?|rotinas?|bots?",
    programs:
      "sozinh[oa]|scripts?|programas?|apps?|aplicativos?|ferramentas?|macros?|regras?|alertas?|fun(?:ção|ções)|plugins?|extens(?:ão|ões)|sistema",
    triggers:
      "quando|se|assim que|sempre que|cada vez que|tod[oa]s? (?:[oa]s? )?\\p{L}+|ao (?:pôr do sol|anoitecer|amanhecer)|às \\d[\\dh:]*|depois (?:de|das?) \\p{L}+",
    exceptions:
      "exceto|salvo|menos|a menos que|a não ser que|mas não|mas nunca|nunca|não (?:se|quando|depois)|só (?:se|quando)|somente (?:se|quando)",
    remarks:
      "nada|nenhum\\p{L}*|eu|você|nós|a gente|me (?:dá|diz)|é|são|está|isso|isto|o que|que|como|por que|pode|poderia|explica\\p{L}*",
    wishes: "(?:quero|queria|gostaria) que ",
    speakers: "eu|você|seu|sua|nós",
  }),
  moves: MOVES,
  drops: SETTLED.drops,
  keeps: SETTLED.keeps,
  stopWords: wordSet(`
    a à adiciona adicione adicionar agora aí ainda além alguém algum alguma algumas alguns ali ante antes ao
    aos apenas após aquela aquele aqueles aquilo aqui as às assim até bem boa bom cada claro coisa com como
    contra cria criar crie da dar das de dela dele deles demais depois desde dessa desse desta deste deve
    devem deveria dia disso dizer do dois dos e é ela elas ele eles em embora enquanto então entre era eram
    essa essas esse esses esta está estamos estão estar estas estava este estes estou eu exemplo explica
    explique falta faltam faz fazer faça feito ficar foi foram fosse gostaria há hoje ir isso isto já lá lhe
    mais mas me mediante meio melhor menos mesma mesmo meu meus mim minha minhas mostra mostre muita muitas
    muito muitos na nada não nas nem nenhum nenhuma nesta neste no nos nós nossa nosso num numa nunca o obrigado
    obrigada oi olá onde os ou outra outras outro outros para pela pelas pelo pelos pode podem poder poderia
    podemos pois por porém porque posso pouco pra precisa precisamos preciso primeiro próprio qual quais
    qualquer quando quanto quase que quê queremos queria quem quero se seja sejam sem sempre sendo ser será
    seu seus si sido sim só sobre somente sou sua suas tal também tão te tem têm temos tenho ter toda todas
    todo todos tu tua tudo um uma umas uns usar vai vamos vão ver vez vezes você vocês vou favor permite
    permitir inclua incluir possa possam ajuda ajude ajudar resta restam vc vcs tô tá pra pro consegue
  `),
  vagueWords: wordSet(`
    app aplicativo aplicação arquivo arquivos código conteúdo dado dados desenvolver desenvolvimento exemplos
    fácil forma função funcionalidade funcionalidades funções gente ferramenta ideia ideias importante lista
    jeito maneira mostrar nova novas novo novos opção opções página páginas passo passos pequena pequeno
    pessoa pessoas primeira problema problemas programa projeto projetos pergunta ponto pontos simples sistema
    site solução soluções texto usuário usuários versão web tempo dias nome linha próximo próximos escrever
    recurso recursos
  `),
  denials: DENIALS,
  denialsBehind: DENIALS,
  noneOf: wordSet("sem nenhum nenhuma"),
  excluded:
    /(?<!\p{L})(?:fora d[oe] escopo|não (?:incluído|incluso|previsto|desejado)s?|exclu(?:ído|sões|i)s?|deixar(?:ia)? de fora)(?!\p{L})/iu,
  abbreviations: /(?:p\.ex|sr|sra)/,
  conditions: ["se", "quando", "ainda"],
  without: (thing) => `sem ${thing}`,
  filler: FILLER,
  asking: /^(?:você |tu )?(?:pode|poderia|consegue|podes)(?: também| me| por favor| ainda| nos)* /iu,
  telling:
    /^(?:(?:você )?(?:pode|poderia) (?:me )?(?:explicar|dizer|ajudar(?: a)?) |(?:me )?expli(?:que|ca) )?(?:qual (?:é )?|quais (?:são )?|o que (?:é|são) |como (?:posso|faço para) )?(?:a |o |as |os )?/iu,
  aside:
    /^(?:claro|com certeza|aqui (?:está|estão|vai)|perfeito|ótim[oa]|legal|(?:boa|excelente|ótima) ideia|entendi|combinado|(?:você )?(?:quer|gostaria|deseja)|se (?:quiser|precisar|desejar)|posso|vou|deixe-me|até (?:logo|mais|a próxima)|boa sorte)(?!\p{L})/iu,
  projects: [
    new RegExp(
      `^(?:eu |nós |a gente )?(?:quero|queremos|queria|quer|gostaria de|gostaríamos de|preciso|precisamos|pretendo|tento|estou tentando|estou pensando em|penso em|vou|vamos)(?: ${ADVERB})* (?:${MAKE}) (.*)$`,
      "iu",
    ),
    new RegExp(
      `^(?:você )?(?:pode|poderia|consegue|me ajud[ae] a|ajude-me a|como posso|podemos)(?: me| nos)?(?: ajudar a)? (?:${MAKE}) (.*)$`,
      "iu",
    ),
    /^(?:eu )?(?:quero|queria|gostaria|preciso) (?:que|q) (?:você|vc|tu) (?:me )?(?:crie|faça|desenvolva|construa|monte|programe) (.*)$/iu,
    /^(?:me )?(?:crie|cria|faça|faz|desenvolva|construa|projete|programe|monte)(?:-me)?(?: pra mim| para mim)? (.*)$/iu,
    /^(?:eu )?(?:estou|estamos|tô|to|tamo) (?:fazendo|montando|criando|desenvolvendo|programando|construindo|trabalhando em|trabalhando num)(?: agora)? (.*)$/iu,
    /^(?:tenho|temos) (?:uma|esta|a seguinte) ideia(?: para| de)?:? (.*)$/iu,
    /^(?:minha|nossa|a) ideia(?: é|:) (.*)$/iu,
  ],
  wishes: [
    new RegExp(
      `^(?:eu |nós |a gente )?(?:quero|queremos|queria|quer|gostaria(?: de| que)?|gostaríamos(?: de)?|preciso|precisamos|precisa|certifique-se|seria (?:bom|legal|ótimo|ideal)|é importante)(?: ${ADVERB})*(?: (?:poder|ter|ver|adicionar|de ter|de poder))*((?: .*|:.*)?)$`,
      "iu",
    ),
    new RegExp(
      `^(?:(?:${PRODUCT}|ele|ela|isso|(?:os |as |cada )?(?:usuári[oa]s?|clientes?|membros|jogadores|visitantes|vizinh[oa]s|pais|alun[oa]s|pessoas)) )?(?:dev(?:e|em|eria|eriam)|tem que|têm que|precisam?)(?: ${ADVERB})*(?: poder| permitir| ser capaz de| ter| conter| incluir)?((?: .*|:.*)?)$`,
      "iu",
    ),
    new RegExp(`^(?:${PRODUCT}|isso) (não )(?:deve|deveria|pode|tem que|precisa) (.+)$`, "iu"),
    /^((?:o|a|os|as|cada|tod[oa]s [oa]s) (?:\p{L}+ ){1,4}(?:dev(?:e|em|eria|eriam)|tem que|têm que|precisam?) .+)$/iu,
    new RegExp(
      `^(?:adicion[ae]r?|acrescent[ae]r?|inclu[ai]r?|integr[ae]r?|colo(?:que|ca)r?|p[oõ]e|permit[ae]|bot[ae]r?)(?: ${ADVERB})* (.*)$`,
      "iu",
    ),
  ],
  ownWishes:
    /^(?:saber|entender|aprender|perguntar|ajuda|você |vc |me |sua |seu |ir |sair|dormir|dicas?|ideias|exemplos|conversar|ver (?:como|se))/iu,
  purpose:
    / (?:que (?:permit[ae]|ajude)(?: [ao]s?)?(?: \p{L}+)? |para (?:que (?:[oa]s )?)?(?=\p{L}+(?:ar|er|ir|em|am) ))(.+)$/iu,
  refusal:
    /^(?:eu |nós )?não (?:quero|queremos|precis(?:o|amos|a) de|deve haver) (.{3,60})$|^((?:sem |nada de |nenhuma? )(?!(?:problema|explicaç|comentário|código|dúvida|pressa)).{3,60})$/iu,
  verbs: VERBS,
  work: WORK,
  remaining: [
    /^(?:(?:ainda |só |agora só |me |nos )*(?:falta|faltam|resta|restam)(?: ainda)?(?: fazer(?=\s*:)| por fazer| terminar(?=\s*:))?|(?:ainda )?(?:a|por) fazer|(?:tarefas? )?pendentes?|pendências|o que (?:falta|resta)(?: fazer)?|to-?do)\s*:?(?:\s(.*))?$/iu,
  ],
  products:
    /(?<!\p{L})(?:apps?|aplicativos?|aplicaç(?:ão|ões)|sites?|lojas?|ferramentas?|programas?|jogos?|sistemas?|plataformas?|scripts?|bots?|extens(?:ão|ões)|interface|api|plugins?|painel|páginas? web|serviços?|software)(?!\p{L})/iu,
  lists: {
    features:
      /(?<!\p{L})(?:funcionalidades?|funções|recursos|características|requisitos|critérios|features?|histórias de usuário)(?!\p{L})/iu,
    steps:
      /(?<!\p{L})(?:próximos? passos?|próximas etapas|passos seguintes|tarefas?|pendências|pendentes|a fazer|to-?dos?|plano(?: de ação| de trabalho)?|roteiro|passo a passo)(?!\p{L})/iu,
    others:
      /(?<!\p{L})(?:vantagens|desvantagens|alternativas|opções|preços?|custos?|dicas|exemplos?|perguntas?|fontes|razões|motivos|passos|tecnologias|limites|limitações|riscos|erros)(?!\p{L})/iu,
  },
  and: /\s+(?:e|bem como)\s+/iu,
  having: /\s+(?:com|que inclua|que tenha)\s+/iu,
  clause: /,?\s+(?:porque|já que|para que|pra que|quando|embora|mas|se)\s.*$/iu,
  bare: [
    [/^[\s,:;–-]*(?:(?:de )?que |também |de (?=uma? ))?/iu, ""],
    [/,? (?:por favor|pfv|pf|obrigad[oa]|valeu)$/iu, ""],
    [/^(?:uma?|uns|umas|o|a|os|as|d[aeo]s?) (?:(?:pequen[oa]|nov[oa]|simples) )?/iu, ""],
  ],
  points: "Pontos: ",
  answers: {
    labels: {
      later: "mais tarde",
      decided: "Decidido: ",
      delivered: "Entregue: ",
      solved: "Resolvido: ",
      steps: "Passos: ",
    },
  },
  kinds: {
    fails:
      /(?<!\p{L})(?:erros?|corrij\p{L}*|fecha sozinh[oa]|dá (?:erro|zero)|exceção|falha|não (?:funciona|abre|carrega|inicia|conecta|consigo|está funcionando)|quebrad[oa]|trava|travando|bug)(?!\p{L})/iu,
    writes:
      /(?<!\p{L})(?:legendas? (?:para|pro|pra)|(?:escrev\p{L}*|redij\p{L}*|traduz\p{L}*|resum\p{L}*|reescrev\p{L}*|cri[ae]\p{L}*|faz\p{L}*)(?=.{0,100}(?:carta|e-?mail|texto|artigo|discurso|poema|história|mensagem|resumo|anúncio|convite|legendas?)))/iu,
    wonders:
      /(?<!\p{L})(?:(?:^|[.,!?] )como (?!você)|como (?:posso|faço|fazer|eu|se|criar|instalar|montar|me)|passo a passo|há alguma (?:maneira|forma)|tem (?:como|algum jeito)|qual (?:é )?a (?:melhor )?(?:maneira|forma)|plano (?:de|para))/iu,
    creates:
      /(?<!\p{L})(?:(?:criar|fazer|construir|desenvolver|programar|quero|queremos|queria|gostaria|preciso)(?=.{0,80}(?:app|aplicativo|site|página|ferramenta|script|jogo|bot|sistema|loja|banco de dados|plataforma|agenda|programa))|ideia (?:de|para)|reforma )/iu,
    undertakes:
      /(?<!(?<!\p{L})(?:se|quando) (?:eu )?)(?<!\p{L})(?:(?<!não )(?:quero|queremos|queria|queríamos|gostaria de|gostaríamos de|vou|vamos|pretendo|pretendemos|preciso|precisamos|(?:penso|pensamos|estou pensando|estamos pensando) em) (?:criar|montar|organizar|construir|abrir (?:um|uma|meu|minha|nosso|nossa)|lançar|reformar|renovar|fundar|planejar|planear|(?:me|nos) mudar|mudar de casa|viajar|fazer (?:um|uma|meu|minha|nosso|nossa) (?:\p{L}+ )?(?:livro|podcast|viagem|filme|jogo|festa|horta|coral|móvel|álbum|reforma))|(?:quero|queremos|queria) algo (?:que|onde)|(?:me ajud[ae]|ajud[ae][- ](?:me|nos)) a (?:organizar|planejar|planear|montar))(?!\p{L})/iu,
    causes:
      /(?<!\p{L})(?:(?:possíveis|prováveis) causas|causas? (?:possíve(?:l|is)|prováve(?:l|is)|comuns?)|a causa|as causas)(?!\p{L})/iu,
  },
};
