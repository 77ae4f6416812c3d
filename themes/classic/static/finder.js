/* The search: every inflected form of a word, beginnings of words and slips of the finger, in
   Russian, English and Slovak. The texts are loaded when somebody is about to search; on a page of
   the whole book they are read from the page itself. */
(() => {
  const { words, documents } = window.svodBook;
  const isSingle = document.body.classList.contains("single");
  const language = document.documentElement.lang;
  /* So many places are shown; where they are of many kinds, at least so many of each. */
  const SHOWN = 60;
  const OF_A_KIND = 8;

  /* Words. A stem is what all forms of a word share; the same is done to the texts and to what is
     asked for. */
  const split = /[^\p{L}\p{N}]+/u;
  const cyrillic = /^[\u0400-\u04ff]/;
  const folded = (word) => {
    const lower = word.toLowerCase().replaceAll("ё", "е");
    return cyrillic.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "");
  };
  /* «Звонок» and «звонки», „otázok“ and „otázky“ share a stem once the vowel that flees is gone. */
  const fleeting = {
    ru: [["ок", "к"], ["ек", "к"], ["ец", "ц"]],
    sk: [["iek", "k"], ["ok", "k"], ["ek", "k"], ["ec", "c"]],
  };
  const settled = (stem, pairs) => {
    for (const [ending, short] of pairs) {
      if (stem.endsWith(ending) && stem.length - ending.length >= 3) return stem.slice(0, -ending.length) + short;
    }
    return stem;
  };
  const slovakEndings = "iach iami ovia ami ach och imi ymi eho emu iam ich ych ovi ov om am mi ou ej ia ie iu im ym a e i o u y".split(" ");
  const slovak = (word) => {
    const ending = slovakEndings.find((one) => word.endsWith(one) && word.length - one.length >= 3);
    const root = settled(ending ? word.slice(0, -ending.length) : word, fleeting.sk);
    /* „Zákazník“ and „zákazníci“. */
    return root.endsWith("c") && root.length > 3 ? `${root.slice(0, -1)}k` : root;
  };
  /* Snowball takes the ends of «отзыв» and «визит» for those of verbs, but not those of «отзыва». */
  const hard = /[бвгджзклмнпрстфхцчшщ]$/;
  const russian = (word) => {
    const { russian: stem } = window.svodEngine;
    const forms = [word];
    if (word.endsWith("ь")) forms.push(`${word.slice(0, -1)}и`);
    else if (hard.test(word) && word.length > 3) forms.push(`${word}а`);
    return forms.map((form) => settled(stem(form), fleeting.ru));
  };
  const stemmed = (word) => {
    const { english } = window.svodEngine;
    if (cyrillic.test(word)) return russian(word);
    return language === "sk" ? [slovak(word), english(word)] : [english(word)];
  };
  const known = new Map();
  const stems = (word) => {
    let found = known.get(word);
    if (!found) {
      const plain = folded(word);
      found = plain.length > 2 ? [...new Set(stemmed(plain))] : [plain];
      known.set(word, found);
    }
    return found;
  };

  /* The texts. */
  const loaded = (address) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    document.head.append(script);
  });

  const fromScript = () => {
    const { kinds, pages, sections } = window.svodTexts;
    return sections.map(([page, anchor, title, text], id) => {
      const [path, way, kind] = pages[page];
      return { id, href: anchor ? `${path}#${anchor}` : path, title, way: way === title ? "" : way, kind: kinds[kind], text };
    });
  };

  const block = new Set("P LI TD TH DT DD DIV PRE FIGCAPTION CAPTION BLOCKQUOTE H2 H3 H4 H5 H6 TR".split(" "));
  const OUTSIDE = ".self, script, style, template, svg, .heard, button, .player, .part-bar, .quiz-box, .meaning-box, .changed, .changed-here";
  const textOf = (element) => {
    if (element.matches(OUTSIDE)) return "";
    let text = "";
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) text += node.data;
      else if (node.nodeType === Node.ELEMENT_NODE) text += textOf(node);
    }
    return block.has(element.tagName) ? `${text}\n` : text;
  };
  const titleOf = (heading) => textOf(heading).replace(/\s+/g, " ").trim();
  const fromPage = () => {
    const kinds = new Map(documents.map((one) => [one.anchor, one]));
    const sections = [];
    for (const leaf of document.querySelectorAll("main .leaf")) {
      let at = null;
      let way = null;
      for (const part of leaf.children) {
        if (/^H[2-5]$/.test(part.tagName) && part.id) {
          way = kinds.get(part.id) ?? way;
          const title = titleOf(part);
          at = { id: sections.length, href: `#${part.id}`, title, way: way?.anchor === part.id ? "" : way?.title ?? "", kind: way?.kind ?? "", text: "" };
          sections.push(at);
        } else if (part.matches("dl:has(dt[id])")) {
          for (const term of part.querySelectorAll("dt[id]")) {
            const meaning = term.nextElementSibling ? textOf(term.nextElementSibling) : "";
            sections.push({ ...at, id: sections.length, href: `#${term.id}`, title: titleOf(term), way: way?.title ?? "", text: meaning });
          }
        } else if (at && !part.matches(".index")) {
          at.text += textOf(part);
        }
      }
    }
    return sections;
  };

  let ready;
  const prepared = () => ready ??= (async () => {
    if (!isSingle) await Promise.all([loaded("static/search/engine.js"), loaded("static/search/texts.js")]);
    const sections = isSingle ? fromPage() : fromScript();
    const { MiniSearch } = window.svodEngine;
    const index = new MiniSearch({
      fields: ["title", "text"],
      idField: "id",
      tokenize: (text) => text.split(split).filter(Boolean),
      processTerm: stems,
    });
    /* In portions, so that what is typed meanwhile is seen at once. */
    await index.addAllAsync(sections, { chunkSize: 100 });
    return { index, sections };
  })().catch((error) => {
    /* It is tried anew with the next letter. */
    ready = undefined;
    throw error;
  });

  /* A word is found by any of its stems; all words must be there, or else as many as can be. */
  const asked = (text) => text.split(split).filter(Boolean);
  const hits = ({ index, sections }, text, combineWith, slips) => index.search(
    {
      combineWith,
      queries: asked(text).map((word) => ({ combineWith: "OR", queries: stems(word) })),
    },
    {
      tokenize: (word) => [word],
      processTerm: (word) => word,
      boost: { title: 4 },
      /* What a document is about is more than what one of its sections mentions. */
      boostDocument: (id) => (sections[id].way ? 1 : 2),
      prefix: (word) => word.length > 1,
      fuzzy: (word) => (slips && word.length > 4 ? 0.25 : false),
      weights: { fuzzy: 0.2, prefix: 0.6 },
    },
  );

  /* A piece of the text around the first word that was found, with the words marked. */
  const BEFORE = 60;
  const LENGTH = 190;
  const run = (text) => text.replace(/_{3,}/g, "").trim().replace(/([.!?…:;,»“)])\s*\n\s*/g, "$1 ").replace(/\s*\n\s*/g, " · ").replace(/\s+/g, " ");
  const snippet = (text, terms) => {
    const found = [];
    for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (stems(match[0]).some((stem) => terms.has(stem))) found.push([match.index, match.index + match[0].length]);
      if (found.length && match.index > found[0][0] + LENGTH) break;
    }
    const from = Math.max(0, (found[0]?.[0] ?? 0) - BEFORE);
    let start = from === 0 ? 0 : text.indexOf(" ", from) + 1;
    while (/[\s·]/.test(text[start] ?? "")) start += 1;
    let end = Math.min(text.length, start + LENGTH);
    if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), found[0]?.[1] ?? 0);
    while (end < text.length && /[\s·.,:;(«„“—–]/.test(text[end - 1])) end -= 1;
    const parts = [start > 0 ? "… " : ""];
    let at = start;
    for (const [first, last] of found.filter(([first, last]) => first >= start && last <= end)) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(first, last);
      parts.push(text.slice(at, first), mark);
      at = last;
    }
    parts.push(text.slice(at, end), end < text.length ? "…" : "");
    return parts;
  };

  /* The box. */
  const made = (tag, name, ...content) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...content);
    return element;
  };
  let box;
  let field;
  let list;
  let told;
  let chosen = -1;

  const options = () => [...list.querySelectorAll(".finder-hit")];
  const choose = (at) => {
    const all = options();
    all.forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    chosen = at;
    if (all[at]) {
      field.setAttribute("aria-activedescendant", all[at].id);
      all[at].scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  };

  const option = (hit, section, at) => {
    const link = made("a", "finder-hit", made("span", "finder-title", section.title));
    Object.assign(link, { href: section.href, id: `_hit-${at}`, tabIndex: -1 });
    link.setAttribute("role", "option");
    if (section.way && section.way !== section.kind) link.append(made("span", "finder-way", section.way));
    const text = run(section.text);
    if (text) link.append(made("span", "finder-words", ...snippet(text, new Set(hit.terms))));
    link.addEventListener("click", close);
    return link;
  };

  const show = (found, sections) => {
    const groups = new Map();
    for (const hit of found) {
      const section = sections[hit.id];
      if (!groups.has(section.kind)) groups.set(section.kind, []);
      groups.get(section.kind).push([hit, section]);
    }
    const most = Math.max(OF_A_KIND, Math.floor(SHOWN / groups.size));
    let at = 0;
    const shown = [...groups].map(([kind, group], place) => {
      const name = made("p", "finder-group", kind);
      name.id = `_kind-${place}`;
      const element = made("div", "", name, ...group.slice(0, most).map(([hit, section]) => option(hit, section, at++)));
      if (group.length > most) element.append(made("p", "finder-more", words["search-more"].replace("{number}", group.length - most)));
      element.setAttribute("role", "group");
      element.setAttribute("aria-labelledby", name.id);
      return element;
    });
    list.replaceChildren(...shown);
    list.hidden = at === 0;
    field.setAttribute("aria-expanded", String(at > 0));
    choose(at > 0 ? 0 : -1);
  };

  let last = "";
  const search = async () => {
    const text = field.value;
    last = text;
    if (asked(text).length === 0) {
      told.textContent = "";
      return show([], []);
    }
    const waits = setTimeout(() => told.textContent = words["search-wait"], 150);
    const texts = await prepared().catch(() => null);
    clearTimeout(waits);
    if (last !== text) return;
    if (!texts) {
      told.textContent = words["search-failed"];
      return show([], []);
    }
    /* A slip of the finger is thought of only where nothing has the words as they are written. */
    let found = hits(texts, text, "AND", false);
    if (found.length === 0) found = hits(texts, text, "AND", true);
    let said = `${words["search-count"]} ${found.length}`;
    if (found.length === 0) {
      found = hits(texts, text, "OR", true);
      said = found.length > 0 ? words["search-near"] : words["search-none"];
    }
    told.textContent = said;
    show(found, texts.sections);
  };

  const key = (event) => {
    const all = options();
    const steps = { ArrowDown: chosen + 1, ArrowUp: chosen - 1 };
    if (event.key in steps && all.length > 0) {
      event.preventDefault();
      choose((steps[event.key] + all.length) % all.length);
    } else if (event.key === "Escape") {
      /* Else the browser would empty the field first. */
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && all[chosen]) {
      event.preventDefault();
      all[chosen].click();
    }
  };

  const close = () => {
    /* Else the next key would still be meant for the field. */
    field.blur();
    box.close();
  };

  const build = () => {
    field = made("input");
    Object.assign(field, { id: "_search", type: "search", autocomplete: "off", spellcheck: false, placeholder: words["search-hint"] });
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-label": words["search-book"],
      "aria-autocomplete": "list",
      "aria-controls": "_found",
      "aria-expanded": "false",
      "aria-describedby": "_search-told",
    })) field.setAttribute(name, value);
    field.addEventListener("input", search);
    field.addEventListener("keydown", key);
    told = made("p", "finder-told");
    told.id = "_search-told";
    told.setAttribute("role", "status");
    list = made("div", "finder-list");
    list.id = "_found";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", words["search-book"]);
    const shut = made("button", "plain-button", words.close);
    shut.type = "button";
    shut.addEventListener("click", close);
    box = made("dialog", "finder", made("div", "finder-bar", field, shut), told, list, made("p", "finder-keys", words["search-keys"]));
    box.id = "_finder";
    box.setAttribute("aria-label", words["search-book"]);
    /* Beside the box means away from it. */
    box.addEventListener("click", (event) => event.target === box && close());
    document.body.append(box);
  };

  const open = () => {
    if (!box) build();
    if (!box.open) box.showModal();
    field.focus();
    field.select();
    prepared().catch(() => {});
  };

  const icon = '<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="m15.5 15.5 5 5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>';
  const button = made("button", "find");
  button.type = "button";
  button.innerHTML = icon;
  const slash = made("kbd", "", "/");
  slash.setAttribute("aria-hidden", "true");
  button.append(made("span", "", words.search), slash);
  button.setAttribute("aria-label", words["search-book"]);
  button.setAttribute("aria-keyshortcuts", "/");
  button.addEventListener("click", open);
  button.addEventListener("pointerenter", () => prepared().catch(() => {}), { once: true });
  document.getElementById("_tools")?.prepend(button);

  document.addEventListener("keydown", (event) => {
    const isTyped = event.target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || isTyped) return;
    event.preventDefault();
    open();
  });
})();
