import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { describe, expect, test } from "vitest";
import { rules } from "../index.ts";

async function dreamOf(...said: string[]) {
  const messages = said.map((content, at) => ({ role: at % 2 ? "assistant" : "user", content }) as const);
  const dream = await rules.organize(transcriptOf(messages, { title: null }));
  return {
    ...dream,
    features: dream.fragments.flatMap((fragment) => fragment.features),
    todos: dream.todos.map(({ text, done }) => ({ text, done })),
    suggestions: dream.suggestions.map(({ text }) => text),
  };
}

describe("a shop", () => {
  const CODE = "\n\n```vue\n<template></template>\n```";
  test.each([
    [
      "French",
      "Je veux une boutique en ligne en Vue.js : une page avec la liste des produits, une page panier, et un paiement simulé. Ajoute aussi une recherche. Il faut que le panier soit vidé après le paiement.",
      "Voici la carte :",
      "Il reste à faire : le store Pinia et le routeur.",
      "Boutique en ligne en Vue.js",
      [
        "page avec la liste des produits",
        "page panier",
        "paiement simulé",
        "recherche",
        "panier vidé après le paiement",
      ],
      ["Store Pinia", "Routeur"],
    ],
    [
      "German",
      "Ich möchte einen Online-Shop mit Vue.js bauen: eine Seite mit der Produktliste, eine Warenkorbseite und eine simulierte Zahlung. Füge auch eine Suche hinzu. Der Warenkorb soll nach der Zahlung geleert werden.",
      "Hier ist die Karte:",
      "Noch offen: der Pinia-Store und der Router.",
      "Online-Shop mit Vue.js",
      [
        "Seite mit der Produktliste",
        "Warenkorbseite",
        "simulierte Zahlung",
        "Suche",
        "Warenkorb soll nach der Zahlung geleert werden",
      ],
      ["Pinia-Store", "Router"],
    ],
    [
      "Spanish",
      "Quiero una tienda online en Vue.js: una página con la lista de productos, una página del carrito y un pago simulado. Añade también un buscador. El carrito debe vaciarse después del pago.",
      "Aquí tienes la tarjeta:",
      "Queda por hacer: el store de Pinia y el router.",
      "Tienda online en Vue.js",
      [
        "página con la lista de productos",
        "página del carrito",
        "pago simulado",
        "buscador",
        "carrito debe vaciarse después del pago",
      ],
      ["Store de Pinia", "Router"],
    ],
    [
      "Portuguese",
      "Quero uma loja online em Vue.js: uma página com a lista de produtos, uma página do carrinho e um pagamento simulado. Adicione também uma busca. O carrinho deve ser esvaziado depois do pagamento.",
      "Aqui está o cartão:",
      "Falta fazer: o store Pinia e o roteador.",
      "Loja online em Vue.js",
      [
        "página com a lista de produtos",
        "página do carrinho",
        "pagamento simulado",
        "busca",
        "carrinho deve ser esvaziado depois do pagamento",
      ],
      ["Store Pinia", "Roteador"],
    ],
    [
      "Italian",
      "Voglio un negozio online in Vue.js: una pagina con la lista dei prodotti, una pagina del carrello e un pagamento simulato. Aggiungi anche una ricerca. Il carrello deve essere svuotato dopo il pagamento.",
      "Ecco la scheda:",
      "Resta da fare: lo store Pinia e il router.",
      "Negozio online in Vue.js",
      [
        "pagina con la lista dei prodotti",
        "pagina del carrello",
        "pagamento simulato",
        "ricerca",
        "carrello deve essere svuotato dopo il pagamento",
      ],
      ["Store Pinia", "Router"],
    ],
    [
      "Russian",
      "Хочу интернет-магазин на Vue.js: страница со списком товаров, страница корзины и имитация оплаты. Добавь ещё поиск. Корзина должна очищаться после оплаты.",
      "Вот карточка:",
      "Осталось сделать: хранилище Pinia и роутер.",
      "Интернет-магазин на Vue.js",
      [
        "страница со списком товаров",
        "страница корзины",
        "имитация оплаты",
        "поиск",
        "Корзина должна очищаться после оплаты",
      ],
      ["Хранилище Pinia", "Роутер"],
    ],
    [
      "Korean",
      "Vue.js로 온라인 쇼핑몰을 만들고 싶어요: 상품 목록 페이지, 장바구니 페이지, 모의 결제. 검색도 추가해 주세요. 결제 후에는 장바구니가 비워져야 해요.",
      "상품 카드입니다:",
      "남은 일: Pinia 스토어, 라우터.",
      "Vue.js로 온라인 쇼핑몰",
      ["상품 목록 페이지", "장바구니 페이지", "모의 결제", "검색", "결제 후에는 장바구니가 비워져야 해요"],
      ["Pinia 스토어", "라우터"],
    ],
    [
      "Chinese",
      "我想用 Vue 做一个网上商店：商品列表页、购物车页和模拟支付。再加一个搜索框。付款之后购物车必须清空。",
      "这是商品卡片：",
      "还没做：Pinia 存储和路由。",
      "网上商店",
      ["商品列表页", "购物车页", "模拟支付", "搜索框", "付款之后购物车必须清空"],
      ["Pinia 存储", "路由"],
    ],
    [
      "Japanese",
      "Vueでネットショップを作りたいです。商品一覧、カート画面が必要です。検索も追加してください。支払い後にカートを空にできるようにしてください。",
      "こちらが商品カードです：",
      "残りの作業は、Piniaのストアとルーターです。",
      "Vueでネットショップ",
      ["商品一覧", "カート画面", "検索", "支払い後にカートを空にできる"],
      ["Piniaのストア", "ルーター"],
    ],
    [
      "Arabic",
      "أريد إنشاء متجر إلكتروني: صفحة لقائمة المنتجات، وصفحة للسلة، ودفع تجريبي. أضف أيضًا خانة للبحث. يجب أن تفرغ السلة بعد الدفع.",
      "هذه بطاقة المنتج:",
      "يبقى: مخزن Pinia والموجه.",
      "متجر إلكتروني",
      ["صفحة لقائمة المنتجات", "صفحة للسلة", "دفع تجريبي", "خانة للبحث", "تفرغ السلة بعد الدفع"],
      ["مخزن Pinia", "الموجه"],
    ],
  ])("in %s", async (_, wish, answer, rest, title, features, todos) => {
    const dream = await dreamOf(wish, answer + CODE, rest);
    expect(dream.title).toBe(title);
    expect(dream.features).toEqual(features);
    expect(dream.todos).toEqual(todos.map((text) => ({ text, done: false })));
    expect(dream.summary.length).toBeGreaterThan(10);
    expect(Math.max(...dream.tags.map((tag) => tag.length))).toBeLessThan(30);
  });
});

