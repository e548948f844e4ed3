// The page of a draft: keeps what is typed on the server, says what is saved and who else is here, and never lets a
// failed save take the page away. Without it the form works as any form does.
(() => {
  const form = document.getElementById("w-editor-form");
  const state = document.getElementById("mb-state");
  if (!form || !state) return;

  const QUIET = 2000; // after the last key
  const LONGEST = 15000; // while keys go on
  const BEAT = 10000; // to say that the page is open
  const told = document.getElementById("mb-told");
  const held = "held" in state.dataset; // an older unsaved text waits for its choice: it is not written over
  let session = "", begun = null, seen = "", kept = "", changed = 0, since = 0, sent = 0, failed = false;
  let busy = Promise.resolve(), leaving = false;

  const say = (words, bad = false) => {
    if (state.textContent !== words) state.textContent = words;
    state.classList.toggle("bad", bad);
  };
  const cookie = () => (document.cookie.match(/(?:^|; )csrftoken=([^;]+)/) || [])[1] || "";
  const typed = () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && name !== "csrfmiddlewaretoken") fields.append(name, value);
    }
    return fields;
  };
  const begin = () => {
    if (begun === null) begun = seen = kept = typed().toString();
  };
  for (const kind of ["focusin", "pointerdown", "keydown"]) document.addEventListener(kind, begin, true);

  const refusal = async (answer) => {
    if (answer.type === "opaqueredirect" || answer.status === 401) {
      return mbSaid("Chưa lưu: phiên đăng nhập đã hết. Nội dung vẫn còn trên trang này; đăng nhập lại ở thẻ khác rồi bấm Lưu nháp.");
    }
    if (answer.status === 403 || answer.status === 404) {
      return mbSaid("Chưa lưu: bạn không còn quyền sửa bản ghi này. Nội dung vẫn còn trên trang để sao chép.");
    }
    const own = answer.headers.get("Content-Type") || "";
    const words = own.includes("json") ? (await answer.json()).words : "";
    return mbSaid("Chưa lưu: {0}", words || mbSaid("máy chủ chưa nhận được. Nội dung vẫn còn trên trang này, sẽ tự thử lại."));
  };

  const post = (body) => fetch(state.dataset.beat, {
    method: "POST", body, redirect: "manual", credentials: "same-origin", headers: { "X-CSRFToken": cookie() },
  });

  // One at a time, in order. Answers whether the server took it.
  const send = (withText) => (busy = busy.then(async () => {
    const fields = typed(), text = fields.toString();
    const body = withText ? fields : new URLSearchParams({ "mb-based-on": form.elements["mb-based-on"].value });
    if (withText) body.set("mb-text", "1");
    body.set("mb-session", session);
    if (begun !== null && text !== begun) body.set("mb-editing", "1");
    sent = Date.now();
    try {
      const answer = await post(body);
      if (!answer.ok) {
        failed = true;
        say(await refusal(answer), true);
        return false;
      }
      const found = await answer.json();
      session = found.session || "";
      show(found.told || []);
      if (withText) {
        kept = text;
        say(mbSaid("Đã tự lưu lúc {0}", found.at));
      } else if (failed && text === kept) {
        say(mbSaid("Đã tự lưu lúc {0}", found.at));
      }
      failed = false;
      return true;
    } catch {
      failed = true;
      say(mbSaid("Chưa lưu: mất kết nối. Nội dung vẫn còn trên trang này, sẽ tự lưu khi có mạng."), true);
      return false;
    }
  }));

  const show = (sentences) => {
    if (!told || told.dataset.last === sentences.join("\n")) return;
    told.dataset.last = sentences.join("\n");
    told.replaceChildren(...sentences.map((words) => {
      const line = document.createElement("p");
      line.textContent = words;
      return line;
    }));
  };

  const tick = () => {
    const now = Date.now();
    if (leaving) return;
    if (begun !== null) {
      const text = typed().toString();
      if (text !== seen) {
        if (seen === kept) since = now;
        seen = text;
        changed = now;
        if (!failed) say(mbSaid(held ? "Chưa lưu: hãy chọn Lấy lại hoặc Bỏ ở đầu trang" : "Chưa lưu…"));
      }
      const due = now - changed >= QUIET || now - since >= LONGEST;
      if (seen !== kept && !held && due && now - sent >= (failed ? BEAT / 2 : QUIET)) {
        send(true);
        return;
      }
    }
    if (!document.hidden && now - sent >= BEAT) send(false);
  };

  // A save that cannot reach the server must not replace the page by an error: ask first, then go.
  form.addEventListener("submit", async (event) => {
    if (leaving) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = event.submitter;
    say(mbSaid("Đang lưu…"));
    if (!(await send(!held))) return;
    leaving = true;
    const token = form.elements.csrfmiddlewaretoken;
    if (token && cookie()) token.value = cookie();
    form.requestSubmit(button);
  }, true);
  window.addEventListener("pageshow", () => { leaving = false; });
  window.addEventListener("pagehide", () => {
    if (!session) return;
    const gone = new URLSearchParams({ "mb-session": session, "mb-leaving": "1", csrfmiddlewaretoken: cookie() });
    navigator.sendBeacon(state.dataset.beat, gone);
  });

  send(false);
  setInterval(tick, 1000);
})();

// The public page of this draft, beside the form where there is room; a tab of its own elsewhere.
(() => {
  const link = document.querySelector("[data-mb-preview]");
  const form = document.getElementById("w-editor-form");
  if (!link || !form) return;
  const wide = window.matchMedia("(min-width: 80rem)");
  const OPEN = "mb-preview-open";
  let frame = null;

  const close = () => {
    frame?.remove();
    frame = null;
    document.body.classList.remove("mb-side-by-side");
    link.setAttribute("aria-expanded", "false");
    sessionStorage.removeItem(OPEN);
  };
  const outward = () => {
    for (const one of frame.contentDocument?.querySelectorAll("a[href]:not([href^='#'])") || []) one.target = "_blank";
  };
  const open = () => {
    frame = document.createElement("iframe");
    frame.className = "mb-preview";
    frame.title = mbSaid("Trang công khai của bản nháp đã lưu");
    frame.src = link.href;
    frame.addEventListener("load", outward);
    document.body.append(frame);
    document.body.classList.add("mb-side-by-side");
    link.setAttribute("aria-expanded", "true");
    sessionStorage.setItem(OPEN, location.pathname);
  };
  link.addEventListener("click", (event) => {
    if (!wide.matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    frame ? close() : open();
  });
  wide.addEventListener("change", () => { if (!wide.matches && frame) close(); });
  if (wide.matches) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
    if (sessionStorage.getItem(OPEN) === location.pathname) open();
  } else {
    link.target = "_blank";
  }
})();
