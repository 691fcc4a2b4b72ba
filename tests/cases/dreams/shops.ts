import type { DreamCase } from "./dream-case.ts";

/** The same wish in several languages: its parts are features, what is left is open. */
export const SHOPS: readonly DreamCase[] = [
  {
    name: "a shop in French",
    title: "Boutique en Vue",
    messages: [
      "Je veux une boutique en ligne en Vue.js : une page avec la liste des produits, une page panier, et un paiement simulé. Ajoute aussi une recherche. Il faut que le panier soit vidé après le paiement.",
      "Voici la carte produit :\n\n`src/components/ProductCard.vue`\n\n```vue\n<template>\n  <article>{{ product.title }} <button @click=\"$emit('add', product)\">Ajouter</button></article>\n</template>\n<script setup>\ndefineProps(['product'])\n</script>\n```\n",
      "Il reste à faire : le store Pinia et le routeur.",
      "D'accord, à la prochaine fois.",
    ],
    dream: {
      kind: "idea",
      features: [
        "page avec la liste des produits",
        "page panier",
        "paiement simulé",
        "recherche",
        "panier vidé après le paiement",
      ],
      todos: ["Store Pinia", "Routeur"],
      code: ["vue src/components/ProductCard.vue"],
    },
  },
  {
    name: "a shop in German",
    messages: [
      "Ich möchte einen Online-Shop in React: eine Seite mit der Produktliste, eine Warenkorbseite und eine simulierte Zahlung. Füge auch eine Suche hinzu. Der Warenkorb soll nach der Zahlung geleert werden.",
      "Hier ist die Produktkarte:\n\n`src/ProductCard.jsx`\n\n```jsx\nexport const ProductCard = ({ product, onAdd }) => (\n  <button onClick={() => onAdd(product)}>{product.title}</button>\n);\n```\n",
      "Noch zu tun: der Store und der Router.",
      "Alles klar, bis zum nächsten Mal.",
    ],
    dream: {
      kind: "idea",
      features: [
        "Seite mit der Produktliste",
        "Warenkorbseite",
        "simulierte Zahlung",
        "Suche",
        "Warenkorb soll nach der Zahlung geleert werden",
      ],
      todos: ["Store", "Router"],
      code: ["javascript src/ProductCard.jsx"],
    },
  },
  {
    name: "a shop in Spanish",
    messages: [
      "Quiero una tienda en línea en Vue.js: una página con la lista de productos, una página del carrito y un pago simulado. Añade también una búsqueda. El carrito debe vaciarse después del pago.",
      "Aquí está la tarjeta del producto:\n\n`src/ProductCard.vue`\n\n```vue\n<template>\n  <button @click=\"$emit('add', product)\">Añadir</button>\n</template>\n```\n",
      "Queda por hacer: el store y el enrutador.",
      "De acuerdo, hasta la próxima.",
    ],
    dream: {
      kind: "idea",
      features: [
        "página con la lista de productos",
        "página del carrito",
        "pago simulado",
        "búsqueda",
        "carrito debe vaciarse después del pago",
      ],
      todos: ["Store", "Enrutador"],
      code: ["vue src/ProductCard.vue"],
    },
  },
  {
    name: "a shop in Portuguese",
    messages: [
      "Quero uma loja online em Vue.js: uma página com a lista de produtos, uma página do carrinho e um pagamento simulado. Adiciona também uma pesquisa. O carrinho deve ser esvaziado depois do pagamento.",
      "Aqui está o cartão do produto:\n\n`src/ProductCard.vue`\n\n```vue\n<template>\n  <button @click=\"$emit('add', product)\">Adicionar</button>\n</template>\n```\n",
      "Falta fazer: o store e o router.",
      "Certo, até à próxima.",
    ],
    dream: {
      kind: "idea",
      features: [
        "página com a lista de produtos",
        "página do carrinho",
        "pagamento simulado",
        "pesquisa",
        "carrinho deve ser esvaziado depois do pagamento",
      ],
      todos: ["Store", "Router"],
      code: ["vue src/ProductCard.vue"],
    },
  },
  {
    name: "a shop in Italian",
    messages: [
      "Voglio un negozio online in Vue.js: una pagina con la lista dei prodotti, una pagina del carrello e un pagamento simulato. Aggiungi anche una ricerca. Il carrello deve essere svuotato dopo il pagamento.",
      "Ecco la scheda del prodotto:\n\n`src/ProductCard.vue`\n\n```vue\n<template>\n  <button @click=\"$emit('add', product)\">Aggiungi</button>\n</template>\n```\n",
      "Resta da fare: lo store e il router.",
      "D'accordo, alla prossima.",
    ],
    dream: {
      kind: "idea",
      features: [
        "pagina con la lista dei prodotti",
        "pagina del carrello",
        "pagamento simulato",
        "ricerca",
        "carrello deve essere svuotato dopo il pagamento",
      ],
      todos: ["Store", "Router"],
      code: ["vue src/ProductCard.vue"],
    },
  },
];
