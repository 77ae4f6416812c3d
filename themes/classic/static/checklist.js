/* Boxes that can be ticked on the screen. This device remembers each tick under a name made of the
   words of the item and its place: what is written anew is open again. */
(() => {
  const svod = window.svod;
  if (!svod) return;

  /* A browser may refuse to keep anything: ticks then last as long as the page. */
  const kept = {
    get: (name) => {
      try {
        return localStorage.getItem(name);
      } catch {
        return null;
      }
    },
    set: (name, value) => {
      try {
        if (value === null) localStorage.removeItem(name);
        else localStorage.setItem(name, value);
      } catch {
        /* Nothing is lost but the memory of it. */
      }
    },
  };

  /* The words of an item without those of the items below it. */
  const wordsOf = (item) => {
    const copy = item.cloneNode(true);
    copy.querySelectorAll("li, .mark").forEach((part) => part.remove());
    return svod.plain(copy);
  };

  const count = new Map();
  const named = (place, words) => {
    const place_and_words = `${place}\n${words}`;
    const again = (count.get(place_and_words) ?? 0) + 1;
    count.set(place_and_words, again);
    return `svod ${svod.book} ${svod.hash(`${place_and_words}\n${again}`)}`;
  };

  /* On a phone the heads of the columns are not there: a number keeps the word above it. */
  const nameNumbers = (table) => {
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map(svod.plain);
    for (const cell of table.querySelectorAll("tbody td.end")) cell.dataset.head = heads[cell.cellIndex] ?? "";
  };

  /* What stands under one bar: the lists that follow one another without words between, or a table. */
  const groups = [];
  const groupOf = (item) => {
    const table = item.closest("table");
    let whole = table ? item.closest(".table") ?? table : item.parentElement;
    if (!table) {
      for (let up = whole.parentElement.closest("ul, ol"); up; up = up.parentElement.closest("ul, ol")) whole = up;
    }
    let group = groups.find((group) => group.whole === whole);
    if (!group) {
      group = { whole, ticks: [], isScored: whole.matches(".scores") };
      groups.push(group);
      if (group.isScored) nameNumbers(table);
    }
    return group;
  };

  const makeTick = (item, place) => {
    const group = groupOf(item);
    const row = group.isScored ? item.closest("tr") : null;
    const words = row ? `${svod.plain(row.cells[1] ?? row)}\n${wordsOf(item)}` : wordsOf(item);
    const box = svod.made("input", "tick");
    box.type = row ? "radio" : "checkbox";
    if (row) box.name = `scores ${groups.indexOf(group)} ${row.rowIndex}`;
    const name = named(place, words);
    box.setAttribute("aria-label", row ? `${svod.plain(row.cells[1] ?? row)}: ${wordsOf(item)}` : wordsOf(item) || place);
    box.checked = kept.get(name) === "1";
    item.querySelector(":scope > .mark").replaceChildren(box);
    item.classList.add("ticking");
    group.ticks.push({ box, name, item });
    box.addEventListener("change", () => keep(group));
    /* The words are part of the box, but for links and what is selected. */
    item.addEventListener("click", (event) => {
      if (event.target.closest("a, button, input, .ticking") !== item || String(getSelection())) return;
      box.click();
    });
  };

  const keep = (group) => {
    for (const { box, name } of group.ticks) kept.set(name, box.checked ? "1" : null);
    show(group);
  };

  const show = (group) => {
    for (const { box, item } of group.ticks) item.classList.toggle("ticked", box.checked);
    const rows = new Set(group.ticks.map(({ box }) => (group.isScored ? box.name : box)));
    const done = group.ticks.filter(({ box }) => box.checked).length;
    if (!group.line) return;
    group.line.textContent = svod.word(group.isScored ? "scores" : "ticks", { done, all: rows.size });
    group.bar.classList.toggle("done", done === rows.size);
    group.clear.hidden = done === 0;
  };

  const makeBar = (group) => {
    if (group.ticks.length < 2) return show(group);
    group.bar = svod.made("div", "part-bar ticks");
    group.line = svod.made("p", "ticks-line");
    group.line.setAttribute("role", "status");
    group.clear = svod.button(svod.word("ticks-clear"), () => {
      group.ticks.forEach(({ box }) => (box.checked = false));
      keep(group);
      group.ticks[0].box.focus();
    });
    group.clear.title = svod.word("ticks-kept");
    group.bar.append(group.line, group.clear);
    group.whole.before(group.bar);
    show(group);
  };

  let place = "";
  const inOrder = "main :is(h1, h2, h3, h4, h5, h6)[id], main .marked.open";
  for (const element of document.querySelectorAll(inOrder)) {
    if (!element.matches(".marked")) place = element.id;
    else if (!element.closest(".dialogue, .letter, .quiz, blockquote")) makeTick(element, place);
  }
  groups.forEach(makeBar);
})();