describe("the lists of an answer", () => {
  test.each([
    ["de", "Ich möchte eine App für den Garten.", "Funktionen", "Nächste Schritte", "Gießplan für jeden Tag"],
    [
      "fr",
      "Je veux une appli pour le jardin.",
      "Fonctionnalités",
      "Prochaines étapes",
      "Rappel chaque matin",
    ],
    ["es", "Quiero una app para el huerto.", "Características", "Próximos pasos", "Aviso si llueve"],
    ["pt", "Quero um aplicativo para a horta.", "Recursos", "Próximos passos", "Aviso quando chover"],
    ["it", "Voglio un'app per l'orto.", "Funzionalità", "Prossimi passi", "Avviso quando piove"],
    ["ru", "Хочу приложение для огорода.", "Функции", "Следующие шаги", "Напоминание о поливе"],
    ["ko", "텃밭 앱을 만들고 싶어요.", "주요 기능", "다음 단계", "물 주기 알림"],
    ["zh", "我想做一个菜园小程序。", "功能", "下一步", "轮班日历：每个人认领一天"],
    ["ja", "菜園のアプリを作りたいです。", "機能", "次のステップ", "大きなボタンで既読を付ける"],
    ["ar", "أريد تطبيقًا للحديقة.", "الميزات", "الخطوات التالية", "تذكير بموعد الري"],
  ])("in %s are features and steps", async (_, wish, features, steps, item) => {
    const dream = await dreamOf(
      `${wish} ${features}?`,
      `## ${features}\n- ${item}\n\n## ${steps}\n1. ${item} 1\n2. ${item} 2\n\n- [x] ${item} 3`,
    );
    expect(dream.features).toEqual([item]);
    expect(dream.todos).toEqual([{ text: `${item} 3`, done: true }]);
    expect(dream.suggestions).toEqual([`${item} 1`, `${item} 2`]);
  });
});

