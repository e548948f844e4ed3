// Suggests agencies while one types in a field marked data-agencies. Without it the code is typed by hand.
(() => {
  const address = document.currentScript.dataset.agencies;
  const WAIT = 200;
  const list = document.createElement("ul"), told = document.createElement("p");
  list.id = "goi-y-co-quan";
  list.className = "mb-suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", mbSaid("Cơ quan gợi ý"));
  list.hidden = true;
  told.className = "mb-suggestions-told";
  told.setAttribute("role", "status");
  let field = null, at = -1, timer = 0, turn = 0;

  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    at = -1;
    if (!field) return;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const mark = (place) => {
    at = place;
    options().forEach((one, number) => one.setAttribute("aria-selected", String(number === at)));
    const one = options()[at];
    if (!one) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", one.id);
    one.scrollIntoView({ block: "nearest" });
  };
  const take = (one) => {
    field.value = one.dataset.value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    close();
  };
  const show = (results) => {
    list.replaceChildren(...results.map(({ code, name }, number) => {
      const one = document.createElement("li");
      one.id = `goi-y-co-quan-${number}`;
      one.setAttribute("role", "option");
      one.setAttribute("aria-selected", "false");
      one.dataset.value = `${code} ${name}`;
      one.textContent = `${name} (${code})`;
      return one;
    }));
    told.textContent = results.length ? mbSaid("{0} cơ quan gợi ý, dùng mũi tên để chọn.", results.length) : mbSaid("Không có cơ quan nào khớp.");
    if (!results.length) return close();
    field.after(list);
    list.hidden = false;
    at = -1;
    field.setAttribute("aria-expanded", "true");
  };
  const ask = async () => {
    const mine = ++turn, words = field.value.trim(), scope = field.dataset.agencies;
    if (!words) return close();
    const query = new URLSearchParams(scope ? { q: words, "pham-vi": scope } : { q: words });
    try {
      const { results } = await (await fetch(`${address}?${query}`)).json();
      if (mine === turn && field === document.activeElement) show(results);
    } catch {
      close();
    }
  };

  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches("input[data-agencies]") || target === field) return;
    close();
    field = target;
    if (!told.isConnected) document.body.append(told);
    field.after(list);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-expanded", "false");
  });
  document.addEventListener("input", ({ target }) => {
    if (target !== field) return;
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  document.addEventListener("keydown", (event) => {
    if (event.target !== field || list.hidden || event.isComposing) return;
    const many = options().length, by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) mark((at + by + many) % many);
    else if (event.key === "Enter" && at >= 0) take(options()[at]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const one = event.target.closest("[role=option]");
    if (one) take(one);
  });
  document.addEventListener("focusout", ({ target }) => {
    if (target !== field) return;
    turn += 1;
    clearTimeout(timer);
    close();
    field = null;
  });
})();
