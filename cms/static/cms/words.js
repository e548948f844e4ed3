// The words of our scripts in the language of the reader: each is written in Vietnamese where it is said, with numbered
// places for what changes, and looked up here among those that came with the page.
window.mbSaid = (() => {
  const given = document.getElementById("mb-words");
  const known = given ? JSON.parse(given.textContent) : {};
  return (words, ...parts) => parts.reduce((said, part, at) => said.replaceAll(`{${at}}`, part), known[words] || words);
})();
