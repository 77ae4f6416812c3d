"""Writes the same Russian handbook of many documents for svod, mdBook and MkDocs Material.

    make.py FOLDER [DOCUMENTS]

The words are put together by a seeded generator, so they are the same on every machine. Each word
that the search is asked for stands in a few documents only, and never in the form of the question;
`questions.json` says in which.
"""

import json
import random
import sys
from pathlib import Path

CHAPTERS = 20
# How many documents hold a word that is searched for.
HOLDING = 8

# The question, and sentences that hold other forms of its word.
QUESTIONS = {
    "жалобами": ["Каждая жалоба получает номер в день обращения.", "Принявший жалобу ведёт её до ответа.", "Число жалоб смотрят по понедельникам."],
    "приветствия": ["Приветствие начинается с названия магазина.", "С приветствием нельзя спешить.", "О приветствии напоминает карточка у телефона."],
    "возвратов": ["Возврат оформляет тот, кто принял товар.", "Для возврата нужен номер заказа.", "С возвратом помогает старший смены."],
    "сотруднику": ["Сотрудник называет своё имя первым.", "Имя сотрудника записывают в карточку.", "Новые сотрудники слушают записи разговоров."],
    "обещанного": ["Обещанное записывают сразу.", "Обещанный срок не переносят молча.", "Проверяют, чем обернулась обещанная выгода."],
    "покупателями": ["Покупатель слышит ответ, а не музыку.", "Просьбу покупателя повторяют вслух.", "Покупателю отвечают тем же способом."],
    "доставкой": ["Доставка согласуется накануне.", "День доставки подтверждает водитель.", "Доставку в область считают отдельно."],
    "скидках": ["Скидка действует до конца месяца.", "Скидку подтверждает руководитель.", "Размер скидки виден в карточке."],
    "извинениями": ["Извинение произносят один раз и по делу.", "Без извинения письмо не уходит.", "Образцы извинений лежат в приложении."],
    "перезвоним": ["Перезвонить нужно до десяти утра.", "Кто принял звонок, тот и перезвонит.", "Если обещали, что перезвонят, ставят отметку."],
}

WHO = ["Оператор", "Старший смены", "Наставник", "Администратор зала", "Дежурный", "Руководитель отдела", "Мастер", "Куратор"]
DOES = ["записывает", "проверяет", "уточняет", "передаёт", "сверяет", "обновляет", "читает вслух", "отмечает"]
WHAT = ["адрес и подъезд", "номер заказа", "время визита", "состав комплекта", "сумму в чеке", "срок ремонта", "цвет фасада", "размер коробки", "имя собеседника", "причину звонка"]
WHERE = ["в карточке", "в журнале смены", "в общей таблице", "на бланке", "в листе заявки", "в памятке", "на доске у входа"]
WHEN = ["до конца смены", "в течение часа", "сразу после разговора", "перед передачей дел", "не позже полудня", "в тот же день", "за пятнадцать минут"]
WHY = ["чтобы следующий человек не спрашивал заново", "иначе работа начнётся с ошибки", "потому что по этим словам судят о магазине", "чтобы не искать бумаги вечером", "и тогда вопрос закрывается с первого раза"]
CALM = ["Голос остаётся ровным, даже если собеседник торопится", "Вопрос задают один, а потом слушают", "Паузу в разговоре объясняют заранее", "Сложные слова заменяют простыми", "Цифры повторяют дважды и медленно", "Спор прекращают вопросом о том, чего человек хочет"]
SECTIONS = ["Зачем это нужно", "Как мы делаем", "Что говорим", "Чего не делаем", "Сроки и пределы", "Если что-то пошло не так", "Кто отвечает", "Как проверяем"]
TITLES = ["Разговор по телефону", "Ответ в чате", "Приём заказа", "Замер и расчёт", "Встреча в зале", "Сборка на месте", "Передача смены", "Письмо с расчётом", "Работа с рекламацией", "Запись на визит", "Проверка комплекта", "Смета и оплата", "Хранение на складе", "Вопрос о гарантии", "Отзыв на сайте"]
PARTS = ["Начало разговора", "Заказ", "Зал", "Склад", "Сборка", "Оплата", "Телефон", "Чат", "Почта", "Гарантия", "Ремонт", "Наставничество", "Смена", "Журналы", "Качество", "Замеры", "Сметы", "Сложные случаи", "Безопасность", "Отчёты"]


def sentence(rng):
    match rng.randrange(4):
        case 0:
            return f"{rng.choice(WHO)} {rng.choice(DOES)} {rng.choice(WHAT)} {rng.choice(WHERE)} {rng.choice(WHEN)}."
        case 1:
            return f"{rng.choice(WHO)} {rng.choice(DOES)} {rng.choice(WHAT)} {rng.choice(WHEN)}, {rng.choice(WHY)}."
        case 2:
            return f"{rng.choice(CALM)}, {rng.choice(WHY)}."
        case _:
            return f"{rng.choice(CALM)}. **{rng.choice(WHO)}** {rng.choice(DOES)} {rng.choice(WHAT)}."


def paragraph(rng, least=4, most=7):
    return " ".join(sentence(rng) for _ in range(rng.randint(least, most)))


