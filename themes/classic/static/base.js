/* What the working parts of a page share: the words of the book, buttons, the way to the clipboard,
   and a line that says aloud what has happened. A page without words has no working parts. */
(() => {
  const { id, words } = window.svodBook ?? { words: {} };
  if (!words.copy) return;
  const svod = (window.svod = { book: id });

  /* The words of a name, with what its slots stand for. */
  svod.word = (name, slots = {}) =>
    (words[name] ?? "").replace(/\{(\w+)\}/g, (slot, key) => (key in slots ? String(slots[key]) : slot));

  svod.made = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  svod.button = (text, act) => {
    const element = svod.made("button", "part-button", text);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  };

  const status = svod.made("p", "part-status");
  status.setAttribute("role", "status");
  document.body.append(status);
  let fading = 0;

  svod.say = (text) => {
    clearTimeout(fading);
    /* The same words twice would be heard once. */
    status.textContent = status.textContent === text ? `${text}\u00a0` : text;
    status.classList.add("shown");
    fading = setTimeout(() => {
      status.classList.remove("shown");
      status.textContent = "";
    }, 6000);
  };

  /* Where the clipboard is closed to a page from the disk, a selected field still opens it. */
  const byHand = (text) => {
    const field = svod.made("textarea", "heard");
    const before = document.activeElement;
    field.value = text;
    document.body.append(field);
    field.select();
    let isDone = false;
    try {
      isDone = document.execCommand("copy");
    } catch {
      isDone = false;
    }
    field.remove();
    before?.focus({ preventScroll: true });
    return isDone;
  };

  svod.copy = async (text, said) => {
    let isDone = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      isDone = byHand(text);
    }
    svod.say(isDone ? said : svod.word("copy-failed"));
    return isDone;
  };

  const isAside = (element) => element.matches("template, button, script, svg, .heard, .part-bar, .self, [hidden]");
  const isBlock = (element) => element.matches("p, div, ul, ol, dl, dt, dd, table, blockquote, pre, h1, h2, h3, h4, h5, h6");

  /* The words of an element as plain text: paragraphs apart, lists with their marks, slots as they are. */
  svod.plain = (root) => {
    const inside = (node, gap) => [...node.childNodes].map((child) => piece(child, gap)).join("");
    const piece = (node, gap) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\u00ad/g, "").replace(/\s+/g, " ");
      if (node.nodeType !== Node.ELEMENT_NODE || isAside(node)) return "";
      if (node.localName === "br") return "\n";
      if (node.matches(".slot")) return "slot" in node.dataset ? node.textContent : `{{ ${node.textContent} }}`;
      if (node.localName === "li") {
        const list = node.parentElement;
        const number = [...list.children].indexOf(node) + (list.start ?? 1);
        const mark = list.localName === "ol" && !list.matches("[role]") ? `${number}. ` : "– ";
        return `\n${mark}${inside(node, "\n").trim()}`;
      }
      if (node.localName === "tr") return `\n${[...node.children].map((cell) => inside(cell, " ").trim()).join("\t")}`;
      return isBlock(node) ? `${gap}${inside(node, gap)}${gap}` : inside(node, gap);
    };
    const text = inside(root, "\n\n");
    return text.replace(/ *\n */g, "\n").replace(/\n{3,}/g, "\n\n").replace(/ {2,}/g, " ").trim();
  };

  /* The same name for the same text on any page and any day. */
  svod.hash = (text) => {
    let one = 0xdeadbeef;
    let two = 0x41c6ce57;
    for (const sign of text) {
      const code = sign.codePointAt(0);
      one = Math.imul(one ^ code, 2654435761);
      two = Math.imul(two ^ code, 1597334677);
    }
    return (two >>> 0).toString(36) + (one >>> 0).toString(36);
  };
})();
