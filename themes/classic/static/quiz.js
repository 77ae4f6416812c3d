/* A quiz that one takes: a question at a time, each answered with why, the score at the end. All of
   it is made from the questions that stand on the page. */
(() => {
  const svod = window.svod;
  if (!svod) return;
  const { word, made, button } = svod;

  const options = (item) => [...item.querySelectorAll(":scope > ol.lettered > li")];
  const rows = (item) => [...item.querySelectorAll(":scope > .table tbody tr")];

  /* The question without what it is answered by. */
  const asked = (item) => {
    const copy = item.cloneNode(true);
    copy.querySelectorAll(":scope > :is(ol.lettered, .table, .writing, template)").forEach((part) => part.remove());
    copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    return [...copy.childNodes];
  };

  const words = (element) => [...element.cloneNode(true).childNodes];

  const labelled = (field, content) => {
    const label = made("label", "quiz-option");
    const text = made("span");
    text.append(...content);
    label.append(field, text);
    return label;
  };

  const choice = (type, name, content) => {
    const field = made("input");
    field.type = type;
    field.name = name;
    return { field, label: labelled(field, content) };
  };

  /* One way to answer: what is shown, whether it is answered, whether that is right, what would be. */
  const chosen = (item, right, name) => {
    const type = item.dataset.kind === "single" ? "radio" : "checkbox";
    const made_of = options(item).map((option) => choice(type, name, words(option)));
    return {
      hint: type === "radio" ? "quiz-one" : "quiz-some",
      nodes: made_of.map(({ label }) => label),
      isAnswered: () => made_of.some(({ field }) => field.checked),
      isRight: () => made_of.every(({ field }, at) => field.checked === right.includes(at + 1)),
      key: () => right.map((place) => words(options(item)[place - 1])),
      mark: () => made_of.forEach(({ field, label }, at) => {
        field.disabled = true;
        if (right.includes(at + 1)) label.classList.add("right");
        else if (field.checked) label.classList.add("wrong");
      }),
    };
  };

  const ordered = (item, right) => {
    const list = made("ol", "quiz-order");
    const lines = options(item).map((option, at) => {
      const line = made("li");
      const text = made("span", "quiz-words");
      text.append(...words(option));
      const move = (step) => {
        const all = [...list.children];
        const to = all.indexOf(line) + step;
        if (to < 0 || to >= all.length) return;
        if (step < 0) all[to].before(line);
        else all[to].after(line);
        const button = step < 0 ? up : down;
        button.focus();
        svod.say(word("quiz-moved", { item: svod.plain(text), place: to + 1, all: all.length }));
      };
      const up = button("↑", () => move(-1));
      const down = button("↓", () => move(1));
      up.setAttribute("aria-label", `${word("quiz-up")}: ${svod.plain(text)}`);
      down.setAttribute("aria-label", `${word("quiz-down")}: ${svod.plain(text)}`);
      line.append(up, down, text);
      return { line, place: at + 1 };
    });
    list.append(...lines.map(({ line }) => line));
    const placeAt = (at) => lines.find(({ line }) => line === list.children[at]).place;
    return {
      hint: "quiz-order",
      nodes: [list],
      isAnswered: () => true,
      isRight: () => right.every((place, at) => placeAt(at) === place),
      key: () => right.map((place) => words(options(item)[place - 1])),
      isOrdered: true,
      mark: () => list.querySelectorAll("button").forEach((one) => (one.disabled = true)),
    };
  };

  const matched = (item, right) => {
    const sides = rows(item).map((row) => [...row.cells].map((cell) => svod.plain(cell)));
    const texts = sides.map(([, side]) => side.replace(/^\S+\)\s/, ""));
    const fields = sides.map(([left]) => {
      const field = made("select");
      field.append(new Option(word("quiz-pick"), ""), ...texts.map((text, at) => new Option(text, at + 1)));
      const label = made("label", "quiz-pair");
      label.append(made("span", "", left), field);
      return { field, label, left };
    });
    const isPair = (at) => texts[fields[at].field.value - 1] === texts[right[at] - 1];
    return {
      hint: "quiz-match",
      nodes: fields.map(({ label }) => label),
      isAnswered: () => fields.every(({ field }) => field.value),
      isRight: () => fields.every((_, at) => isPair(at)),
      key: () => fields.map(({ left }, at) => [`${left} — ${texts[right[at] - 1]}`]),
      mark: () => fields.forEach(({ field, label }, at) => {
        field.disabled = true;
        label.classList.add(isPair(at) ? "right" : "wrong");
      }),
    };
  };

  /* What is said in one's own words is weighed by oneself. */
  const opened = (item, name) => {
    const field = made("textarea");
    field.rows = 4;
    field.setAttribute("aria-label", word("quiz-open"));
    const told = item.querySelector(":scope > template.criteria")?.content.cloneNode(true);
    const criteria = [...(told?.children ?? [])].map((line) => choice("checkbox", name, [...line.childNodes]));
    return {
      hint: "quiz-open",
      nodes: [field],
      isAnswered: () => field.value.trim() !== "",
      isRight: () => criteria.every(({ field }) => field.checked),
      criteria,
      /* Without criteria only a person can say whether it is right. */
      isJudged: criteria.length === 0,
      key: () => [],
      mark: () => (field.readOnly = true),
    };
  };

  const answering = (item, name) => {
    const right = (item.dataset.right || "").split(" ").filter(Boolean).map(Number);
    const { kind } = item.dataset;
    if (kind === "order") return ordered(item, right);
    if (kind === "match") return matched(item, right);
    return kind === "open" ? opened(item, name) : chosen(item, right, name);
  };

  class Quiz {
    constructor(list, number, opener) {
      Object.assign(this, { list, number, opener, questions: [...list.children] });
      this.box = made("section", "quiz-box");
      this.box.setAttribute("aria-label", svod.plain(opener));
      this.box.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
      list.before(this.box);
      list.hidden = true;
      opener.hidden = true;
      this.begin();
    }

    begin() {
      this.results = [];
      this.ask(0);
    }

    ask(at) {
      const item = this.questions[at];
      const answer = answering(item, `quiz ${this.number} ${at}`);
      const all = this.questions.length;
      const head = made("p", "quiz-head", word("quiz-question", { number: at + 1, all }));
      const text = made("legend", "quiz-text");
      asked(item).forEach((part) => {
        /* A legend holds running text only. */
        if (part.localName === "p") text.append(...part.childNodes);
        else if (part.nodeType === Node.TEXT_NODE || part.localName !== "div") text.append(part);
      });
      const set = made("fieldset", `quiz-question ${item.dataset.kind}`);
      set.append(text, made("p", "quiz-hint", word(answer.hint)), ...answer.nodes);
      const feedback = made("div", "quiz-feedback");
      feedback.setAttribute("role", "status");
      const bar = made("div", "quiz-bar");
      const check = button(word("quiz-check"), () => {
        if (!answer.isAnswered()) return svod.say(word("quiz-unanswered"));
        answer.mark();
        if (answer.criteria?.length) this.weigh(at, answer, feedback, bar);
        else this.tell(at, answer, feedback, bar);
      });
      bar.append(check, this.closer());
      this.show(head, head, set, feedback, bar);
    }

    /* The criteria of an open answer, to be ticked by whoever gave it. */
    weigh(at, answer, feedback, bar) {
      const set = made("fieldset", "quiz-criteria");
      set.append(made("legend", "", word("quiz-criteria")), ...answer.criteria.map(({ label }) => label));
      feedback.before(set);
      const on = button(word("quiz-check"), () => {
        answer.criteria.forEach(({ field }) => (field.disabled = true));
        this.tell(at, answer, feedback, bar);
      });
      bar.replaceChildren(on, this.closer());
      answer.criteria[0].field.focus();
    }

    tell(at, answer, feedback, bar) {
      const item = this.questions[at];
      const isRight = answer.isJudged || answer.isRight();
      if (!answer.isJudged) this.results.push({ item, isRight, points: Number(item.dataset.points) });
      const said = isRight ? "right" : "wrong";
      const outcome = answer.isJudged ? "judged" : said;
      feedback.classList.add(outcome);
      const verdict = made("p", "quiz-verdict", word(`quiz-${outcome}`));
      const key = isRight ? [] : answer.key();
      const told = [verdict];
      if (key.length) {
        const list = made(answer.isOrdered ? "ol" : "ul", "quiz-key");
        for (const line of key) {
          const entry = made("li");
          entry.append(...line);
          list.append(entry);
        }
        told.push(made("p", "quiz-label", word("quiz-answer")), list);
      }
      const why = item.querySelector(":scope > template.why");
      if (why) told.push(why.content.cloneNode(true));
      feedback.replaceChildren(...told);
      const isLast = at + 1 === this.questions.length;
      const on = button(word(isLast ? "quiz-finish" : "quiz-next"), () => (isLast ? this.finish() : this.ask(at + 1)));
      bar.replaceChildren(on, this.closer());
      on.focus();
    }

    finish() {
      const sum = (results) => results.reduce((total, { points }) => total + points, 0);
      const all = sum(this.results);
      const points = sum(this.results.filter(({ isRight }) => isRight));
      const share = all ? Math.round((points / all) * 100) : 0;
      const mark = Number(this.list.dataset.mark ?? NaN);
      const head = made("p", "quiz-head", word("quiz-result"));
      const score = made("p", "quiz-score", all ? word("quiz-score", { points, all, share }) : word("quiz-judged"));
      const told = [head, score];
      if (all && !Number.isNaN(mark)) {
        const isPassed = (points / all) * 100 >= mark - 1e-9;
        const verdict = made("p", "quiz-verdict", word(isPassed ? "quiz-passed" : "quiz-failed", { mark }));
        const box = made("div", `quiz-feedback ${isPassed ? "right" : "wrong"}`);
        box.append(verdict);
        told.push(box);
      }
      const missed = this.results.filter(({ isRight }) => !isRight);
      if (missed.length) {
        const list = made("ul", "quiz-missed");
        for (const { item } of missed) {
          const entry = made("li");
          const why = item.querySelector(":scope > template.why")?.content.querySelectorAll("a") ?? [];
          const links = [...why].map((link) => link.cloneNode(true));
          entry.append(...asked(item).flatMap((part) => (part.localName === "p" ? [...part.childNodes] : [part])));
          if (links.length) entry.append(made("br"), ...links.slice(-1));
          list.append(entry);
        }
        told.push(made("p", "quiz-label", word("quiz-missed")), list);
      }
      const bar = made("div", "quiz-bar");
      bar.append(button(word("quiz-again"), () => this.begin()), this.closer());
      this.show(head, ...told, bar);
    }

    closer() {
      const closer = button(word("quiz-close"), () => this.close());
      closer.classList.add("quiet");
      return closer;
    }

    /* Puts parts in the box and the reader at the first of them. */
    show(first, ...parts) {
      this.box.replaceChildren(...parts);
      first.tabIndex = -1;
      first.focus();
    }

    close() {
      this.box.remove();
      this.list.hidden = false;
      this.opener.hidden = false;
      this.opener.focus();
    }
  }

  document.querySelectorAll("ol.quiz").forEach((list, number) => {
    const opener = button(word("quiz-take"), () => new Quiz(list, number, opener));
    opener.classList.add("quiz-open");
    list.before(opener);
  });
})();