def bullets(rng):
    mark = rng.choice(["- ", "1. "])
    return "\n".join(f"{mark}{sentence(rng)}" for _ in range(rng.randint(4, 6)))


def table(rng):
    rows = [f"| {rng.choice(WHAT)} | {rng.choice(WHO)} | {rng.choice(WHEN)} |" for _ in range(rng.randint(4, 7))]
    return "\n".join(["| Что | Кто | Когда |", "| --- | --- | --- |", *rows])


def documents(count):
    """The documents: a name, a title and the parts of the text; links are `{{name}}`."""
    rng = random.Random(300)
    holders = {question: sorted(rng.sample(range(count), HOLDING)) for question in QUESTIONS}
    names = [f"doc-{number:03}" for number in range(1, count + 1)]
    made = []
    for number, name in enumerate(names):
        sections = []
        for heading in rng.sample(SECTIONS, 6):
            blocks = [paragraph(rng), paragraph(rng), rng.choice([bullets, table])(rng), paragraph(rng)]
            blocks.append(f"Смотрите также: {{{{{rng.choice(names)}}}}} и {{{{{rng.choice(names)}}}}}.")
            sections.append((heading, blocks))
        for question, sentences in QUESTIONS.items():
            if number in holders[question]:
                blocks = rng.choice(sections)[1]
                blocks[0] += " " + " ".join(sentences)
        made.append((name, f"{TITLES[number % len(TITLES)]}, случай {number + 1}", sections))
    return made, {question: [names[number] for number in held] for question, held in holders.items()}


def text(sections, link):
    out = []
    for heading, blocks in sections:
        out.append(f"## {heading}\n")
        for block in blocks:
            while "{{" in block:
                before, _, rest = block.partition("{{")
                name, _, after = rest.partition("}}")
                block = before + link(name) + after
            out.append(block + "\n")
    return "\n".join(out)


def parts(made):
    size = -(-len(made) // CHAPTERS)
    return [(PARTS[at // size], made[at : at + size]) for at in range(0, len(made), size)]


MANIFEST = """\
title: Стандарты сервиса
version: "1.0"
date: 2026-03-02
languages: [ru]
company: {name: Дом-Мебель, legal_name: ООО «Дом-Мебель»}
profiles: [essentials]
levels: {branches: off, channels: off, completeness: off, documents: off, legal: off, reading: off, references: off, standards: off, typography: off, wording: off}
chapters:
"""


def write_svod(made, folder):
    pages = folder / "svod" / "pages"
    pages.mkdir(parents=True)
    manifest = MANIFEST
    for title, chapter in parts(made):
        manifest += f"  - {{title: {title}, include: [{', '.join(name for name, _, _ in chapter)}]}}\n"
        for name, heading, sections in chapter:
            front = f"---\ntitle: {heading}\n---\n\n"
            body = text(sections, lambda name: f"[[{name}]]")
            (pages / f"{name}.md").write_text(front + body, encoding="utf-8")
    (folder / "svod" / "svod.yaml").write_text(manifest, encoding="utf-8")


def write_plain(made, pages, link):
    titles = {name: heading for name, heading, _ in made}
    for title, chapter in parts(made):
        for name, heading, sections in chapter:
            body = text(sections, lambda name: f"[{titles[name]}]({link(name)})")
            (pages / f"{name}.md").write_text(f"# {heading}\n\n{body}", encoding="utf-8")


def write_mdbook(made, folder):
    pages = folder / "mdbook" / "src"
    pages.mkdir(parents=True)
    book = '[book]\ntitle = "Стандарты сервиса"\nauthors = ["Дом-Мебель"]\nlanguage = "ru"\n'
    (folder / "mdbook" / "book.toml").write_text(book, encoding="utf-8")
    write_plain(made, pages, lambda name: f"{name}.md")
    summary = "# Содержание\n"
    for title, chapter in parts(made):
        summary += f"\n# {title}\n\n"
        summary += "".join(f"- [{heading}]({name}.md)\n" for name, heading, _ in chapter)
    (pages / "SUMMARY.md").write_text(summary, encoding="utf-8")


# The search as its documentation sets it up for Russian. With the stemmer added to the pipeline,
# 9.8.1 no longer finds «жалоба» where «жалоба» stands.
MKDOCS = """\
site_name: Стандарты сервиса
use_directory_urls: false
theme: {name: material, language: ru, font: false}
plugins:
  - search: {lang: ru}
nav:
  - index.md
"""


def write_mkdocs(made, folder):
    pages = folder / "mkdocs" / "docs"
    pages.mkdir(parents=True)
    write_plain(made, pages, lambda name: f"{name}.md")
    (pages / "index.md").write_text("# Стандарты сервиса\n", encoding="utf-8")
    nav = MKDOCS
    for title, chapter in parts(made):
        nav += f"  - {title}:\n" + "".join(f"      - {name}.md\n" for name, _, _ in chapter)
    (folder / "mkdocs" / "mkdocs.yml").write_text(nav, encoding="utf-8")


def main():
    folder = Path(sys.argv[1])
    made, questions = documents(int(sys.argv[2]) if len(sys.argv) > 2 else 300)
    write_svod(made, folder)
    write_mdbook(made, folder)
    write_mkdocs(made, folder)
    (folder / "questions.json").write_text(json.dumps(questions, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