test.each([
  ["Ich möchte eine Tagebuch-App. Keine Werbung und keine Konten.", ["keine Werbung", "keine Konten"]],
  ["Je veux une appli de journal. Pas de publicité, sans compte.", ["pas de publicité", "sans compte"]],
  ["Quiero una app de diario. Sin anuncios y no quiero cuentas.", ["sin anuncios", "sin cuentas"]],
  ["Quero um app de diário. Não quero anúncios.", ["sem anúncios"]],
  [
    "Voglio un'app per il diario. Senza pubblicità e non voglio account.",
    ["senza pubblicità", "senza account"],
  ],
  ["我想做一个日记应用。不要广告，也不需要注册。", ["不要广告", "不需要注册"]],
  ["日記アプリを作りたいです。広告はいりません。", ["広告はいりません"]],
  ["أريد إنشاء تطبيق يوميات. بدون إعلانات.", ["بدون إعلانات"]],
])("what is refused stays refused: %s", async (wish, features) => {
  const dream = await dreamOf(wish, "OK.");
  expect(dream.features).toEqual(features);
});

test.each([
  ["Kannst du mir erklären, was der Unterschied zwischen Hefe und Sauerteig ist?"],
  ["Bonjour, c'est quoi la différence entre un levain et de la levure ?"],
  ["¿Cómo puedo hacer que mi perro deje de ladrar por la noche?"],
  ["Qual a diferença entre fermento natural e fermento biológico?"],
  ["Qual è la differenza tra lievito madre e lievito di birra?"],
  ["酵母和酸面团有什么区别？"],
  ["イーストと天然酵母の違いを教えてください。"],
  ["ما الفرق بين الخميرة والعجين المخمر؟"],
])("a question has neither features nor todos: %s", async (question) => {
  const { features, todos, title } = await dreamOf(question, "OK.");
  expect({ features, todos }).toEqual({ features: [], todos: [] });
  expect(title).not.toMatch(/,|？|\?$/);
});

test("what is asked politely, without capitals and with English words", async () => {
  const dream = await dreamOf(
    "moin, kurze frage: ich will ne kleine homepage für meine bäckerei machen. brauche öffnungszeiten, eine karte und ein kontaktformular",
    "Gerne!",
    "Kannst du noch nen Newsletter einbauen? Und schreib mir ein deploy script",
    "Hier:\n\n```sh\nnpm run deploy\n```",
  );
  expect(dream.title).toBe("Homepage für meine bäckerei");
  expect(dream.features).toEqual(["öffnungszeiten", "karte", "kontaktformular", "Newsletter"]);
  expect(dream.todos).toEqual([
    { text: "Newsletter einbauen", done: false },
    { text: "Schreib ein deploy script", done: true },
  ]);
});

test.each([
  ["Was kann das Plugin, das du genannt hast?", "Funktionen"],
  ["这个插件是怎么用的？", "主要功能"],
])("what something that exists can do is no feature: %s", async (question, heading) => {
  const dream = await dreamOf(question, `## ${heading}\n- Markdown exportieren\n- 导出 Markdown 文件`);
  expect(dream.features).toEqual([]);
});

test("negative wishes of a product keep their denial", async () => {
  const dream = await dreamOf(
    "Quiero una app de notas. La app no debe guardar contraseñas. No quiero anuncios ni registro.",
    "OK.",
  );
  expect(dream.features).toEqual(["no guardar contraseñas", "sin anuncios", "sin registro"]);
  expect(dream.summary).toContain("no debe guardar contraseñas");
});

