//! `svod theme`, and what a theme of the project's own is told about.

use crate::Room;

const TREE: &str = "\
--- /svod.yaml
title: Дом
languages: [ru]
theme: acme
company: {name: Дом, legal_name: ООО «Дом», address: Тверь, jurisdictions: [ru]}
channels: {phone: {type: phone, address: \"+7\"}}
--- /themes/acme/theme.yaml
extends: editorial
colours: {accent: '#5b2a86'}
";

#[test]
fn the_themes_are_listed_with_what_they_build_on() {
    let run = Room::with(TREE).svod(&["theme", "list"]);
    assert_eq!(run.code, 0, "{}", run.err);
    insta::assert_snapshot!(run.out);
}

#[test]
fn a_theme_is_shown_with_all_that_it_settles() {
    let room = Room::with(TREE);
    let run = room.svod(&["theme", "show", "acme", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.starts_with("# acme → editorial → classic\nname: acme\n"), "{}", run.out);
    for line in ["  accent: '#5b2a86'", "  opening: numeral", "    regular: Literata-Regular.ttf"] {
        assert!(run.out.contains(line), "{line} is not in {}", run.out);
    }
    assert!(run.out.contains("accent 9."), "{}", run.out);
    room.svod(&["theme", "show", "modrn", "--lang", "en"]).assert_failed("did you mean `modern`?");
}

#[test]
fn what_is_shown_can_be_a_theme_itself() {
    let room = Room::with(TREE);
    for name in ["classic", "editorial", "modern"] {
        let shown = room.svod(&["theme", "show", name]).out;
        room.write("themes/acme/theme.yaml", format!("extends: {name}\n{shown}"));
        let again = room.svod(&["theme", "show", "acme"]).out;
        assert!(!again.contains("# !"), "{name}: {again}");
        let rest = |text: &str| text.split_once("\npage:").map(|(_, rest)| rest.to_owned());
        assert_eq!(rest(&again), rest(&shown), "{name}");
    }
}

#[test]
fn the_files_of_a_theme_are_copied_where_they_can_be_changed() {
    let room = Room::with(TREE);
    let run = room.svod(&["theme", "eject", "modern", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("themes/modern/theme.yaml"), "{}", run.out);
    assert!(run.out.contains("theme: modern"), "{}", run.out);
    let yaml = room.read("themes/modern/theme.yaml");
    assert!(yaml.starts_with('#') && yaml.contains("tables: zebra"), "{yaml}");
    assert!(room.path().join("themes/modern/fonts/IBMPlexSans-Bold.ttf").exists());
    assert!(room.path().join("themes/modern/fonts/LICENSE-IBMPlex.txt").exists());

    let before = room.tree();
    let again = room.svod(&["theme", "eject", "modern", "theme.yaml", "--lang", "en"]);
    again.assert_failed("these files are in themes/modern already: theme.yaml");
    assert_eq!(room.tree(), before);
    room.write("themes/modern/theme.yaml", "boxes: line\n");
    let forced = room.svod(&["theme", "eject", "modern", "theme.yaml", "--force"]);
    assert_eq!(forced.code, 0, "{}", forced.err);
    assert_eq!(room.tree(), before);
}

#[test]
fn a_single_file_may_be_one_of_a_theme_below() {
    let room = Room::with(TREE);
    let run = room.svod(&["theme", "eject", "editorial", "static/print.css", "html/"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(room.path().join("themes/editorial/static/print.css").exists());
    assert!(room.path().join("themes/editorial/html/base.html").exists());
    assert!(!room.path().join("themes/editorial/theme.yaml").exists());
    let wrong = room.svod(&["theme", "eject", "modern", "../x.css", "--lang", "en"]);
    wrong.assert_failed("fonts/, html/, static/, theme.yaml");
}

#[test]
fn outside_of_a_handbook_the_built_in_themes_are_there() {
    let room = Room::new();
    let run = room.svod(&["theme", "list", "--lang", "sk"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("editorial (stavia na téme classic)"), "{}", run.out);
    room.svod(&["theme", "eject", "acme", "--lang", "en"])
        .assert_failed("classic, editorial, modern");
}

#[test]
fn a_colour_that_cannot_be_read_is_told_with_its_place_and_a_shade_that_can() {
    let room = Room::with(TREE);
    room.write("themes/acme/theme.yaml", "extends: modern\ncolours:\n  accent: '#ffb000'\n");
    let run = room.svod(&["check", "--format", "short", "--lang", "en"]);
    let line = run.out.lines().find(|line| line.contains("theme-mistake"));
    let line = line.unwrap_or_else(|| panic!("{}", run.out));
    assert!(line.starts_with("themes/acme/theme.yaml:3:3: warning"), "{line}");
    assert!(line.contains("a contrast of 1.7"), "{line}");
    let human = room.svod(&["check", "--lang", "en"]).out;
    assert!(human.contains("the nearest shade that can be read: `#"), "{human}");
}

#[test]
fn documents_are_numbered_as_articles_where_the_handbook_or_its_theme_says_so() {
    let room = Room::clean();
    let manifest = room.read("svod.yaml");
    room.write("svod.yaml", format!("{manifest}\nnumbering: articles\n"));
    let run = room.svod(&["build", "--format", "html"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let index = room.read("out/html/index.html");
    assert!(index.contains("Статья 1.") && index.contains("Статья 9."), "{index}");
    let tree = room.tree();
    let pages = tree.iter().filter(|(path, _)| path.ends_with(".html"));
    let text: String = pages.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
    assert!(text.contains("(статья\u{a0}"), "no reference names an article");

    room.write("svod.yaml", format!("{manifest}\ntheme: own\n"));
    room.write("themes/own/theme.yaml", "numbering: articles\n");
    let run = room.svod(&["build", "--format", "html"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    assert!(room.read("out/html/index.html").contains("Статья 9."));
    room.write("svod.yaml", format!("{manifest}\ntheme: own\nnumbering: decimal\n"));
    let run = room.svod(&["build", "--format", "html"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    assert!(!room.read("out/html/index.html").contains("Статья 9."));
}

/// What is said of the project's theme in a language: the messages and their advice.
fn told(theme: &str, language: &str) -> String {
    let room = Room::with(TREE);
    room.write("themes/acme/theme.yaml", theme);
    room.write("themes/acme/fonts/Bad.ttf", "\0\u{1}\0\0 cut");
    room.write("themes/acme/fonts/Words.ttf", "no font at all");
    room.write(
        "themes/acme/static/logo.svg",
        "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
    );
    room.svod(&["check", "--lang", language]).out
}

#[test]
fn what_is_wrong_in_a_theme_is_said_in_russian_with_its_own_advice() {
    let cases = [
        (
            "fonts: {serif: {regular: Bad.ttf}}",
            "файл шрифта `Bad.ttf` повреждён",
            "возьмите другой файл шрифта",
        ),
        (
            "fonts: {serif: {regular: Words.ttf}}",
            "— не шрифт TrueType или OpenType",
            "`.ttf` или `.otf`",
        ),
        (
            "page: {inner: 100, outer: 110}",
            "не оставляют тексту и трети листа",
            "уменьшите поле `outer`",
        ),
        (
            "cover: {logo: left}",
            "не знает слова `left`, а знает `top`, `foot`",
            "возьмите одно из этих слов",
        ),
        ("cover: {ground: blue}", "`blue` — не цвет", "`ink`, `accent`, `exercise`"),
        ("colours: {accent: teal}", "`teal` — не цвет", "шестью знаками после решётки"),
        ("sizes: {body: large}", "нужно число", "например: `10.5`"),
        ("sizes: {heading: 5}", "нужны шесть чисел", "например: `[22,"),
        ("page: 5", "нужны вложенные ключи", "например: `"),
        ("running_head: {line: maybe}", "нужно `true` или `false`", "например: `"),
        ("sizes: {body: 400}", "от 4 до 96 пунктов", "от 9 до 12 пунктов"),
        (
            "sizes: {body: 12, leading: 9}",
            "строки налезают друг на друга",
            "увеличьте `sizes.leading`",
        ),
        ("tables: open\ntables: zebra", "ключ `tables` стоит в файле темы дважды", "оставьте одну"),
        ("colours: [", "не читается как YAML", "проверьте отступы"),
        ("logo: ../a.png", "по которому файлов темы не бывает", "`static/logo.png`"),
        ("logo: static/logo.svg", "в рисунке `static/logo.svg` есть программа", "без скриптов"),
    ];
    for (theme, message, advice) in cases {
        let said = told(&format!("{theme}\n"), "ru");
        assert!(said.contains(message) && said.contains(advice), "{theme}: {said}");
        for english in ["expected", "invalid", "variant", "font", " is "] {
            let words = said.lines().filter(|line| line.contains(message) || line.contains(advice));
            let bare: String = words.map(without_quoted).collect();
            assert!(!bare.contains(english), "{english}: {bare}");
        }
    }
}

fn without_quoted(line: &str) -> String {
    line.split('`').step_by(2).collect()
}

#[test]
fn a_theme_that_is_mistyped_gets_the_nearest_of_all_and_the_list_has_those_of_the_handbook() {
    let room = Room::with(TREE);
    room.write("themes/zhemchug/theme.yaml", "boxes: line\n");
    let manifest = room.read("svod.yaml");
    room.write("svod.yaml", manifest.replace("theme: acme", "theme: zhemchig"));
    let said = room.svod(&["check", "--lang", "ru"]).out;
    assert!(said.contains("возможно, имелось в виду `zhemchug`"), "{said}");
    room.write("svod.yaml", manifest.replace("theme: acme", "theme: purple"));
    let said = room.svod(&["check", "--lang", "ru"]).out;
    assert!(said.contains("classic, editorial, modern") && said.contains("zhemchug"), "{said}");
}
