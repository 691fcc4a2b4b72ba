/** What is called `….js` and is a product; any other name that ends so is a file's. */
const LIBRARIES =
  "node|next|nuxt|vue|react|preact|angular|ember|backbone|alpine|solid|express|nest|koa|hapi|sails|meteor|electron|three|babylon|phaser|pixi|p5|d3|chart|plotly|leaflet|moment|day|ethers|web3|discord|socket|handlebars|mustache|knockout|require|tensorflow|brain|ml5|paper|fabric|konva|matter|howler|tone|anime|lodash|underscore|polymer|stimulus|htmx|gatsby|metalsmith|reveal|impress|mermaid|cytoscape|sigma|vis|pdf|video|highlight|prism|quill|deno|bun|interact|sortable|swiper|isotope|masonry|typed|particles|hammer|dropzone|popper|tippy|moveable";
const PRODUCTS = new RegExp(
  `^(?:(?:${LIBRARIES})\\.js|(?:asp|ado|vb|ml)\\.net|socket\\.io|.*\\.(?:io|ai|com|org))$`,
  "i",
);

/** Whether a name that ends like a file is one of a product: Next.js, socket.io. */
export const isProduct = (name: string): boolean => PRODUCTS.test(name);
