//! The tree that is measured: a manifest, roles, a complaint procedure, and standards of prose.

use std::fmt::Write;

use svod::language::Date;
use svod::source::MemoryWorld;

use crate::prose::{self, Chance};

/// How many bytes of text a standard has, about.
const STANDARD: usize = 28_000;

const MANIFEST: &str = "\
title: Стандарты сервиса
subtitle: Настольная книга для тех, кто говорит с покупателем
version: \"1.0\"
date: 2026-03-02
languages: [ru]
company:
  name: Дом-Мебель
  legal_name: ООО «Дом-Мебель»
  aliases: [Дом Мебель]
  address: 620014, Екатеринбург, ул. Примерная, 10
  jurisdictions: [ru]
profiles: [essentials]
defaults:
  owner: head
  version: \"1.0\"
  status: approved
  approved_by: director
  approved_on: 2026-03-02
  review_by: 2027-03-01
channels:
  phone: {type: phone, name: Телефон, address: \"+7 343 000-10-20\", hours: \"9:00–21:00\", owner: lead}
  email: {type: email, name: Почта, address: care@example.com, hours: \"9:00–21:00\", owner: lead}
";

const ROLES: &str = "\
title: Роли и полномочия
roles:
  - {id: director, name: Директор, tasks: [утверждает стандарты], front_line: false}
  - {id: head, name: Руководитель службы заботы, tasks: [ведёт книгу], front_line: false}
  - {id: lead, name: Старший смены, tasks: [расставляет людей], front_line: true}
  - {id: operator, name: Оператор, tasks: [отвечает по телефону], front_line: true}
";

/// The four sections that nobody may lack.
const ESSENTIALS: &str = "\
# Приветствие\n\nЗдороваемся первыми и улыбаемся.\n
> Здравствуйте! Дом-Мебель, меня зовут Анна. Чем могу вам помочь?\n
# Телефон\n\nОтвечаем на звонок до третьего гудка и представляемся.\n
# Электронная почта\n\nОтвечаем на письмо за четыре рабочих часа. \
В письме есть тема, обращение, основная часть и заключение, а под ними подпись.\n
# Жалобы\n\nОтветственный за жалобы – старший смены. Отвечаем на жалобу за 3 рабочих дня. \
Если решения нет, передаём жалобу руководителю службы заботы.\n";

/// Where they stand.
const ESSENTIALS_PATH: &str = "pages/essentials.md";

/// The same without the page of essentials: no section says all it must, so that each is read.
pub(crate) fn unusable(documents: usize) -> MemoryWorld {
    let mut world = world(documents);
    world.remove(ESSENTIALS_PATH);
    world
}

/// A handbook of so many standards.
pub(crate) fn world(documents: usize) -> MemoryWorld {
    let today = Date::new(2026, 6, 1).expect("the calendar has that day");
    let mut world = MemoryWorld::new(today);
    write_files(documents, STANDARD, &mut |path, text| world.insert(path, text));
    world
}

/// Calls back with each file of a handbook whose standards have so many bytes.
pub(crate) fn write_files(documents: usize, length: usize, see: &mut dyn FnMut(&str, &str)) {
    see("svod.yaml", MANIFEST);
    see("roles/roles.yaml", ROLES);
    see(ESSENTIALS_PATH, ESSENTIALS);
    let ids: Vec<String> = (0..documents).map(|number| format!("standard-{number:04}")).collect();
    for (number, id) in ids.iter().enumerate() {
        see(&format!("standards/{id}.md"), &standard(number, &ids, length));
    }
}

fn standard(number: usize, ids: &[String], length: usize) -> String {
    let mut chance = Chance::new(number as u64 + 1);
    let mut text = String::from("---\n");
    let title = prose::title(&mut chance, number);
    let channel = if chance.below(2) == 0 { "phone" } else { "email" };
    let see = &ids[chance.below(ids.len())];
    write!(
        text,
        "title: {title}\nchannel: {channel}\nstage: contact\nroles: [operator, lead]\n\
         mandatory: must\nsee: [{see}]\ntags: [смена, доставка]\n---\n"
    )
    .expect("a string takes all");
    text.push_str(&prose::sections(&mut chance, length, ids));
    text
}