test.each([
  [
    "Quiero una app de notas. Sin anuncios y que no haga falta registrarse.",
    ["sin anuncios", "no haga falta registrarse"],
  ],
  ["Ich möchte eine Notiz-App. Ohne Werbung und kostenlos.", ["ohne Werbung und kostenlos"]],
  ["Хочу приложение для заметок. Без рекламы и регистрации.", ["без рекламы и регистрации"]],
  ["Хочу приложение для заметок. Не нужна оплата картой.", ["не нужна оплата картой"]],
  ["메모 앱을 만들고 싶어요. 광고는 없어야 하고 로그인도 필요 없어요.", ["광고 없음", "로그인 없음"]],
  ["메모 앱을 만들고 싶어요. 밤에는 알림을 보내지 마.", ["밤에는 알림을 보내지 마"]],
  ["Quiero una app de notas. Sin anuncios y añade un buscador de notas.", ["sin anuncios"]],
])("what one word refuses: %s", async (wish, features) => {
  const dream = await dreamOf(wish, "OK.");
  expect(dream.features).toEqual(features);
});

test("days of a plan are no points, and a step keeps what its day is for", async () => {
  const days = "1. Dia 1: Oceanário e teleférico\n2. Dia 2: Elétrico 28\n3. Dia 3: praia de Carcavelos";
  const dream = await dreamOf("Preciso de um roteiro de três dias em Lisboa.", `Roteiro:\n\n${days}`);
  expect(dream.summary).not.toContain("Pontos");
  expect(dream.suggestions).toContain("Dia 1: Oceanário e teleférico");
});

test.each([
  ["엑셀 파일을 하나로 합치는 파이썬 코드를 작성해 줘", "엑셀 파일을 하나로 합치는 파이썬 코드"],
  [
    "Напиши скрипт, который переименовывает фотографии по дате",
    "Скрипт, который переименовывает фотографии по дате",
  ],
  ["Мы делаем бота для записи в парикмахерскую.", "Бот для записи в парикмахерскую"],
  ["Как выбрать велосипед для города?", "Как выбрать велосипед для города"],
])("the title of: %s", async (wish, title) => {
  const { title: given } = await dreamOf(wish, "## Следующие шаги\n\n- 2");
  expect(given).toBe(title);
});

test("the tables of an answer name features in any language", async () => {
  const dream = await dreamOf(
    "Ich möchte eine Vereins-App. Funktionen?",
    "| Funktion | Beschreibung |\n|---|---|\n| Profil | Mitglieder ändern Adresse und Telefon |",
  );
  expect(dream.features).toEqual(["Mitglieder ändern Adresse und Telefon"]);
});

test("Chinese is read in traditional letters as well", async () => {
  const dream = await dreamOf(
    "我想做一個社區菜園的澆水提醒小程式，需要支援多人輪班。不要廣告，也不需要註冊。還有什麼功能？",
    "## 功能\n- 輪班日曆：每個人認領一天",
    "請再加一個計時器。還沒做：登入頁面、通知",
    "好的。",
  );
  expect(dream.title).toBe("社區菜園的澆水提醒小程式");
  expect(dream.features).toEqual([
    "支援多人輪班",
    "不要廣告",
    "不需要註冊",
    "輪班日曆：每個人認領一天",
    "計時器",
  ]);
  expect(dream.todos.map(({ text }) => text)).toEqual(["登入頁面", "通知"]);
});

