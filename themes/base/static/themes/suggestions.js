// Suggests titles while one types a question. Without it the field is typed into and sent as ever.
(() => {
  const address = document.currentScript.dataset.address;
  const WAIT = 150, SHORTEST = 2;
  const field = document.querySelector("form[role=search] input[name=q]");
  if (!field || !address) return;
  const list = document.createElement("ul"), told = document.createElement("p");
  let at = -1, timer = 0, turn = 0;
  list.id = "goi-y";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Gợi ý");
  list.hidden = true;
  told.className = "vh";
  told.setAttribute("role", "status");
  field.parentElement.classList.add("suggested");
  field.parentElement.append(list, told);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    at = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const mark = (place) => {
    at = place;
    options().forEach((one, number) => one.setAttribute("aria-selected", String(number === at)));
    field.setAttribute("aria-activedescendant", options()[at].id);
    options()[at].scrollIntoView({ block: "nearest" });
  };
  const take = (one) => {
    field.value = one.textContent;
    close();
  };
  const option = ({ segments }, number) => {
    const one = document.createElement("li");
    one.id = `goi-y-${number}`;
    one.setAttribute("role", "option");
    one.setAttribute("aria-selected", "false");
    one.append(...segments.map(({ text, matched }) => {
      if (!matched) return text;
      const marked = document.createElement("mark");
      marked.textContent = text;
      return marked;
    }));
    return one;
  };
  const show = (results) => {
    list.replaceChildren(...results.map(option));
    told.textContent = results.length ? `${results.length} gợi ý, dùng mũi tên để chọn.` : "Không có gợi ý.";
    if (!results.length) return close();
    at = -1;
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
  };
  const ask = async () => {
    const mine = ++turn;
    if (field.value.trim().length < SHORTEST) return close();
    try {
      const answer = await fetch(`${address}?${new URLSearchParams({ q: field.value.slice(0, 100) })}`);
      if (answer.ok && mine === turn) show((await answer.json()).results);
    } catch {
      close();
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const many = options().length, by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) mark(at < 0 && by < 0 ? many - 1 : (at + by + many) % many);
    else if (event.key === "Enter" && at >= 0) take(options()[at]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const one = event.target.closest("[role=option]");
    if (one) take(one);
  });
  field.addEventListener("blur", () => {
    turn += 1;
    clearTimeout(timer);
    close();
  });
})();
