// Moves the bar of a list that is worked on, and opens the next step when it is done. Without it the page says the same.
(() => {
  const place = document.querySelector("[data-import-progress]");
  if (!place) return;
  const bar = place.querySelector("progress");
  const words = place.querySelector("[data-words]");
  const shown = (number) => number.toLocaleString(document.documentElement.lang);
  const look = async () => {
    try {
      const told = await (await fetch(place.dataset.importProgress)).json();
      if (told.state !== place.dataset.state) return location.reload();
      if (told.total) {
        bar.max = told.total;
        bar.value = told.settled;
      }
      if (told.settled) words.textContent = told.total ? mbSaid("{0} trên {1} dòng", shown(told.settled), shown(told.total)) : mbSaid("{0} dòng", shown(told.settled));
    } catch {
      // the next look may succeed
    }
    setTimeout(look, 1500);
  };
  setTimeout(look, 1000);
})();