describe("what the person asks for, plans and has done", () => {
  test.each([
    // German
    ["Kannst du mir einen Brief an meinen Vermieter schreiben?", ["Brief an meinen Vermieter schreiben"]],
    ["Schreibst du mir eine Mail an den Chor?", ["Schreib eine Mail an den Chor"]],
    ["ich brauch ne mail an den kunden, die lieferung ist nicht da", ["Mail an den kunden"]],
    ["Ich muss noch Bretter kaufen und Erde bestellen.", ["Bretter kaufen", "Erde bestellen"]],
    ["Am Samstag kaufe ich die Farbe und morgen rufe ich die Tante an.", ["Farbe kaufen", "Tante anrufen"]],
    ["Hilf mir, meinen Lebenslauf zu überarbeiten.", ["Meinen Lebenslauf überarbeiten"]],
    ["Das Gedicht zum 60. Geburtstag bitte übersetzen", ["Gedicht zum 60. Geburtstag bitte übersetzen"]],
    ["Ich will das nur verstehen.", []],
    ["Den Zaun nicht streichen.", []],
    // French
    ["Peux-tu m'écrire une lettre pour mon proprio ?", ["Écrire une lettre pour mon proprio"]],
    [
      "tu peux corriger le bug de la ligne 12 et ajouter des tests stp",
      ["Corriger le bug de la ligne 12", "Ajouter des tests"],
    ],
    ["Écris-moi un script qui renomme les photos.", ["Écris un script qui renomme les photos"]],
    [
      "Je dois acheter des planches et commander de la terre.",
      ["Acheter des planches", "Commander de la terre"],
    ],
    ["Il faut aussi que je mesure le terrain.", ["Mesure le terrain"]],
    ["Samedi j'achète la peinture et je poncerai les murs.", ["Acheter la peinture", "Poncer les murs"]],
    ["Note : acheter du silicone pour la douche.", ["Acheter du silicone pour la douche"]],
    ["Je veux juste comprendre la levure.", []],
    // Spanish
    ["¿Puedes escribirme una carta para mi casero?", ["Escribir una carta para mi casero"]],
    ["necesito un correo para mi casero, la calefaccion no funciona", ["Correo para mi casero"]],
    ["Todavía tengo que comprar tablas y pedir tierra.", ["Comprar tablas", "Pedir tierra"]],
    [
      "Mañana por la tarde llamo al seguro y el sábado compro la pintura.",
      ["Llamar al seguro", "Comprar la pintura"],
    ],
    ["Corrige el fallo y explícame qué pasaba.", ["Corrige el fallo"]],
    ["Yo me encargo de pedir presupuesto.", ["Pedir presupuesto"]],
    ["Vamos a dejar el inventario para la semana que viene.", []],
    ["Ponlo todo en un solo archivo.", []],
    // Portuguese
    ["Você pode escrever uma carta para o meu senhorio?", ["Escrever uma carta para o meu senhorio"]],
    ["Ainda tenho que comprar tábuas e encomendar terra.", ["Comprar tábuas", "Encomendar terra"]],
    ["preciso de um email pro meu senhorio", ["Email pro meu senhorio"]],
    ["Me ajuda a refazer meu currículo.", ["Refazer meu currículo"]],
    ["Só quero entender o fermento.", []],
    // Italian
    ["Puoi scrivermi una lettera per il padrone di casa?", ["Scrivere una lettera per il padrone di casa"]],
    ["Mi prepari una mail per disdire l'abbonamento?", ["Prepari una mail per disdire l'abbonamento"]],
    ["Devo ancora comprare le assi e ordinare la terra.", ["Comprare le assi", "Ordinare la terra"]],
    [
      "Quindi devo: misurare la parete, comprare i tasselli e chiamare Luca.",
      ["Misurare la parete", "Comprare i tasselli", "Chiamare Luca"],
    ],
    ["Domani chiamo l'assicurazione.", ["Chiamare l'assicurazione"]],
    ["Voglio solo capire il lievito.", []],
    // Other letters
    ["帮我写一封给房东的邮件，暖气坏了三个星期了。", ["写一封给房东的邮件"]],
    ["この文章を英語に翻訳してください。", ["この文章を英語に翻訳"]],
    ["明日までにホテルを予約しないといけない。", ["明日までにホテルを予約"]],
    ["집주인에게 보낼 메일을 써 주세요.", ["집주인에게 보낼 메일을 써"]],
    ["اكتب لي رسالة إلى صاحب الشقة.", ["اكتب لي رسالة إلى صاحب الشقة"]],
    ["Напиши письмо хозяину квартиры.", ["Напиши письмо хозяину квартиры"]],
    // Dutch
    ["Nog te doen: de Pinia-store en de router.", ["De Pinia-store", "De router"]],
  ])("%s", async (said, todos) => {
    const dream = await dreamOf(said, "OK.");
    expect(dream.todos.map(({ text }) => text)).toEqual(todos);
  });
});

