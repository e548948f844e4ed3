// Keys of a list: one hand on the keyboard is enough. Without this file every row, box and button still works.
(() => {
  const OFF = "mb-keys-off";
  const dialog = document.getElementById("mb-keys"), off = document.getElementById(OFF);
  const rows = () => [...document.querySelectorAll("#listing-results tbody tr")];
  const link = (row) => row && row.querySelector(".title a");
  const here = () => rows().findIndex((row) => row.contains(document.activeElement));
  const writing = (at) => at.closest("input:not([type=checkbox]),textarea,select,[contenteditable=true],dialog");

  const step = (by) => {
    const all = rows(), next = link(all[Math.max(0, Math.min(all.length - 1, here() + by))]);
    if (next) next.focus();
  };
  const tick = () => {
    const box = rows()[here()]?.querySelector("input[name=pick]");
    if (box) box.click();
  };
  const search = () => document.querySelector("[data-search-form] input[name=q]")?.focus();
  const keys = () => dialog && !dialog.open && dialog.showModal();
  const ACTS = { "/": search, j: () => step(1), k: () => step(-1), x: tick, "?": keys };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writing(event.target)) return;
    const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (arrow && here() >= 0) step(arrow);
    else if (!arrow && localStorage.getItem(OFF) !== "1" && ACTS[event.key]) ACTS[event.key]();
    else return;
    event.preventDefault();
  });

  // how many rows are ticked, said beside the button
  const count = () => {
    const boxes = [...document.querySelectorAll("input[name=pick]")], ticked = boxes.filter((box) => box.checked);
    const all = document.querySelector("[data-mb-all]"), told = document.querySelector("[data-mb-ticked]");
    if (all) all.checked = ticked.length > 0 && ticked.length === boxes.length;
    if (told) told.textContent = ticked.length ? mbSaid("Đã chọn {0} dòng.", ticked.length) : "";
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-mb-all]")) {
      document.querySelectorAll("input[name=pick]").forEach((box) => { box.checked = event.target.checked; });
    }
    if (event.target.matches("[data-mb-all], input[name=pick]")) count();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-mb-keys]")) keys();
  });
  if (off) {
    off.checked = localStorage.getItem(OFF) === "1";
    off.addEventListener("change", () => localStorage.setItem(OFF, off.checked ? "1" : "0"));
  }
})();
