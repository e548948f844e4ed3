// Moves the bar of a list that is worked on, and opens the next step when it is done. Without it the page says the same.
(() => {
  const place = document.querySelector("[data-import-progress]");
  if (!place) return;
  const bar = place.querySelector("progress");
  const words = place.querySelector("[data-words]");
  const shown = (number) => number.toLocaleString("vi-VN");
  const look = async () => {
    try {
      const told = await (await fetch(place.dataset.importProgress)).json();
      if (told.state !== place.dataset.state) return location.reload();
      if (told.total) {
        bar.max = told.total;
        bar.value = told.settled;
      }
      if (told.settled) words.textContent = `${shown(told.settled)}${told.total ? ` trên ${shown(told.total)}` : ""} dòng`;
    } catch {
      // the next look may succeed
    }
    setTimeout(look, 1500);
  };
  setTimeout(look, 1000);
})();