describe("of the steps that an answer lists, the person takes up", () => {
  test.each([
    [
      "Wie plane ich den Umzug?",
      "So gehst du vor:",
      ["Kisten packen", "Wagen mieten", "Bücher sortieren"],
      "Super, 1 und 3 bitte.",
    ],
    [
      "Comment organiser mon déménagement ?",
      "Voici un plan :",
      ["Faire l'inventaire", "Réserver le camion", "Emballer les livres"],
      "Parfait ! Commence par les points 1 et 3, le 2 plus tard.",
    ],
    [
      "¿Cómo organizo mi mudanza?",
      "Te propongo:",
      ["Hacer el inventario", "Reservar el camión", "Embalar los libros"],
      "Me gustan el 1 y el 3.",
    ],
    [
      "Como organizo a minha mudança?",
      "Sugiro:",
      ["Fazer o inventário", "Reservar o caminhão", "Embalar os livros"],
      "Pode fazer o 1 e o 3, por favor.",
    ],
    [
      "Come organizzo il trasloco?",
      "Ti propongo per la casa nuova:",
      ["Inventario dei mobili", "Furgone a noleggio", "Scatole per i libri"],
      "Perfetto, facciamo 1 e 3",
    ],
    [
      "Как организовать переезд?",
      "План действий:",
      ["Составить список вещей", "Заказать машину", "Упаковать книги"],
      "Отлично, давай пункты 1 и 3.",
    ],
    ["我要搬家，怎么安排？", "下一步：", ["列出物品清单", "预订货车", "打包书籍"], "好的，先做1和3"],
    [
      "引っ越しの手順を教えて",
      "次のステップ：",
      ["荷物の一覧を作成", "トラックを予約", "本を箱に詰める"],
      "1と3をお願いします。",
    ],
    [
      "이사 계획을 알려 주세요",
      "다음 단계:",
      ["짐 목록 작성", "트럭 예약", "책 포장"],
      "1번이랑 3번 먼저 해 주세요",
    ],
    [
      "كيف أنظم الانتقال إلى شقة جديدة؟",
      "الخطوات التالية:",
      ["كتابة قائمة بالأغراض", "حجز الشاحنة", "تغليف الكتب"],
      "ابدأ بالخطوتين ١ و٣ من فضلك",
    ],
  ])("by number: %s", async (question, lead, steps, reply) => {
    const answer = `${lead}\n\n${steps.map((step, at) => `${at + 1}. ${step}`).join("\n")}`;
    const dream = await dreamOf(question, answer, reply, "OK.");
    expect(dream.todos.map(({ text }) => text)).toEqual([steps[0], steps[2]]);
    expect(dream.suggestions).not.toContain(steps[0]);
  });

  test.each([
    [
      "Wie plane ich den Umzug?",
      "## Nächste Schritte\n- Kisten packen\n- Wagen mieten",
      "Super, so machen wir's.",
      ["Kisten packen", "Wagen mieten"],
    ],
    [
      "Comment organiser mon déménagement ?",
      "## Prochaines étapes\n- Emballer les livres\n- Réserver le camion",
      "Super, on fait comme ça.",
      ["Emballer les livres", "Réserver le camion"],
    ],
    [
      "¿Cómo organizo mi mudanza?",
      "## Próximos pasos\n- Embalar los libros\n- Reservar el camión",
      "No, hoy no.",
      [],
    ],
    [
      "¿Cómo organizo la fiesta?",
      "Una fiesta en el jardín es buena idea.\n\n¿Quieres que redacte la invitación?",
      "Sí, por favor.",
      ["Redacte la invitación"],
    ],
    ["Come organizzo il trasloco?", "## Prossimi passi\n- Prenotare il furgone", "Non ora, grazie.", []],
  ])("by word: %s %s", async (question, answer, reply, todos) => {
    const dream = await dreamOf(question, answer, reply, "OK.");
    expect(dream.todos.map(({ text }) => text)).toEqual(todos);
  });

  test("a range of numbers", async () => {
    const steps = ["Mesurer le mur", "Acheter le bois", "Couper les planches", "Poser les planches"];
    const dream = await dreamOf(
      "Comment faire une étagère ?",
      `Voici un plan :\n\n${steps.map((step, at) => `## Étape ${at + 1} : ${step}\n\nAvec soin.`).join("\n\n")}`,
      "D'accord, de 1 à 3.",
      "OK.",
    );
    expect(dream.todos.map(({ text }) => text)).toEqual(steps.slice(0, 3));
    expect(dream.suggestions).toEqual(steps.slice(3));
  });

  test.each([
    ["Vale, el camión lo reservo con mi primo.", ["Reservar el camión"]],
    ["¿Y el camión, cómo lo reservo?", []],
    ["El camión no lo reservo.", []],
  ])("by its name: %s", async (reply, todos) => {
    const answer = "## Próximos pasos\n- Embalar los libros\n- Reservar el camión";
    const dream = await dreamOf("¿Cómo organizo mi mudanza?", answer, reply, "OK.");
    expect(dream.todos.map(({ text }) => text)).toEqual(todos);
  });

  test("what they report as done is done", async () => {
    const dream = await dreamOf(
      "¿Cómo organizo mi mudanza?",
      "## Próximos pasos\n1. Embalar los libros\n2. Reservar el camión",
      "Ya he embalado los libros.",
      "¡Genial!",
    );
    expect(dream.todos).toEqual([{ text: "Embalar los libros", done: true }]);
    expect(dream.suggestions).toEqual(["Reservar el camión"]);
  });
});

