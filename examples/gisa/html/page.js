"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const views = all("main > .view");
  const overview = document.getElementById("overview");

  // Language and light.
  const say = (language) => {
    root.dataset.ui = language;
    root.lang = language;
  };
  say((navigator.language || "ko").startsWith("ko") ? "ko" : "en");
  const dark = () =>
    root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
  const actions = {
    language: () => say(root.dataset.ui === "ko" ? "en" : "ko"),
    theme: () => {
      root.dataset.theme = dark() ? "light" : "dark";
    },
  };
  for (const button of all("[data-do]")) {
    button.addEventListener("click", () => actions[button.dataset.do]());
  }

  // Which view is shown: the one that the address names.
  const show = () => {
    const wanted = views.find((view) => "#" + view.id === location.hash);
    const shown = wanted || overview || views[0];
    for (const view of views) view.hidden = view !== shown;
    const back = document.querySelector(".back");
    back.hidden = !overview || shown === overview;
    document.title = shown && shown.dataset.title ? shown.dataset.title + " · gisa" : "gisa";
  };
  addEventListener("hashchange", () => {
    if (location.hash === "#main") return;
    show();
    scrollTo(0, 0);
  });

  // One article.
  const article = (view) => {
    let pinned = null;
    const status = view.querySelector("[role=status]");
    const panel = view.querySelector(".panel");
    const marks = all(".m", view);
    const cards = new Map(all(".card", view).map((card) => [card.dataset.e, card]));
    const elements = new Map();
    for (const element of [...marks, ...cards.values()]) {
      const key = element.dataset.e;
      if (!elements.has(key)) elements.set(key, []);
      elements.get(key).push(element);
    }
    const ties = (key) =>
      cards.has(key) ? all("[data-goto]", cards.get(key)).map((tie) => tie.dataset.goto) : [];

    const light = (key) => {
      view.classList.toggle("lit", key !== null);
      for (const element of all(".on, .tied", view)) element.classList.remove("on", "tied");
      if (key === null) return;
      for (const other of ties(key)) {
        for (const element of elements.get(other) || []) element.classList.add("tied");
      }
      for (const element of elements.get(key) || []) element.classList.add("on");
    };
    const near = (element) => {
      if (element) element.scrollIntoView({ block: "nearest" });
    };
    const open = (key) => {
      for (const [own, card] of cards) {
        const isOpen = own === key;
        card.querySelector("button").setAttribute("aria-expanded", String(isOpen));
        card.querySelector(".more").hidden = !isOpen;
      }
    };
    const pin = (key, from) => {
      pinned = pinned === key && from !== "tie" ? null : key;
      light(pinned);
      open(pinned);
      const card = cards.get(pinned);
      status.textContent = card ? card.querySelector("button").innerText : "";
      if (!card) return;
      // Where the panel stands below the text, going there would lose the place.
      const beside = getComputedStyle(panel).position === "sticky";
      if (from === "mark") near(beside ? card : null);
      else near((elements.get(pinned) || []).find((it) => it.matches(".m") && it.offsetParent));
      if (from === "tie") card.querySelector("button").focus();
    };

    // What is pinned stays lit, whatever moves below the pointer.
    const hover = (event) => {
      const over = event.target.closest("[data-e]");
      if (pinned === null) light(over ? over.dataset.e : null);
    };
    view.addEventListener("pointerover", hover);
    view.addEventListener("focusin", hover);
    view.addEventListener("pointerleave", () => light(pinned));
    view.addEventListener("focusout", () => light(pinned));
    view.addEventListener("click", (event) => {
      const tie = event.target.closest("[data-goto]");
      if (tie) return pin(tie.dataset.goto, "tie");
      const button = event.target.closest(".card > button");
      if (button) return pin(button.parentElement.dataset.e, "card");
      const mark = event.target.closest(".m");
      if (mark && getSelection().isCollapsed) return pin(mark.dataset.e, "mark");
    });

    // One stop for the tabulator, arrows from mention to mention.
    const stop = (mark) => {
      for (const other of marks) other.tabIndex = other === mark ? 0 : -1;
    };
    const reachable = () => marks.filter((mark) => mark.offsetParent && !off(mark));
    const off = (mark) => view.classList.contains("no-" + mark.dataset.e.split("-")[0]);
    stop(marks[0]);
    view.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        pinned = null;
        light(null);
        return open(null);
      }
      const mark = event.target.closest(".m");
      if (!mark) return;
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step) {
        const row = reachable();
        const next = row[row.indexOf(mark) + step];
        if (next) {
          stop(next);
          next.focus();
        }
        event.preventDefault();
      } else if (event.key === "Enter" || event.key === " ") {
        pin(mark.dataset.e, "mark");
        event.preventDefault();
      }
    });

    // Article or original text.
    const halves = { article: view.querySelector(".story"), original: view.querySelector(".raw") };
    const buttons = all("[data-view]", view);
    for (const button of buttons) {
      button.addEventListener("click", () => {
        for (const other of buttons) {
          other.setAttribute("aria-pressed", String(other === button));
          halves[other.dataset.view].hidden = other !== button;
        }
        const first = reachable()[0];
        if (first) stop(first);
      });
    }

    // Types.
    for (const chip of all("[data-kind]", view)) {
      chip.addEventListener("click", () => {
        const isOff = view.classList.toggle("no-" + chip.dataset.kind);
        chip.setAttribute("aria-pressed", String(!isOff));
      });
    }
  };
  views.filter((view) => view !== overview).forEach(article);

  // The list of a batch.
  if (overview) {
    const input = overview.querySelector("input");
    const rows = all("tbody tr", overview);
    const none = overview.querySelector(".none");
    const find = () => {
      const wanted = input.value.trim().toLowerCase();
      for (const row of rows) row.hidden = !row.dataset.find.includes(wanted);
      none.hidden = rows.some((row) => !row.hidden);
    };
    input.addEventListener("input", find);
    for (const bar of all("a[data-find]", overview)) {
      bar.addEventListener("click", (event) => {
        event.preventDefault();
        input.value = input.value === bar.dataset.find ? "" : bar.dataset.find;
        find();
        input.scrollIntoView({ block: "center" });
      });
    }
  }
  show();
})();
