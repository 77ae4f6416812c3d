/* A letter that one fills in and copies. What is typed stays in the page and is gone with it. */
(() => {
  const svod = window.svod;
  if (!svod) return;
  const { word, made, button } = svod;

  const asSlot = (name) => `{{ ${name} }}`;

  /* «20 марта»: a day with its month in words, perhaps with a year. */
  const isDay = (example) => /^\d{1,2}\.? \p{L}{3,}\.?( \d{4}.*)?$/u.test(example.replace(/\s/g, " "));
  const isNumericDay = (example) => /^\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}$/.test(example);

  const inWords = (value, example, language) => {
    const day = new Date(`${value}T00:00:00Z`);
    if (Number.isNaN(day.getTime())) return value;
    const month = isNumericDay(example) ? "2-digit" : "long";
    const shape = { day: month === "long" ? "numeric" : "2-digit", month, timeZone: "UTC" };
    if (/\d{4}/.test(example)) shape.year = "numeric";
    const locale = language === "en" ? "en-GB" : language;
    return new Intl.DateTimeFormat(locale, shape).format(day).replace(/\s?г\.$/, "");
  };

  /* The field for a slot: as its type wishes, where the example shows that the type fits. */
  const fieldOf = ({ kind = "string", example = "", values }) => {
    if (values) {
      const choice = made("select");
      choice.append(new Option("", ""), ...values.split("\n").map((value) => new Option(value, value)));
      return choice;
    }
    const field = made(example.length > 60 ? "textarea" : "input");
    if (field.localName === "textarea") field.rows = 3;
    else if (kind === "date" && (isDay(example) || isNumericDay(example))) field.type = "date";
    else if (kind === "time" && /^\d{1,2}:\d{2}$/.test(example)) field.type = "time";
    else field.type = kind === "phone" ? "tel" : "text";
    const modes = { integer: "numeric", money: "decimal", url: "url" };
    if (modes[kind]) field.inputMode = modes[kind];
    field.autocomplete = "off";
    if (field.type !== "date" && field.type !== "time") field.placeholder = example;
    return field;
  };

  class Letter {
    constructor(sheet, number) {
      this.sheet = sheet;
      this.number = number;
      this.text = sheet.querySelector(".letter-text");
      this.subject = sheet.querySelector(".letter-head dd");
      this.language = sheet.querySelector("[lang]")?.lang || sheet.closest("[lang]").lang;
      this.slots = this.readSlots();
      this.bar = made("div", "part-bar letter-bar");
      if (this.slots.length) {
        this.opener = button(word("letter-open"), () => this.open());
        this.bar.append(this.opener);
      } else {
        this.bar.append(...this.copiers());
      }
      sheet.before(this.bar);
    }

    /* The slots that the letter shows, in their order, each with all its places. */
    readSlots() {
      const told = this.sheet.querySelector("template.slots");
      const declared = new Map([...(told?.content.children ?? [])].map((slot) => [slot.dataset.slot, slot.dataset]));
      const slots = new Map();
      for (const place of this.sheet.querySelectorAll(".slot")) {
        /* A slot without an example shows its own name. */
        const name = (place.dataset.slot ??= place.textContent);
        const slot = slots.get(name) ?? { example: place.textContent, ...declared.get(name), name, value: "", places: [] };
        slot.places.push({ place, sample: [...place.childNodes] });
        slots.set(name, slot);
      }
      return [...slots.values()];
    }

    open() {
      this.form ??= this.makeForm();
      this.sheet.before(this.form);
      this.bar.hidden = true;
      this.show();
      this.form.querySelector("input, textarea, select").focus();
    }

    close() {
      for (const { places } of this.slots) {
        for (const { place, sample } of places) {
          place.replaceChildren(...sample);
          place.classList.remove("open");
        }
      }
      this.form.remove();
      this.bar.hidden = false;
      this.opener.focus();
    }

    makeForm() {
      const form = made("form", "part-bar letter-form");
      form.autocomplete = "off";
      form.addEventListener("submit", (event) => event.preventDefault());
      const set = made("fieldset");
      set.append(made("legend", "", word("letter-fields")));
      const grid = made("div", "letter-fields");
      grid.append(...this.slots.map((slot, at) => this.makeField(slot, at)));
      set.append(grid);
      this.missing = made("p", "letter-missing");
      const buttons = made("div", "letter-buttons");
      const clear = button(word("letter-clear"), () => this.clear());
      const close = button(word("letter-close"), () => this.close());
      [clear, close].forEach((one) => one.classList.add("quiet"));
      buttons.append(...this.copiers(), clear, close);
      form.append(set, made("p", "letter-private", word("letter-private")), this.missing, buttons);
      return form;
    }

    makeField(slot, at) {
      const label = made("label", "letter-field");
      label.append(made("span", "letter-label", slot.label || slot.name));
      const field = fieldOf(slot);
      const example = slot.example && !field.placeholder ? word("example", { example: slot.example }) : "";
      const hint = made("span", "letter-hint", [example, slot.hint].filter(Boolean).join(" · "));
      hint.id = `_letter-${this.number}-${at}`;
      field.setAttribute("aria-describedby", hint.id);
      field.addEventListener("input", () => {
        const isDay = field.type === "date" && field.value;
        slot.value = isDay ? inWords(field.value, slot.example, this.language) : field.value.trim();
        this.show();
      });
      slot.field = field;
      label.append(field, hint);
      return label;
    }

    /* The letter with what is filled in; what is not stands in its braces. */
    show() {
      for (const { name, value, places } of this.slots) {
        for (const { place } of places) {
          place.textContent = value || asSlot(name);
          place.classList.toggle("open", !value);
        }
      }
      const open = this.missingNames();
      this.missing.textContent = open.length ? word("letter-missing", { names: open.join(", ") }) : "";
    }

    missingNames() {
      return this.slots.filter(({ value }) => !value).map(({ label, name }) => label || name);
    }

    clear() {
      for (const slot of this.slots) {
        slot.value = "";
        slot.field.value = "";
      }
      this.show();
      this.slots[0].field.focus();
    }

    copiers() {
      const head = () => [...this.sheet.querySelectorAll(".letter-head > div")].map((line) =>
        `${svod.plain(line.children[0])}: ${svod.plain(line.children[1])}`);
      const all = button(word(this.subject ? "letter-all" : "copy"), () =>
        this.copy([head().join("\n"), svod.plain(this.text)].filter(Boolean).join("\n\n")));
      if (!this.subject) return [all];
      const text = button(word("letter-text"), () => this.copy(svod.plain(this.text)));
      const subject = button(word("letter-subject"), () => this.copy(svod.plain(this.subject)));
      return [all, text, subject];
    }

    copy(text) {
      const open = this.missingNames();
      const rest = open.length ? `. ${word("letter-missing", { names: open.join(", ") })}` : "";
      return svod.copy(text, word("copied") + rest);
    }
  }

  document.querySelectorAll("main .letter").forEach((sheet, number) => new Letter(sheet, number));
})();