test.each([
  ["Ich habe mich für PostgreSQL entschieden, weil wir JSON brauchen.", "PostgreSQL"],
  ["Je pars sur Astro parce que le site est statique.", "Astro"],
  ["Me quedo con la opción B porque es más barata.", "la opción B"],
  ["Vou usar SQLite porque é mais simples.", "SQLite"],
  ["Uso SQLite perché è più semplice.", "SQLite"],
])("what is settled: %s", async (said, decision) => {
  const dream = await dreamOf(said, "OK.");
  expect(dream.decisions).toEqual([expect.objectContaining({ text: decision, reason: expect.any(String) })]);
});

const OPTIONS = "## Optionen\n\n1. Flask\n2. Django\n";

describe("what a reply settles of an answer", () => {
  test.each([
    [
      "Ich möchte eine Website für den Chor.",
      "Den Newsletter brauchen wir nicht.",
      ["Den Newsletter brauchen wir nicht"],
    ],
    ["Ich möchte eine Website für den Chor.", "Gut, dann Flask.", ["Flask"]],
    ["Ich möchte eine Website für den Chor.", "Doch lieber Postgres.", ["Postgres"]],
    ["Ich möchte eine Website für den Chor.", "Das weiß ich nicht.", []],
    ["Je voudrais un site pour la chorale.", "Newsletter non, on est douze.", ["Newsletter non"]],
    ["Je voudrais un site pour la chorale.", "Pas de boutique.", ["Pas de boutique"]],
    ["Je voudrais un site pour la chorale.", "Plutôt Flask.", ["Flask"]],
    ["Je voudrais un site pour la chorale.", "Pas de souci.", []],
    ["Je voudrais un site pour la chorale.", "Ça, je ne sais pas.", []],
    ["Quiero una web para el coro.", "Boletín no, que somos doce.", ["Boletín no"]],
    ["Quiero una web para el coro.", "Nada de tienda.", ["Nada de tienda"]],
    ["Quiero una web para el coro.", "Vale, entonces Flask.", ["Flask"]],
    ["Quiero una web para el coro.", "Hoy no, gracias.", []],
    ["Quiero una web para el coro.", "Creo que no.", []],
    ["Quero um site para o coral.", "Boletim não, somos doze.", ["Boletim não"]],
    ["Quero um site para o coral.", "A loja fica pra depois.", ["A loja fica pra depois"]],
    ["Quero um site para o coral.", "Flask então.", ["Flask"]],
    ["Quero um site para o coral.", "Ainda não.", []],
    ["Vorrei un sito per il coro.", "La newsletter no, siamo dodici.", ["La newsletter no"]],
    ["Vorrei un sito per il coro.", "Niente negozio.", ["Niente negozio"]],
    ["Vorrei un sito per il coro.", "Allora Flask.", ["Flask"]],
    ["Vorrei un sito per il coro.", "Niente di urgente.", []],
    ["我想做一个合唱团网站。", "Flask吧，简单太多了", ["Flask"]],
    ["我想做一个合唱团网站。", "商店不需要。", ["商店不需要"]],
    ["合唱団のサイトを作りたいです。", "じゃあFlaskにします。", ["Flask"]],
    ["합창단 웹사이트를 만들고 싶어요.", "쇼핑몰은 필요 없어요.", ["쇼핑몰은 필요 없어요"]],
  ])("%s %s", async (wish, reply, decisions) => {
    const dream = await dreamOf(wish, OPTIONS, reply, "OK.");
    expect(dream.decisions.map(({ text }) => text)).toEqual(decisions);
  });

  test("an option by its number", async () => {
    const dream = await dreamOf("¿Con qué hago la web del coro?", OPTIONS, "Prefiero la opción 2.", "OK.");
    expect(dream.decisions.map(({ text }) => text)).toEqual(["Django"]);
  });

  test.each([
    [
      "Quiero una web para el coro.",
      "Calendario compartido sí, boletín no.",
      ["Calendario compartido", "sin boletín"],
    ],
    [
      "Je voudrais un site pour la chorale.",
      "Le calendrier commun oui, la boutique non.",
      ["calendrier commun", "sans boutique"],
    ],
    [
      "Quero um site para o coral.",
      "Calendário comum sim! Boletim não.",
      ["Calendário comum", "sem Boletim"],
    ],
    [
      "Vorrei un sito per il coro.",
      "Il calendario comune sì, i sondaggi no.",
      ["calendario comune", "senza sondaggi"],
    ],
    [
      "Ich möchte eine Website für den Chor.",
      "Einen Kalender für alle unbedingt, Umfragen nicht.",
      ["Kalender für alle", "ohne Umfragen"],
    ],
    ["Quiero una web para el coro.", "¿El calendario no?", []],
  ])("as features: %s %s", async (wish, reply, features) => {
    const dream = await dreamOf(wish, "¿OK?", reply, "OK.");
    expect(dream.features).toEqual(features);
  });
});

