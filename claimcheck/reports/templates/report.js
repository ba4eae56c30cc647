"use strict";
(() => {
  const MARKS = 'a[href^="#n"]:not(.u)';
  const NOTES = "div[id^=n]";
  const VERDICTS = { lc: "contradicted", lm: "misattributed", ln: "not_checked", lu: "uncredited", ls: "supported" };
  const root = document.documentElement;
  root.classList.add("js");
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const one = (selector) => document.querySelector(selector);
  const form = one("#filters");
  const documents = all(".doc");
  const passages = all(":is(.doc, .doc li, blockquote) > :is(p, h3, h4, h5, h6, .scroll)");
  const marks = new Map();
  for (const mark of all(MARKS)) {
    const id = mark.getAttribute("href").slice(1);
    if (!marks.has(id)) marks.set(id, []);
    marks.get(id).push(mark);
  }
  const notes = all(NOTES).map((element) => ({
    element,
    document: element.closest(".doc").id,
    v: [VERDICTS[(element.querySelector(":scope > p > b") || {}).className] || ""],
    s: (element.dataset.s || "").split(" "),
    f: (element.dataset.f || "").split(" "),
    marks: marks.get(element.id) || [],
    shown: true,
  }));
  const byElement = new Map(notes.map((note) => [note.element, note]));
  // The notes of a passage follow it.
  const beside = (passage) => {
    const next = passage.nextElementSibling;
    const elements = next && next.matches(".notes") ? Array.from(next.children) : [next];
    return elements.filter((element) => byElement.has(element)).map((element) => byElement.get(element));
  };

  // Filters: within a group any choice, between groups all.
  const chosen = (name) => all(`input[name="${name}"]:checked`, form).map((box) => box.value);
  const fits = (choice, values) => choice.length === 0 || choice.some((word) => values.includes(word));
  let query = "";

  function apply() {
    const v = chosen("v"), s = chosen("s"), f = chosen("f");
    const select = one("#doc");
    const only = one("#only").checked;
    const which = select ? select.value : "";
    let shown = 0;
    const where = new Set();
    for (const note of notes) {
      note.shown = (!which || note.document === which) && fits(v, note.v) && fits(s, note.s) && fits(f, note.f);
      note.element.hidden = !note.shown;
      for (const mark of note.marks) mark.classList.toggle("off", !note.shown);
      if (note.shown) {
        shown += 1;
        where.add(note.document);
      }
    }
    for (const passage of passages) {
      passage.hidden = only && !beside(passage).some((note) => note.shown);
    }
    const narrowed = v.length + s.length + f.length > 0;
    const hits = search();
    let documentsShown = 0;
    for (const element of documents) {
      const hide = (which && element.id !== which) || (narrowed && !where.has(element.id)) || (query && !hits.has(element.id));
      element.hidden = Boolean(hide);
      if (!hide) documentsShown += 1;
    }
    const filtered = narrowed || Boolean(which) || only || Boolean(query);
    one("#shown").textContent = filtered
      ? `${shown} of ${notes.length} notes, ${documentsShown} of ${documents.length} documents`
      : "";
    for (const warning of all(".filtered")) warning.hidden = !filtered;
  }

  // Search: marks every hit without touching the text, and hides documents without one.
  const texts = new Map();
  let found = [];
  let at = -1;

  function textOf(element) {
    if (!texts.has(element.id)) {
      const nodes = [];
      const starts = [];
      let text = "";
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
        // The numbers of notes are no words of the copy.
        node.parentElement.localName === "i" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      while (walker.nextNode()) {
        starts.push(text.length);
        nodes.push(walker.currentNode);
        text += walker.currentNode.data;
      }
      const lower = text.toLowerCase();
      // A few letters change their length in lower case; then places would be wrong.
      texts.set(element.id, { nodes, starts, text: lower.length === text.length ? lower : text });
    }
    return texts.get(element.id);
  }

  function point(held, offset, end) {
    let low = 0, high = held.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (held.starts[middle] < offset || (!end && held.starts[middle] === offset)) low = middle;
      else high = middle - 1;
    }
    return [held.nodes[low], offset - held.starts[low]];
  }

  function search() {
    const hits = new Set();
    found = [];
    at = -1;
    let count = 0;
    if (query) {
      for (const element of documents) {
        const held = textOf(element);
        for (let place = held.text.indexOf(query); place >= 0; place = held.text.indexOf(query, place + query.length)) {
          hits.add(element.id);
          count += 1;
          if (found.length < 2000) {
            const range = new Range();
            range.setStart(...point(held, place, false));
            range.setEnd(...point(held, place + query.length, true));
            found.push(range);
          }
        }
      }
    }
    if (window.CSS && CSS.highlights) {
      CSS.highlights.delete("found");
      if (found.length) CSS.highlights.set("found", new Highlight(...found));
    }
    one("#found").textContent = query
      ? `${count} ${count === 1 ? "place" : "places"} in ${hits.size} ${hits.size === 1 ? "document" : "documents"}`
      : "";
    return hits;
  }

  const box = one("#q");
  let waiting = 0;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      query = box.value.trim().toLowerCase();
      apply();
    }, 120);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const seen = found.filter((range) => range.startContainer.parentElement.offsetParent !== null);
    if (!seen.length) return;
    at = (at + (event.shiftKey ? seen.length - 1 : 1)) % seen.length;
    if (at < 0) at = 0;
    seen[at].startContainer.parentElement.scrollIntoView({ block: "center" });
  });

  function clear() {
    for (const input of all("input[type=checkbox][name], #only", form)) input.checked = false;
    if (one("#doc")) one("#doc").value = "";
    box.value = query = "";
    apply();
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    if (event.target.name === "theme") {
      if (event.target.value) root.dataset.theme = event.target.value;
      else delete root.dataset.theme;
    } else if (event.target !== box && event.target.id !== "keys") apply();
  });
  one("#clear").addEventListener("click", clear);

  // Notes and their words show each other.
  const now = (id, on) => {
    const note = document.getElementById(id);
    if (note) note.classList.toggle("now", on);
    for (const mark of marks.get(id) || []) mark.classList.toggle("now", on);
  };
  const idOf = (target) => {
    const mark = target.closest && target.closest(MARKS);
    if (mark) return mark.getAttribute("href").slice(1);
    const note = target.closest && target.closest(NOTES);
    return note ? note.id : null;
  };
  for (const [start, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(start, (event) => { const id = idOf(event.target); if (id) now(id, true); });
    document.addEventListener(end, (event) => { const id = idOf(event.target); if (id) now(id, false); });
  }

  // Keys.
  let current = -1;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      clear();
      return;
    }
    const typing = event.target.matches("input[type=search], select, textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !one("#keys").checked) return;
    if (event.key === "/") {
      event.preventDefault();
      one("#panel").open = true;
      box.focus();
    } else if (event.key === "j" || event.key === "k") {
      const seen = notes.filter((note) => note.shown && !note.element.closest("[hidden]"));
      if (!seen.length) return;
      const focused = seen.findIndex((note) => note.element.contains(document.activeElement));
      current = focused >= 0 ? focused : Math.min(current, seen.length - 1);
      current = event.key === "j" ? Math.min(current + 1, seen.length - 1) : Math.max(current - 1, 0);
      const element = seen[current].element;
      const link = element.firstElementChild;
      link.focus({ preventScroll: true });
      element.scrollIntoView({ block: "center" });
    }
  });

  // Whoever follows a link to something that a filter hides wants to see it.
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) {
      clear();
      target.scrollIntoView();
    }
  });

  // Paper shows everything that a click would open.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = all("main details:not([open])");
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
  if (window.matchMedia("(max-width: 72rem)").matches) one("#panel").open = false;
})();
