// Tells once whether an answer on this page was opened: no cookie, no address, nothing but the seal of the question.
(() => {
  const hits = document.querySelector("ol.hits[data-seal]");
  if (!hits) return;
  let told = false;
  const tell = (opened) => {
    if (told) return;
    told = true;
    const body = new URLSearchParams({ dau: hits.dataset.seal, mo: opened ? "1" : "" });
    fetch(hits.dataset.told, { method: "POST", body, keepalive: true, credentials: "omit", referrerPolicy: "no-referrer" }).catch(() => {});
  };
  const opening = ({ target, button }) => button < 2 && target.closest("a") && tell(true);
  hits.addEventListener("click", opening);
  hits.addEventListener("auxclick", opening);
  // Who narrows or turns the page still looks at the same answers.
  const goesOn = (place) => ({ target }) => { if (target.closest(place)) told = true; };
  document.addEventListener("click", goesOn(".pager a"));
  document.addEventListener("submit", goesOn("form.facets"));
  addEventListener("pagehide", () => tell(false));
})();
