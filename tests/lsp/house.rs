//! A small handbook on the disk, and a client that has it open.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::client::{Client, edited, usual};

const TREE: &str = r#"--- svod.yaml
title: Стандарты сервиса
languages: [ru]
company:
  name: Дом
  legal_name: ООО «Дом»
  address: Тверь, ул. Советская, 1
  jurisdictions: []
channels:
  phone:
    type: phone
    address: "+7 482 200-00-00"
    hours: ежедневно 9:00–18:00
    owner: shift-lead
    recorded: false
    after_hours: автоответчик, перезваниваем до 10:00
    thresholds: [{metric: time-to-answer, op: "<=", value: 20, unit: s}]
chapters:
  - title: Книга
    include: [about, greeting, scripts/]
--- roles/roles.yaml
title: Роли
roles:
  - {id: operator, name: Оператор, tasks: [отвечает], front_line: true, reports_to: shift-lead}
  - {id: shift-lead, name: Старший смены, tasks: [ведёт смену], front_line: false}
--- standards/greeting.md
---
title: Приветствие
owner: operator
---
Здороваемся первыми, называем компанию и предлагаем помощь.
--- pages/about.md
# О нас

Мы 👍 продаём мебель. Как здороваемся — [[greeting|в приветствии]], а ещё [здесь](../standards/greeting.md).
--- letters/thanks.md
---
title: Спасибо за заказ
category: thanks
subject: Спасибо, {{ client.name }}
signature: service
placeholders:
  client.name: {type: name, example: Анна Петрова}
---
Здравствуйте, {{ client.name }}!

Спасибо за заказ. Как мы здороваемся: [[greeting]].
--- scripts/return.yaml
title: Возврат
channel: phone
purpose: solve
trigger: Клиент хочет вернуть товар
start: hello
nodes:
  hello:
    say: Здравствуйте! Вы сохранили чек?
    listen:
      - {reply: Да, next: take}
      - {reply: Нет, next: call}
    default: take
    silence: take
  take: {say: Принимаю., outcome: solved}
  call: {say: Зову старшего., handover: shift-lead}
--- scripts/return.testplan.yaml
walks:
  - name: с чеком
    replies: [Да]
    visits: [take]
    ends: solved
"#;

/// A folder with a handbook.
pub(crate) struct House(TempDir);

impl House {
    pub(crate) fn new() -> Self {
        let house = Self::empty();
        for file in TREE.split("--- ").skip(1).collect::<Vec<_>>().join("--- ").split("\n--- ") {
            let (path, text) = file.split_once('\n').unwrap();
            house.write(path, format!("{}\n", text.trim_end()));
        }
        house
    }

    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn root(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let file = self.path(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// A client that has the folder open and speaks Russian.
    pub(crate) fn client(&self) -> Client {
        Client::start(Some(self.root()), "ru", usual())
    }

    /// Opens a file as it is on the disk.
    pub(crate) fn open(&self, client: &mut Client, path: &str) -> PathBuf {
        let file = self.path(path);
        client.open(&file, &self.read(path));
        file
    }
}

impl House {
    /// A note of no handbook, as anybody may have one open.
    pub(crate) fn open_note(&self, client: &mut Client) -> PathBuf {
        self.write("note.md", "# Заметка\n\nКупить молоко.\n");
        self.open(client, "note.md")
    }
}

/// The labels of what was offered.
pub(crate) fn labels(offers: &Value) -> Vec<&str> {
    let items = offers["items"].as_array().unwrap();
    items.iter().map(|item| item["label"].as_str().unwrap()).collect()
}

impl House {
    /// Does on the disk what an edit says, as an editor that saves everything.
    pub(crate) fn apply(&self, edit: &Value) {
        let path = |uri: &Value| {
            let uri = uri.as_str().unwrap().strip_prefix("file://").unwrap();
            assert!(!uri.contains('%'), "{uri}");
            PathBuf::from(uri)
        };
        for change in edit["documentChanges"].as_array().unwrap() {
            match change["kind"].as_str() {
                Some("create") => fs::write(path(&change["uri"]), "").unwrap(),
                Some("rename") => {
                    fs::rename(path(&change["oldUri"]), path(&change["newUri"])).unwrap();
                }
                Some(other) => panic!("{other}"),
                None => {
                    let file = path(&change["textDocument"]["uri"]);
                    let text = fs::read_to_string(&file).unwrap();
                    fs::write(&file, edited(&text, &change["edits"])).unwrap();
                }
            }
        }
    }

    /// What `svod check` finds of a rule.
    pub(crate) fn check(&self, rule: &str) -> String {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_svod"));
        command.args(["check", "--format", "github", "--as-of", "2026-11-22"]).arg(self.root());
        let output = command.output().unwrap();
        let report = String::from_utf8(output.stdout).unwrap();
        report.lines().filter(|line| line.contains(rule)).collect()
    }
}
