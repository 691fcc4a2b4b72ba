// One function for each feature of the conversation. It gets the section of the page that is the feature's.
const FEATURES = [
  // each FEATURES
  // XX_FEATURE
  // Said: "XX_QUOTE"
  {
    id: "XX_ID",
    run: (section) => {
      // FILL IN
      section.dataset.state = "to be filled in";
    },
  },
  // end FEATURES
];

for (const { id, run } of FEATURES) {
  const section = document.getElementById(id);
  if (section) run(section);
}
