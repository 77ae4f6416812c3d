//! `svod build`: what is put where, what is refused, and what survives.

use crate::Room;

const BROKEN: &str = "---\ntitle: О нас\n---\nСм. [[нет-такой]].\n";

#[test]
fn a_handbook_goes_to_out_in_its_folder() {
    let room = Room::clean();
    let run = room.svod(&["build", "--format", "html"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("out/html/index.html"), "{}", run.out);
    assert!(room.read("out/html/index.html").contains("Берестяной дом"));
}

#[test]
fn the_same_sources_make_the_same_bytes() {
    let room = Room::clean();
    for out in ["one", "other"] {
        assert_eq!(room.svod(&["build", "-o", out]).code, 0);
    }
    let files = |folder: &str| -> Vec<_> {
        let files = room.tree().into_iter();
        files
            .filter_map(|(path, bytes)| Some((path.strip_prefix(folder)?.to_owned(), bytes)))
            .collect()
    };
    assert!(files("one/").len() > 2);
    assert!(files("one/") == files("other/"));
}

#[test]
fn an_error_is_1_and_leaves_the_former_output() {
    let room = Room::clean();
    room.svod(&["build", "--format", "html"]);
    room.write("pages/about.md", BROKEN);
    let before = room.tree();
    let run = room.svod(&["build", "--format", "html"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains("unknown-reference") && run.err.contains("--draft"), "{}", run.err);
    assert!(room.tree() == before);
}

#[test]
fn a_draft_is_built_in_spite_of_errors() {
    let room = Room::clean();
    room.write("pages/about.md", BROKEN);
    let run = room.svod(&["build", "--format", "html", "--draft"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(room.path().join("out/html/index.html").is_file());
}

#[test]
fn nothing_is_left_beside_the_output() {
    let room = Room::clean();
    room.svod(&["build", "--format", "html"]);
    room.svod(&["build", "--format", "html"]);
    let strange = room.tree().into_keys().find(|path| path.contains(".tmp-"));
    assert_eq!(strange, None);
}

#[test]
fn a_folder_of_others_is_refused() {
    let room = Room::clean();
    room.write("site/notes.txt", "mine");
    room.svod(&["build", "-o", "site"]).assert_failed("notes.txt");
    room.svod(&["build", "-o", "."]).assert_failed(".github");
    room.svod(&["build", "-o", "site/notes.txt"]).assert_failed("notes.txt");
    assert_eq!(room.read("site/notes.txt"), "mine");
}

#[test]
fn files_put_into_a_former_output_are_never_removed() {
    let room = Room::clean();
    room.svod(&["build", "-o", "site", "--format", "html"]);
    room.write("site/html/mine.txt", "mine");
    room.svod(&["build", "-o", "site", "--format", "html"]).assert_failed("html/mine.txt");
    assert_eq!(room.read("site/html/mine.txt"), "mine");
}

#[test]
fn a_former_output_is_no_source() {
    let room = Room::clean();
    room.svod(&["build", "-o", "site", "--format", "html"]);
    let run = room.svod(&["check", "--explain-skips"]);
    assert!(!run.out.contains("site/"), "{}", run.out);
}

/// Code of a template, by which one sees where it stood.
fn code(field: &str) -> String {
    format!("{{{{ 7+7 | {field} }}}} {{% for x in y %}} {{{{{{{{")
}

#[test]
fn template_code_is_printed_as_the_text_it_is() {
    let room = Room::clean();
    let letter = ["subject", "salutation", "body", "closing"]
        .map(|field| format!("{field}: \"{}\"\n", code(field)));
    let head = "title: Письмо\ncategory: thanks\ntrigger: письмо\nsignature: service\n";
    room.write("letters/code.yaml", format!("{head}{}", letter.concat()));
    let script = format!(
        "title: Звонок\nintro: \"{}\"\nchannel: phone\npurpose: inform\ntrigger: \"{}\"\nstart: a\nnodes:\n  a: {{say: \"{}\", note: \"{}\", next: b}}\n  b: {{ask: \"{}\", replies: [{{reply: \"{}\", next: c}}], default: c}}\n  c: {{action: \"{}\", outcome: solved}}\n",
        code("intro"),
        code("trigger"),
        code("say"),
        code("note"),
        code("ask"),
        code("reply"),
        code("action"),
    );
    room.write("scripts/talk.yaml", script);
    let plan = format!(
        "walks: [{{name: \"{}\", replies: [\"{}\"], ends: solved}}]\n",
        code("walk"),
        code("reply")
    );
    room.write("scripts/talk.testplan.yaml", plan);
    let complaints = room.read("complaints/procedure.yaml");
    let before = "definition: |\n";
    assert!(complaints.contains(before), "a procedure defines a complaint");
    let after = format!("{before}  {}\n\n", code("complaint"));
    room.write("complaints/procedure.yaml", complaints.replace(before, &after));

    let told = room.svod(&["check", "--format", "short"]).out;
    let run = room.svod(&["build", "--draft", "-o", "out"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let pages: Vec<String> = room
        .tree()
        .keys()
        .filter(|path| path.ends_with(".html"))
        .map(|path| room.read(path))
        .collect();
    let pages = pages.concat();
    for field in [
        "subject",
        "salutation",
        "body",
        "closing",
        "intro",
        "trigger",
        "say",
        "note",
        "ask",
        "reply",
        "action",
        "complaint",
    ] {
        assert!(pages.contains(&format!("7+7 | {field}")), "{field} is lost");
    }
    // Where slots are read, each piece of code is a mistake.
    for (file, fields) in [("letters/code.yaml", 4), ("scripts/talk.yaml", 7)] {
        for piece in ["«{{ 7+7", "«{% for", "«{{{{»"] {
            let own = told.lines().filter(|line| line.starts_with(file) && line.contains(piece));
            assert_eq!(own.count(), fields, "{file} {piece}: {told}");
        }
    }
    assert!(!pages.contains("14 |") && room.read("out/html/index.html").contains("<html"));
}

#[test]
fn one_edition_takes_the_place_of_the_handbook() {
    let room = Room::clean();
    let run = room.svod(&["build", "--format", "html", "--edition", "trainee"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(room.read("out/html/index.html").contains("Издание для стажёра"));
}

#[test]
fn several_editions_go_into_folders_of_their_names() {
    let room = Room::clean();
    let asked =
        ["build", "--format", "html", "--edition", "trainee,mentor", "--edition", "trainee"];
    let run = room.svod(&asked);
    assert_eq!(run.code, 0, "{}", run.err);
    for name in ["mentor", "trainee"] {
        assert!(run.out.contains(&format!("out/{name}/html/index.html")), "{}", run.out);
        assert!(room.path().join(format!("out/{name}/html/index.html")).is_file());
    }
    // The next build of one edition leaves nothing of them behind.
    assert_eq!(room.svod(&["build", "--format", "html", "--edition", "public"]).code, 0);
    assert!(!room.path().join("out/mentor").exists());
}

#[test]
fn an_unknown_edition_is_2_with_those_there_are_and_the_nearest() {
    let room = Room::clean();
    for asked in ["traine", "", "trainee,../x"] {
        let run = room.svod(&["build", "--lang", "en", "--edition", asked]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{asked}");
        assert!(
            run.err.contains("trainee, mentor, manager, public, pocket, auditor"),
            "{}",
            run.err
        );
        assert_eq!(run.err.contains("did you mean `trainee`?"), asked == "traine", "{}", run.err);
    }
    assert!(!room.path().join("out").exists());
}

#[test]
fn an_edition_with_nothing_in_it_is_2() {
    let room =
        Room::with("--- /about.md\n# О нас\n\nПродаём и собираем мебель, отвечаем за шаг.\n");
    let run = room.svod(&["build", "--draft", "--lang", "en", "--edition", "public"]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("nothing to print in the edition “public”"), "{}", run.err);
}

#[test]
fn a_format_that_has_nothing_to_print_is_said_and_leaves_no_file() {
    let room = Room::clean();
    let run =
        room.svod(&["build", "--format", "html,posters", "--edition", "public", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("no posters were made"), "{}", run.err);
    assert!(!room.path().join("out/posters.pdf").exists());
    let before = room.tree();
    let run = room.svod(&["build", "--format", "posters", "--edition", "public", "--lang", "en"]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("no posters were made"), "{}", run.err);
    assert!(room.tree() == before);
}

#[test]
fn a_protocol_is_printed_as_a_card_and_as_a_poster() {
    let room = Room::clean();
    room.write(
        "protocols/pause.yaml",
        "title: Пауза\nwhen: Спор.\nsteps:\n  - {title: Отступите, do: [Сделайте шаг назад.]}\n  - {title: Вернитесь, do: [Позвоните в срок.]}\n",
    );
    let run =
        room.svod(&["build", "--format", "cards,posters,booklet", "--paper", "card", "--draft"]);
    assert_eq!(run.code, 0, "{}", run.err);
    for file in ["cards.pdf", "posters.pdf", "booklet.pdf"] {
        assert!(run.out.contains(&format!("out/{file}")), "{}", run.out);
    }
}

#[test]
fn a_picture_that_is_not_there_or_is_refused_has_its_words_once_in_a_box() {
    let room = Room::clean();
    let page = "---\ntitle: О нас\n---\nПродаём мебель и собираем её сами.\n\n![Склад снаружи](net.png)\n\n![Склад внутри](sklad.gif)\n";
    room.write("pages/about.md", page);
    room.write("pages/sklad.gif", "GIF89a");
    let run = room.svod(&["build", "--draft", "--format", "html"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let pages = room.tree().into_iter().filter(|(path, _)| path.starts_with("out/html/"));
    let text: String =
        pages.map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned()).collect();
    for words in ["Склад снаружи", "Склад внутри"] {
        assert_eq!(text.matches(&format!("class=\"no-picture\">{words}<")).count(), 1, "{words}");
        assert_eq!(text.matches(&format!("<figcaption>{words}")).count(), 0, "{words}");
    }
}

#[test]
fn the_last_chapter_of_a_draft_lists_notes_too_behind_the_errors() {
    let room = Room::clean();
    let words = "Пишем \"прямые\" кавычки.\n\nСм. [[нет-такой]].\n";
    room.write("pages/about.md", format!("---\ntitle: О нас\n---\n{words}"));
    let run = room.svod(&["build", "--draft", "--format", "html"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let pages = room.tree().into_iter().filter(|(path, _)| path.starts_with("out/html/"));
    let mut pages = pages.map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned());
    let gaps = pages.find(|text| text.contains("id=\"gaps-1\"")).expect("the chapter is there");
    let lines: Vec<&str> = gaps.split("<td class=\"end\">").skip(1).map(|row| &row[..1]).collect();
    let (error, note) = ("6", "4");
    let at = |line: &str| lines.iter().position(|known| *known == line);
    assert!(at(error).is_some() && at(error) < at(note), "{lines:?}");
}