test.each([
  ["La stampante non funziona più.", "fix"],
  ["Mi scrivi una lettera per il padrone di casa?", "writing"],
  ["Come faccio a togliere la ruggine da una bici?", "how_to"],
  ["Vorrei un'app per i turni del coro.", "idea"],
  ["Принтер не печатает, ошибка 12.", "fix"],
  ["Напиши письмо хозяину квартиры.", "writing"],
  ["Как сделать закваску шаг за шагом?", "how_to"],
])("the kind of: %s", async (said, kind) => {
  const dream = await dreamOf(said, "OK.");
  expect(dream.kind).toBe(kind);
});

test("what to add describes a product in the first message, and is work later", async () => {
  const dream = await dreamOf(
    "Quiero una app de recetas. Añade un buscador de recetas.",
    "De acuerdo.",
    "Añade también un temporizador de cocina.",
    "Aquí está:\n\n```js\nsetTimeout(ring, 1000);\n```",
  );
  expect(dream.features).toEqual(["buscador de recetas", "temporizador de cocina"]);
  expect(dream.todos).toEqual([{ text: "Añade también un temporizador de cocina", done: true }]);
});

test("Korean tags are without particles and verbs", async () => {
  const { tags } = await dreamOf(
    "상추와 방울토마토를 심고 싶은데 지지대는 어떻게 세워야 하나요?",
    "지지대는 대나무로 세우고 상추와 방울토마토에 물을 주세요.",
  );
  expect(tags).toEqual(expect.arrayContaining(["상추", "방울토마토", "지지대"]));
  expect(tags).not.toEqual(expect.arrayContaining(["싶은데"]));
});

test.each([
  ["Vorrei un sito per il mio agriturismo. Deve avere una galleria e una mappa.", ["galleria", "mappa"]],
  ["Quiero una web para mi casa rural. Debe tener una galería y un mapa.", ["galería", "mapa"]],
  ["Quero um site para a minha pousada. Deve ter uma galeria e um mapa.", ["galeria", "mapa"]],
])("what a product must have: %s", async (wish, features) => {
  const dream = await dreamOf(wish, "OK.");
  expect(dream.features).toEqual(features);
});
